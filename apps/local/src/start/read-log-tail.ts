import { readFileSync } from 'node:fs';

const LINES = 20;

/** A line of a structured log as a person reads it; any other line as it is. */
export const readable = (line: string): string => {
  if (!line.startsWith('{')) return line;
  try {
    const entry = JSON.parse(line) as { msg?: string; err?: { message?: string; stack?: string } };
    const cause = entry.err?.stack ?? entry.err?.message;
    return [entry.msg, cause].filter(Boolean).join('\n    ') || line;
  } catch {
    return line;
  }
};

/** The last lines written since `from` bytes. */
export const readLogTail = (file: string, from: number): string => {
  try {
    const lines = readFileSync(file).subarray(from).toString('utf8').trim().split('\n');
    return lines
      .slice(-LINES)
      .map((line) => `    ${readable(line)}`)
      .join('\n');
  } catch {
    return '    (пусто)';
  }
};

import type { Line } from './line.js';

const HEAD = ['measure', '× base', 'goal', '', 'events/s', 'p50 ms', 'CPU µs an event (program + database)'];

/** The table as Markdown, so that what the program prints can stand in the document as it is. */
export const writeTable = (lines: readonly Line[]): string => {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const written = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  written.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return written.join('\n');
};

const cellsOf = (line: Line): string[] => [
  line.measure,
  [line.ratio?.toFixed(2), line.ratio === undefined || !line.value ? line.value : `(${line.value})`]
    .filter(Boolean)
    .join(' '),
  line.goal ?? '',
  line.verdict ?? '',
  line.perSecond === undefined ? '' : Math.round(line.perSecond).toLocaleString('en'),
  line.p50 === undefined ? '' : line.p50.toFixed(2),
  // A connection that ended in between takes its time with it: less than nothing is not known.
  line.cpu && Math.min(line.cpu.own, line.cpu.database) >= 0
    ? `${line.cpu.own.toFixed(0)} + ${line.cpu.database.toFixed(0)}`
    : '',
];

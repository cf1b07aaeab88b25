import { readFileSync, statSync } from 'node:fs';
import { lineAndColumn } from './index-json.js';

/** A file of the content pack cannot be used: names the file, the place in it and the mend. Refuses the start. */
export class BrokenContent extends Error {}

/** The largest definition of the pack is a tenth of this; what is larger is not a definition written by people. */
const MAX_BYTES = 2 * 1024 * 1024;

/** The text of one file of the pack: there, of a bounded size, UTF-8. */
export const readText = (file: string): string => {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) {
      throw new BrokenContent(
        `${file}: the file has ${Math.ceil(size / 1024 / 1024)} MB, and 2 MB is the limit. Divide the definition, and keep pictures and samples out of it.`,
      );
    }
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof BrokenContent) throw error;
    throw new BrokenContent(
      `${file}: the file is missing or cannot be read. Add it, or remove its folder if it is not needed.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenContent(
      `${file}:${placeOfBadByte(bytes)}: the file is not UTF-8. Save it in this encoding.`,
    );
  }
};

/** One JSON object of the pack. */
export const readJson = <Content>(file: string): Content => {
  const text = readText(file);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new BrokenContent(
      `${file}${placeIn(text, error as Error)}: this is not JSON (${(error as Error).message}). Mend the comma, quote or bracket there.`,
    );
  }
  if (content === null || typeof content !== 'object' || Array.isArray(content))
    throw new BrokenContent(
      `${file}:1:1: a JSON object is expected here. Begin the file with { and end it with }.`,
    );
  return content as Content;
};

/** Line and column of a syntax error; where the parser does not say the position, the text has ended too early. */
const placeIn = (text: string, error: Error): string => {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return `:${lineAndColumn(text, position === undefined ? text.length : Number(position))}`;
};

/** The first byte that UTF-8 does not know: what decodes loosely differs there for the first time. */
const placeOfBadByte = (bytes: Buffer): string => {
  const loose = bytes.toString('utf8');
  return lineAndColumn(loose, Math.max(0, loose.indexOf('\uFFFD')));
};

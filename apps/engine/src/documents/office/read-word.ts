import type { OfficeFile } from './open-office.js';
import { openNumbering } from './word-numbering.js';
import { walkXml } from './walk-xml.js';
import { WordReader, type WordBlock } from './word-reader.js';

/** Rows that are kept at most; one more tells that there were others. */
export interface WordLimits {
  readonly mostRows: number;
  /** How far the reading is, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/**
 * Paragraphs and tables of a Word document in their order; pictures, links and fields are not opened. Footnotes stand
 * at the end as paragraphs with the sign that the text refers to them by.
 */
export const readWord = async (
  file: OfficeFile,
  { mostRows, progress }: WordLimits,
): Promise<WordBlock[]> => {
  const relations = await file.relationsOf(file.main);
  const named = (type: string) => {
    const target = relations.find((one) => one.type === type && !one.external)?.target;
    return target === undefined ? undefined : file.part(target);
  };
  const numbering = await openNumbering(await named('numbering'), await named('styles'));
  const reader = new WordReader(mostRows, numbering);
  const content = await file.part(file.main);
  if (content) await walkXml(content, reader, progress);
  const notes = await named('footnotes');
  if (notes && reader.footnotes.size > 0) {
    const below = new WordReader(0, numbering, reader.footnotes);
    await walkXml(notes, below);
    reader.blocks.push(...below.blocks);
  }
  return reader.blocks;
};

import type { SourceTable } from '@tandem/roadmap-core';
import type { WordBlock } from '../../../documents/office/word-reader.js';

/** Tables of a Word document with the paragraphs before each; those after the last stand before a table without rows. */
export const wordTables = (blocks: readonly WordBlock[]): SourceTable[] => {
  const tables: SourceTable[] = [];
  let before: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      before.push(block.text);
      continue;
    }
    tables.push({ rows: block.rows, before });
    before = [];
  }
  return before.some((text) => text.trim() !== '') ? [...tables, { rows: [], before }] : tables;
};

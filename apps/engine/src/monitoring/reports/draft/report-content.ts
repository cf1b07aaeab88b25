import { createHash } from 'node:crypto';
import type { ReportContent } from '@tandem/contracts';
import { refuseReport } from '../refusals.js';

/** A report that nobody has begun. */
export const EMPTY: ReportContent = {
  entries: [],
  context: {},
  texts: { analysis: '', deficits: '', proposals: '' },
};

/** Sixty rows with all their comments and events take a twentieth of it. */
const MOST_BYTES = 2_000_000;

/** What was entered as it is kept, with the print that tells two of them apart. The order of keys does not count. */
export const contentText = (content: ReportContent): { readonly text: string; readonly sha256: string } => {
  const text = JSON.stringify(content, sorted);
  if (Buffer.byteLength(text) > MOST_BYTES) throw refuseReport.tooLarge();
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
};

export const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

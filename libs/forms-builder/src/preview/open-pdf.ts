import type { ExportedFile } from '../state/index.js';

const KEPT_MS = 60_000;

/** Opens a file in a window of its own; the browser lets go of it a minute later. */
export const openPdf = async (asked: Promise<ExportedFile>): Promise<void> => {
  const { blob } = await asked;
  const href = URL.createObjectURL(blob);
  window.open(href, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
};

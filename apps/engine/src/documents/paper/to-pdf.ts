import type { PdfDocument } from './pdf-document.js';
import { WorkThread } from './work-thread.js';

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The longest plan takes some six seconds. */
const drawing = new WorkThread<PdfDocument>('./draw-pdf.thread', import.meta.url, {
  mostWaiting: 8,
  mostMs: 60_000,
  mostMemoryMb: 768,
});

/** A document in letters that know Cyrillic, drawn in another thread. */
export const toPdf = (document: PdfDocument): Promise<Buffer> => drawing.ask(document);

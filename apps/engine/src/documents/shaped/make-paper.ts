import { toPdf } from '../paper/to-pdf.js';
import { WorkThread } from '../paper/work-thread.js';
import type { FilledPaper } from './filled-paper.js';
import type { OfficeTask } from './make-office.thread.js';
import type { PaperShape } from './paper-shape.js';
import { pdfOfPaper } from './pdf-of-paper.js';
import { tagsOf } from './fill-tags.js';
import { sheetsOfPaper } from './sheets-of-paper.js';

/** Sixty charts of thirty units take some ten seconds. */
const making = new WorkThread<OfficeTask>('./make-office.thread', import.meta.url, {
  mostWaiting: 8,
  mostMs: 180_000,
  mostMemoryMb: 768,
});

/** A paper as a document of Word by this template, its charts as pictures. */
export const toDocx = (template: Buffer, shape: PaperShape, filled: FilledPaper): Promise<Buffer> =>
  making.ask({ make: 'docx', template, ...tagsOf(shape.parts, filled) });

export const toXlsx = (shape: PaperShape, filled: FilledPaper): Promise<Buffer> =>
  making.ask({ make: 'xlsx', sheets: sheetsOfPaper(shape, filled) });

export const paperToPdf = (shape: PaperShape, filled: FilledPaper): Promise<Buffer> =>
  toPdf(pdfOfPaper(shape, filled));

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** How lines of a table are drawn; the thread that draws knows them by name. */
export type PdfLines = 'answers' | 'plan' | 'sectionOfPlan';

/** A document as plain data, so that another thread can draw it. */
export interface PdfDocument extends Omit<TDocumentDefinitions, 'footer' | 'header' | 'pageBreakBefore'> {
  /** At the foot of each page, with `PAGE` and `PAGES` where their numbers stand. */
  readonly footer: Content;
  /** A node with a `headlineLevel` does not stand alone at the foot of a page. */
  readonly keepHeadings?: boolean;
}

/** Signs that nobody types. */
export const PAGE = '\ue000';
export const PAGES = '\ue001';

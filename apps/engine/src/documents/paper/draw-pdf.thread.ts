import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Content, CustomTableLayout, TDocumentDefinitions, Node } from 'pdfmake/interfaces.js';
import type { PdfDocument, PdfLines } from './pdf-document.js';

/*
 * Runs in a thread of its own: six hundred rows take seconds, and the engine answers everybody else meanwhile. Node
 * loads this file as it is where the engine is not built (tests), so at run time it imports nothing of the engine.
 */

interface Printer {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  setTableLayouts(layouts: Record<PdfLines, CustomTableLayout>): void;
  createPdf(document: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

const THIN = 0.5;

const linesWhere = (color: string, drawn: (at: number, last: number) => boolean): CustomTableLayout => ({
  hLineWidth: (at, { table }) => (drawn(at, table.body.length) ? THIN : 0),
  vLineWidth: (at, { table }) => (drawn(at, table.body[0]!.length) ? THIN : 0),
  hLineColor: () => color,
  vLineColor: () => color,
});

/** Cells of a plan have margins of their own: rows that stand in a row of their own have the same columns. */
const FULL: CustomTableLayout = {
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

const LINES: Record<PdfLines, CustomTableLayout> = {
  answers: linesWhere('#9AA09C', () => true),
  plan: { ...linesWhere('#6B726E', () => true), ...FULL },
  // The table around it draws the outer lines.
  sectionOfPlan: { ...linesWhere('#6B726E', (at, last) => at > 0 && at < last), ...FULL },
};

/** It may open its own fonts and nothing else, whatever the words of a document say. */
const makePrinter = (): Printer => {
  const require = createRequire(import.meta.url);
  const fonts = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
  const printer = require('pdfmake') as Printer;
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((path) => path.startsWith(fonts));
  printer.setTableLayouts(LINES);
  printer.setFonts({
    Roboto: {
      normal: join(fonts, 'Roboto-Regular.ttf'),
      bold: join(fonts, 'Roboto-Medium.ttf'),
      italics: join(fonts, 'Roboto-Italic.ttf'),
      bolditalics: join(fonts, 'Roboto-MediumItalic.ttf'),
    },
  });
  return printer;
};

const printer = makePrinter();

/** The two signs are those of `pdf-document.ts`. */
const withNumbers = (footer: Content, page: number, of: number): Content =>
  JSON.parse(
    JSON.stringify(footer).replaceAll('\ue000', String(page)).replaceAll('\ue001', String(of)),
  ) as Content;

/** A table that goes to the next page with its first row leaves nothing to be seen here, nor does another heading. */
const isSeen = ({ text, svg, headlineLevel }: Node): boolean =>
  headlineLevel === undefined && (text !== undefined || svg !== undefined);

const draw = ({ footer, keepHeadings, ...document }: PdfDocument): Promise<Buffer> =>
  printer
    .createPdf({
      ...document,
      footer: (page, of) => withNumbers(footer, page, of),
      ...(keepHeadings && {
        pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
          node.headlineLevel !== undefined && !getFollowingNodesOnPage().some(isSeen),
      }),
    })
    .getBuffer();

let turn: Promise<unknown> = Promise.resolve();

parentPort!.on('message', ({ id, task }: { readonly id: number; readonly task: PdfDocument }) => {
  turn = turn
    .then(() => draw(task))
    .then(
      (content) => parentPort!.postMessage({ id, content }),
      (error: unknown) => parentPort!.postMessage({ id, error: String(error) }),
    );
});

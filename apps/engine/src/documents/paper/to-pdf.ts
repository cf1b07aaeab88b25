import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

interface Printer {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(document: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

let printer: Printer | undefined;

/** One printer for the process. It may open its own fonts and nothing else, whatever the words of a document say. */
const printerOf = (): Printer => {
  if (printer) return printer;
  const require = createRequire(import.meta.url);
  const fonts = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
  const made = require('pdfmake') as Printer;
  made.setUrlAccessPolicy(() => false);
  made.setLocalAccessPolicy((path) => path.startsWith(fonts));
  made.setFonts({
    Roboto: {
      normal: join(fonts, 'Roboto-Regular.ttf'),
      bold: join(fonts, 'Roboto-Medium.ttf'),
      italics: join(fonts, 'Roboto-Italic.ttf'),
      bolditalics: join(fonts, 'Roboto-MediumItalic.ttf'),
    },
  });
  printer = made;
  return made;
};

/** A document in letters that know Cyrillic. */
export const toPdf = (document: TDocumentDefinitions): Promise<Buffer> =>
  printerOf().createPdf(document).getBuffer();

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import type { Picture } from './chart.js';
import type { Pixels } from './encode-png.js';

/*
 * Runs in the thread that fills templates, which Node loads as it is where the engine is not built (tests): at run time
 * it imports nothing of the engine.
 */

/** Of a point of the picture: sharp on paper (210 points to the inch). */
export const SCALE = 2.2;

let known = false;
/** The same letters as in the PDF, from the same package. */
const learnFonts = (): void => {
  if (known) return;
  const fonts = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'fonts',
    'Roboto',
  );
  for (const file of ['Roboto-Regular.ttf', 'Roboto-Medium.ttf'])
    if (!GlobalFonts.registerFromPath(join(fonts, file), 'Roboto'))
      throw new Error(`the letters ${file} could not be read`);
  known = true;
};

/** A picture as points: Word shows no SVG in its older versions. */
export const rasterise = async ({ svg, width, height }: Picture): Promise<Pixels> => {
  learnFonts();
  const canvas = createCanvas(Math.round(width * SCALE), Math.round(height * SCALE));
  // The bold letters of the PDF are these; made bolder still they would run together.
  const image = await loadImage(Buffer.from(svg.replaceAll('font-weight="bold"', 'font-weight="500"')));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return { data: canvas.data(), width: canvas.width, height: canvas.height };
};

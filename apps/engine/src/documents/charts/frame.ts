import type { Picture } from './chart.js';
import { FAINT, svgText, wrapWords } from './svg-text.js';
import { TONE_PATTERNS } from './tones.js';

/** As wide as the text of a page A4 with official margins (165 mm). */
export const WIDTH = 620;
export const EDGE = 4;

/** Heading lines of a picture and the height at which they end. */
export const drawHeading = (
  title: string,
  unit: string,
): { readonly svg: string; readonly bottom: number } => {
  const lines = wrapWords(title, WIDTH - 2 * EDGE, 14, 3);
  const svg = lines.map((line, at) => svgText(EDGE, 18 + at * 18, line, { size: 14, bold: true }));
  const below = 18 + lines.length * 18;
  svg.push(svgText(EDGE, below - 2, `Единица: ${unit}`, { size: 11, fill: FAINT }));
  return { svg: svg.join(''), bottom: below + 8 };
};

/** Source at the foot; the picture ends below it. */
export const drawFoot = (source: string, top: number): { readonly svg: string; readonly bottom: number } => {
  const lines = wrapWords(source, WIDTH - 2 * EDGE, 10.5, 3);
  return {
    svg: lines
      .map((line, at) => svgText(EDGE, top + 14 + at * 14, line, { size: 10.5, fill: FAINT }))
      .join(''),
    bottom: top + 14 * lines.length + 8,
  };
};

export const asPicture = (body: string, height: number, words: string): Picture => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${Math.ceil(height)}" viewBox="0 0 ${WIDTH} ${Math.ceil(height)}">${TONE_PATTERNS}<rect x="0" y="0" width="${WIDTH}" height="${Math.ceil(height)}" fill="#FFFFFF"/>${body}</svg>`,
  width: WIDTH,
  height: Math.ceil(height),
  words,
});

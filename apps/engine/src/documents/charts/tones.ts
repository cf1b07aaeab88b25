import { round } from './svg-text.js';
import type { Tone } from './chart.js';

/** Dark enough for a copy, distinct without colour: full, lines across, dots, only a frame. */
const FILLS: Readonly<Record<Tone, string>> = {
  solid: '#2F6B5B',
  hatched: 'url(#hatched)',
  dotted: 'url(#dotted)',
  empty: '#FFFFFF',
};
const EDGE = '#1F2421';

export const TONE_PATTERNS =
  '<defs>' +
  '<pattern id="hatched" patternUnits="userSpaceOnUse" width="6" height="6"><rect x="0" y="0" width="6" height="6" fill="#FFFFFF"/><path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="#8A4B16" stroke-width="1.4" fill="none"/></pattern>' +
  '<pattern id="dotted" patternUnits="userSpaceOnUse" width="5" height="5"><rect x="0" y="0" width="5" height="5" fill="#FFFFFF"/><circle cx="2.5" cy="2.5" r="1.1" fill="#3B4A6B"/></pattern>' +
  '</defs>';

export const toneBox = (x: number, y: number, width: number, height: number, tone: Tone): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${FILLS[tone]}" stroke="${EDGE}" stroke-width="0.75"/>`;

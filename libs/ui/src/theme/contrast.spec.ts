import { describe, expect, it } from '@jest/globals';
import { contrastOf } from './contrast.js';
import { PALETTES, type Palette, type PaletteName } from './palettes.js';

const PAIRS: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  [
    'text',
    [
      'page',
      'surface',
      'sunken',
      'accentTint',
      'soonFill',
      'overdueFill',
      'doneFill',
      'returnedFill',
      'staleFill',
    ],
  ],
  ['secondary', ['page', 'surface', 'sunken', 'accentTint', 'soonFill', 'overdueFill']],
  ['accent', ['page', 'surface', 'sunken', 'accentTint']],
  ['onAccent', ['accentFill', 'accentHover']],
  ['done', ['page', 'surface', 'doneFill']],
  ['soon', ['page', 'surface', 'soonFill']],
  ['overdue', ['page', 'surface', 'overdueFill']],
  ['returned', ['page', 'surface', 'returnedFill']],
  ['stale', ['page', 'surface', 'staleFill']],
];
const names = Object.keys(PALETTES) as PaletteName[];
const special = (name: PaletteName) => name !== 'light' && name !== 'dark';

describe('contrast of the theme', () => {
  it('knows black on white', () => expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21));

  describe.each(names)('%s', (name) => {
    const palette = PALETTES[name];
    const least = special(name) ? 7 : 4.5;
    const cases = PAIRS.flatMap(([ink, papers]) => papers.map((paper) => [ink, paper] as const));

    it.each(cases)('%s on %s can be read', (ink, paper) => {
      expect(contrastOf(palette[ink], palette[paper])).toBeGreaterThanOrEqual(least);
    });
    it.each(['control', 'focus', 'progress'] as const)('%s is seen on the surface', (mark) => {
      expect(contrastOf(palette[mark], palette.surface)).toBeGreaterThanOrEqual(3);
    });
  });
});

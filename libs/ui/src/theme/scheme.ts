import type { PaletteName } from './palettes.js';

/** `auto` follows the system. The last three are «версия для слабовидящих». */
export type Look = 'auto' | PaletteName;

/** What a person chose for the eyes. Kept by the application, given to `TandemProvider`. */
export interface Scheme {
  readonly look: Look;
  /** Size of everything, per cent: 100 to 200. */
  readonly scale: number;
}

export const LOOKS: readonly Look[] = ['auto', 'light', 'dark', 'blackOnWhite', 'whiteOnBlack', 'blueOnBlue'];
export const SCALES: readonly number[] = [100, 125, 150, 175, 200];
export const DEFAULT_SCHEME: Scheme = { look: 'auto', scale: 100 };

export const isHighContrast = (look: Look): boolean =>
  look === 'blackOnWhite' || look === 'whiteOnBlack' || look === 'blueOnBlue';

/** A scheme read back from storage; what is not understood becomes the default. */
export const readScheme = (stored: unknown): Scheme => {
  const value = (stored ?? {}) as Partial<Scheme>;
  const look = LOOKS.includes(value.look as Look) ? (value.look as Look) : DEFAULT_SCHEME.look;
  const scale = typeof value.scale === 'number' ? Math.min(200, Math.max(100, value.scale)) : 100;
  return { look, scale };
};

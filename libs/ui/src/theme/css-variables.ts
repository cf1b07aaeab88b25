import type { CSSVariablesResolver } from '@mantine/core';
import { dark, light, PALETTES, type Palette } from './palettes.js';
import { isHighContrast, type Look } from './scheme.js';

type Variables = Record<string, string>;

/** `accentFill` → `--td-accent-fill`. */
export const variableOf = (name: keyof Palette): string =>
  `--td-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const own = (palette: Palette): Variables =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [variableOf(name as keyof Palette), value]),
  );

/** Mantine's own variables, told in the same palette, so that its components need no overrides one by one. */
const mantine = (palette: Palette): Variables => ({
  '--mantine-color-body': palette.surface,
  '--mantine-color-text': palette.text,
  '--mantine-color-dimmed': palette.secondary,
  '--mantine-color-placeholder': palette.secondary,
  '--mantine-color-anchor': palette.accent,
  '--mantine-color-error': palette.overdue,
  '--mantine-color-default': palette.surface,
  '--mantine-color-default-hover': palette.sunken,
  '--mantine-color-default-color': palette.text,
  '--mantine-color-default-border': palette.control,
  '--mantine-color-disabled': palette.sunken,
  '--mantine-color-disabled-color': palette.secondary,
  '--mantine-color-disabled-border': palette.line,
  '--mantine-primary-color-filled': palette.accentFill,
  '--mantine-primary-color-filled-hover': palette.accentHover,
  '--mantine-primary-color-contrast': palette.onAccent,
  '--mantine-primary-color-light': palette.accentTint,
  '--mantine-primary-color-light-hover': palette.accentTint,
  '--mantine-primary-color-light-color': palette.accent,
  '--mantine-color-teal-filled': palette.accentFill,
  '--mantine-color-teal-filled-hover': palette.accentHover,
  '--mantine-color-teal-light': palette.accentTint,
  '--mantine-color-teal-light-hover': palette.accentTint,
  '--mantine-color-teal-light-color': palette.accent,
  '--mantine-color-teal-text': palette.accent,
  '--mantine-color-teal-outline': palette.accent,
  '--mantine-color-red-text': palette.overdue,
});

/** In the three contrasts white that Mantine writes on a filled button would vanish. */
const contrastOnly = (palette: Palette): Variables => ({
  '--mantine-color-white': palette.page,
  '--mantine-color-black': palette.text,
  '--mantine-color-bright': palette.text,
});

/** Variables of a look; `auto` gives both, and Mantine chooses by the system's wish. */
export const resolveVariables =
  (look: Look): CSSVariablesResolver =>
  () => {
    if (look !== 'auto' && isHighContrast(look)) {
      const palette = PALETTES[look];
      const all = { ...own(palette), ...mantine(palette), ...contrastOnly(palette) };
      return { variables: {}, light: all, dark: all };
    }
    return {
      variables: {},
      light: { ...own(light), ...mantine(light) },
      dark: { ...own(dark), ...mantine(dark) },
    };
  };

import type { Language } from '../i18n/language.js';

/** A text of a definition in the language of the screen; Russian where there is no other. */
export function textOf(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const { ru, en } = value as { ru?: unknown; en?: unknown };
  const said = language === 'en' ? (en ?? ru) : ru;
  return typeof said === 'string' ? said : '';
}

/** «Орлова Ирина Викторовна» → «Орлова И. В.»: for cards, where the whole name is in the tooltip. */
export function shortName(name: string): string {
  const [family = name, ...given] = name.trim().split(/\s+/u);
  if (given.length === 0 || given.some((part) => part.endsWith('.'))) return name;
  return `${family}\u00a0${given.map((part) => `${part.charAt(0)}.`).join('\u00a0')}`;
}

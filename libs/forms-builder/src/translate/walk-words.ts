import type { Json } from '@tandem/domain';
import { isObject, pointerOf } from '@tandem/forms-core';

/** Keywords whose text is read by people. */
export const WORDS = {
  schema: ['title', 'description', 'x-pattern-message'],
  ui: ['title', 'ui:title', 'ui:description', 'ui:help', 'ui:placeholder'],
} as const;

/** What lies inside values is data, not words of the form. */
const VALUES = ['const', 'enum', 'default'];

/** Every text for people with its pointer. A field may be called `title`: its name is not a keyword. */
export function* walkWords(
  value: Json,
  keywords: readonly string[],
  at = '',
  names = false,
): Generator<{ readonly at: string; readonly text: string }> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* walkWords(one as Json, keywords, `${at}/${index}`);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const place = at + pointerOf([key]);
    if (!names && typeof child === 'string') {
      if (keywords.includes(key)) yield { at: place, text: child };
    } else if (names || !VALUES.includes(key))
      yield* walkWords(child, keywords, place, !names && key === 'properties');
  }
}

import { isDate } from '@tandem/domain';

/** Longer texts fit no pattern and no format: an expression must not be given a megabyte to chew. */
const LONGEST = 4_000;

const bounded =
  (expression: RegExp) =>
  (text: string): boolean =>
    text.length <= LONGEST && expression.test(text);

const isMoment = bounded(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/);

/**
 * Formats of the form language. A link is what people paste: `http` or `https` (never `javascript:`), Cyrillic
 * addresses such as https://школа.рф included.
 */
export const FORMATS: { readonly [name: string]: (text: string) => boolean } = {
  date: isDate,
  'date-time': (text) => isMoment(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  time: bounded(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/),
  uri: bounded(/^https?:\/\/[^\s/?#@<>"\\^`{|}]+(?:[/?#][^\s<>"]*)?$/iu),
  uuid: bounded(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  email: bounded(/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,24}$/u),
};

/** A pattern as JSON Schema means it, with the same bound. */
export const patternOf = (pattern: string): { test(text: string): boolean; toString(): string } => {
  const test = bounded(new RegExp(pattern, 'u'));
  // Ajv tells compiled patterns apart by this.
  return { test, toString: () => `/${pattern}/u` };
};

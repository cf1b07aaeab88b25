import type { Json } from '@tandem/domain';
import { bounded, isNumber, listOf, textOf, type Operator, type Operators } from './values.js';

/** Over what is no text there is no text. */
const ofText =
  (apply: (text: string) => string): Operator =>
  ([value]) =>
    typeof value === 'string' ? apply(value) : null;

const ofTwo =
  (apply: (text: string, piece: string) => boolean): Operator =>
  ([value, piece]) =>
    typeof value === 'string' && typeof piece === 'string' && apply(value, piece);

export const TEXT_OPERATORS: Operators = {
  join: ([list, between]) =>
    Array.isArray(list)
      ? bounded(
          listOf(list)
            .map(textOf)
            .join(typeof between === 'string' ? between : ', '),
        )
      : '',
  cat: (args) => bounded(args.map((one: Json) => textOf(one)).join('')),
  substr: ([value, from, count]) => {
    const start = isNumber(from) ? from : 0;
    return typeof value === 'string' ? value.slice(start, isNumber(count) ? start + count : undefined) : '';
  },
  upper: ofText((text) => text.toLocaleUpperCase('ru')),
  lower: ofText((text) => text.toLocaleLowerCase('ru')),
  trim: ofText((text) => text.trim().replace(/\s+/g, ' ')),
  startsWith: ofTwo((text, piece) => text.startsWith(piece)),
  endsWith: ofTwo((text, piece) => text.endsWith(piece)),
};

import { refusalOfNumber } from '../../indicators/values/refusal-of-measured.js';

/** As it was typed or pasted: nothing of it is lost before it is right. */
export type Typed = number | string;

export type NumberProblem = 'notANumber' | 'notWhole' | 'negative' | 'tooLarge';

export type ReadNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly code: NumberProblem };

/** A number as people write it: «12», «1 200», «12,0», “−3” with any minus. An empty field holds none. */
export const readNumber = (typed: Typed | undefined): ReadNumber | undefined => {
  if (typed === undefined || (typeof typed === 'string' && typed.trim() === '')) return undefined;
  const text = String(typed)
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(/^[−–—]/u, '-')
    .replace(',', '.');
  if (!/^[-+]?\d+(?:\.\d+)?$/u.test(text)) return { ok: false, code: 'notANumber' };
  const value = Number(text);
  const code = refusalOfNumber(value);
  return code ? { ok: false, code } : { ok: true, value };
};

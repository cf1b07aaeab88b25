import { monthOf } from './month-names.js';

/** A word of a term: in small letters, numbers also as numbers. */
export interface Word {
  readonly text: string;
  readonly number?: number;
}

const LOOKALIKES: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  b: 'в',
};

/** Readers of scans put Latin letters into Russian words. */
const fold = (word: string): string =>
  /[а-я]/u.test(word) ? word.replace(/[a-z]/gu, (letter) => LOOKALIKES[letter] ?? letter) : word;

const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);

const wordOf = (text: string): Word => {
  if (/^\d/u.test(text)) return { text, number: Number(text) };
  const folded = fold(text);
  const roman = ROMAN.get(folded);
  return roman === undefined ? { text: folded } : { text: folded, number: roman };
};

/**
 * Small letters, one kind of dash, no soft hyphens; «1-е» is 1. A word broken over lines («регуляр-\nное») is joined
 * where the whole is known and the part is not.
 */
export const splitWords = (raw: string, isKnown: (word: string) => boolean): Word[] => {
  const text = raw
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/\u00ad/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/(\d)-(?:ое|е|й|ый|го|ого|м|ом|ая|я|х)(?!\p{L})/gu, '$1');
  const found = text.match(/\d+|\p{L}+|[^\s]/gu) ?? [];
  return joinBroken(found.map(wordOf), (word) => isKnown(word) || monthOf(word) !== undefined);
};

const isLetters = (word: Word | undefined): word is Word =>
  word !== undefined && /^\p{L}/u.test(word.text) && word.number === undefined;

const joinBroken = (words: readonly Word[], isKnown: (word: string) => boolean): Word[] => {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1]?.text === '-' ? at + 2 : at + 1;
    const rest = words[next];
    const whole = isLetters(rest) ? word.text + rest.text : '';
    if (isLetters(word) && isLetters(rest) && isBroken(word.text, rest.text) && isKnown(whole)) {
      joined.push({ text: whole });
      at = next;
    } else joined.push(word);
  }
  return joined;

  function isBroken(head: string, tail: string): boolean {
    return !isKnown(head) || !isKnown(tail);
  }
};

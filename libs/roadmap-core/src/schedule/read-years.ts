import { endOf, phrase } from './phrase.js';
import type { Read } from './term.js';
import type { Word } from './split-words.js';

const YEAR_WORD = phrase('год|года|году|годом|годы|годов|годах|годам|г|гг');
const DOT = phrase('[.] [г] [.]');

/** Years as documents have them; others are numbers of something else. */
const isYear = (word: Word | undefined): word is Word & { readonly number: number } =>
  word?.number !== undefined && word.text.length === 4 && word.number >= 1900 && word.number <= 2200;

/** «2025», «2025 года», «2025 г.», «2025 г.г.»; `said` where the word «год» stands with it. */
export const readYear = (
  words: readonly Word[],
  at: number,
): (Read<number> & { readonly said: boolean }) | undefined => {
  const word = words[at];
  if (!isYear(word)) return undefined;
  const next = readYearWord(words, at + 1);
  return { what: word.number, next: next ?? at + 1, said: next !== undefined };
};

const readYearWord = (words: readonly Word[], at: number): number | undefined => {
  const end = endOf(words, at, YEAR_WORD);
  return end === undefined ? undefined : endOf(words, end, DOT);
};

/** «2025–2028 гг.», «2024/2025 учебный год». */
export interface Years {
  readonly from: number;
  readonly to: number;
  readonly school: boolean;
}

const TO = phrase('-|/|по');
const SCHOOL = phrase('учебн*|уч [.] год* [.]');
const SHORT_SCHOOL = phrase('уч [.] г [.]');

export const readYears = (words: readonly Word[], at: number): Read<Years> | undefined => {
  const first = readYear(words, at);
  const dash = first && endOf(words, first.next, TO);
  const last = dash === undefined ? undefined : readYear(words, dash);
  if (!first || !last || last.what <= first.what) return undefined;
  const school = endOf(words, last.next, SCHOOL) ?? endOf(words, last.next, SHORT_SCHOOL);
  if (school !== undefined && last.what !== first.what + 1) return undefined;
  return {
    what: { from: first.what, to: last.what, school: school !== undefined },
    next: school ?? last.next,
  };
};

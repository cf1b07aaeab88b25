import { readPeriodMark, type PeriodMark } from './read-period-mark.js';
import { splitAmounts, type Piece } from './split-amounts.js';

/** A number of an indicator with what is said around it. */
export interface Value {
  readonly of: Omit<PeriodMark, 'next'> | undefined;
  readonly value: number;
  readonly percent: boolean;
  readonly atLeast: boolean;
  /** What stands after the number: «мероприятия», «(молодых педагогов и наставников)». */
  readonly words: string;
}

export interface Values {
  readonly values: readonly Value[];
  /** «И последующие годы». */
  readonly carryForward: boolean;
  /** Is there a number that belongs to no value? Then the whole is words. */
  readonly unread: boolean;
}

const ON = /^(?:последующ|следующ|далее|дальнейш)/u;

/** All numbers of a cell, each with its year. */
export const readValues = (raw: string): Values => {
  const pieces = splitAmounts(raw);
  const values: Value[] = [];
  let mark: PeriodMark | undefined;
  let carryForward = false;
  let unread = false;
  let at = 0;
  while (at < pieces.length) {
    const found = readPeriodMark(pieces, at);
    if (found) {
      mark = found;
      at = found.next;
      continue;
    }
    const read = readValue(raw, pieces, at);
    if (read) {
      if (mark === undefined && values.length > 0) unread = true;
      values.push({ of: mark && withoutNext(mark), ...read.value });
      mark = undefined;
      at = read.next;
      continue;
    }
    if (ON.test(pieces[at]!.text)) carryForward = true;
    if (pieces[at]!.number !== undefined || pieces[at]!.text === '№' || isLimit(pieces, at)) unread = true;
    at++;
  }
  return { values, carryForward, unread };
};

const withoutNext = ({ next: _, ...mark }: PeriodMark): Omit<PeriodMark, 'next'> => mark;

const DASH = /^[-:=]$/u;
const AT_LEAST = /^(?:не|менее|ниже|меньше|>|=|≥|от|минимум|более|свыше)$/u;
/** «Не более 5» is a limit, of which there is no kind. */
const AT_MOST = /^(?:более|больше|выше|свыше)$/u;
const isLimit = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.text === 'не' && AT_MOST.test(pieces[at + 1]?.text ?? '');

/** Never more signs than these stand before a number: «- не менее». */
const MOST_SIGNS = 3;

const skip = (pieces: readonly Piece[], at: number, sign: RegExp): number => {
  let next = at;
  while (next < at + MOST_SIGNS && sign.test(pieces[next]?.text ?? '')) next++;
  return next;
};

interface ReadValue {
  readonly value: Omit<Value, 'of'>;
  readonly next: number;
}

/** «- не менее 4 мероприятий»: the number, its sign and its words up to the next year. */
const readValue = (raw: string, pieces: readonly Piece[], from: number): ReadValue | undefined => {
  const sign = skip(pieces, from, DASH);
  if (isLimit(pieces, sign)) return undefined;
  const at = skip(pieces, sign, AT_LEAST);
  const number = pieces[at]?.number;
  if (number === undefined) return undefined;
  const percent = /^(?:%|процент)/u.test(pieces[at + 1]?.text ?? '');
  const start = percent ? at + 2 : at + 1;
  const next = endOfWords(pieces, start);
  const words = raw.slice(
    pieces[start - 1]!.end,
    next > start ? pieces[next - 1]!.end : pieces[start - 1]!.end,
  );
  return {
    value: { value: number, percent, atLeast: at > sign, words },
    next,
  };
};

/** Up to the next year, the next number outside of brackets, or «и последующие годы». */
const endOfWords = (pieces: readonly Piece[], start: number): number => {
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const { text, number } = pieces[at]!;
    if (text === '(') depth++;
    else if (text === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (number !== undefined || ON.test(text) || readPeriodMark(pieces, at))) return at;
  }
  return pieces.length;
};

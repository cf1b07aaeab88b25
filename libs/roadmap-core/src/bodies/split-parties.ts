import { findNames } from './find-names.js';

/** Names of parties in a cell, as they stand there, by line ends, commas, semicolons, full stops, and run together. */
export const splitParties = (raw: string): string[] => {
  const text = raw.replace(/[^\S\n]+/gu, ' ');
  const names = findNames(text);
  const inside = depths(text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (inside[at]! > 0) continue;
    if (at > start && names.has(at) && isFree(text, at)) {
      parts.push(text.slice(start, at));
      start = at;
    } else if (isBreak(text, at, names)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map(tidy).filter((part) => /\p{L}/u.test(part));
};

const CLOSES: Record<string, string> = { ')': '(', '»': '«' };

/** How deep each sign stands in brackets and quotation marks; what is never closed opens nothing. */
const depths = (text: string): Uint8Array => {
  const steps = new Int8Array(text.length + 1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '(' || sign === '«') open.push(at);
    const opening = CLOSES[sign];
    if (opening === undefined) continue;
    const last = lastOf(open, text, opening);
    if (last === undefined) continue;
    steps[last]! += 1;
    steps[at + 1]! -= 1;
  }
  const inside = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += steps[at]!;
    inside[at] = Math.min(depth, 255);
  }
  return inside;
};

/** The nearest opening of this kind; others that stand after it were never closed. */
const lastOf = (open: number[], text: string, opening: string): number | undefined => {
  const at = open.findLastIndex((place) => text[place] === opening);
  if (at === -1) return undefined;
  const place = open[at];
  open.length = at;
  return place;
};

const isFree = (text: string, at: number): boolean => /[\s,;./]/u.test(text[at - 1] ?? ' ');

const isBreak = (text: string, at: number, names: ReadonlySet<number>): boolean => {
  const after = text.slice(at + 1, at + 80);
  switch (text[at]) {
    case ';':
      return true;
    case ',':
      return !GOES_ON.test(after) && !isOfPerson(text.slice(Math.max(0, at - 5), at), after);
    case '\n':
      return beginsAnew(text, at, after, names);
    case '.':
      return /^\s+\p{Lu}/u.test(after) && /\p{L}{4}$/u.test(text.slice(Math.max(0, at - 4), at));
    default:
      return false;
  }
};

/** «Зинченко Н. А., методист отдела образования»: what the person is. */
const isOfPerson = (before: string, after: string): boolean =>
  /\p{Lu}\.\s?\p{Lu}\.$/u.test(before) && /^\s*\p{Ll}/u.test(after);

/** «…, реализующие программы ДПО», «…, в отношении которых …»: said of the party before the comma. */
const GOES_ON =
  /^\s*(?:в отношении|в том числе|включая|подведомственн|\d|\p{Ll}+(?:щие|щих|щий|щая|щее|щей)(?!\p{L}))/u;

const WORD_OF_PLACE =
  /^\s*(?:Администрации|Муниципального|Департамента|(?:\p{Lu}\p{Ll}+(?:ой|ого|ей|его)\s+)+(?:области|края|района|города|округа|республики))(?!\p{L})/u;

/** A line that begins a party: with a capital letter, and not with words that depend on those above. */
const beginsAnew = (text: string, at: number, after: string, names: ReadonlySet<number>): boolean => {
  const first = at + 1 + (/^\s*/u.exec(after)?.[0].length ?? 0);
  if (names.has(first)) return true;
  if (/(?:[-–—(]|(?<!\p{L})(?:и|с|по|в|на|для|от|из))\s*$/u.test(text.slice(Math.max(0, at - 10), at)))
    return false;
  return /^\s*(?:[-–—•·]\s*)?[\p{Lu}\d«"]/u.test(after) && !WORD_OF_PLACE.test(after);
};

const tidy = (part: string): string => {
  const text = part.replace(/\s+/gu, ' ').replace(/^[\s,;./•·*–—-]+/u, '');
  let end = text.length;
  while (end > 0 && isLoose(text, end)) end--;
  return text.slice(0, end);
};

/** Is the last sign no part of the name? The full stop of «Н. А.» is; the «и» before the next party is not. */
const isLoose = (text: string, end: number): boolean => {
  const sign = text[end - 1]!;
  if (sign === '.') return end < 3 || !/[\s.]\p{Lu}$/u.test(text.slice(end - 3, end - 1));
  return /[\s,;/]/u.test(sign) || (sign === 'и' && /^\s$/u.test(text[end - 2] ?? ' '));
};

import type { ApprovalAct } from '../plan/plan.js';
import { plain } from './mend-text.js';

const TYPES: readonly (readonly [ApprovalAct['type'], RegExp])[] = [
  ['directive', /^распоряжени[ея]$/i],
  ['order', /^приказ$/i],
  ['resolution', /^постановлени[ея]$/i],
];
const AFTER_TO: readonly (readonly [ApprovalAct['type'], RegExp])[] = [
  ['directive', /к\s+распоряжени/i],
  ['order', /к\s+приказ/i],
  ['resolution', /к\s+постановлени/i],
];
const NUMBER = /№\s*([\p{L}\d][\p{L}\d/.-]*)/u;
const MONTHS = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');

/** Lines below the word «ПРИКАЗ» in which its date and number stand. */
const STAMP_LINES = 8;
/** Lines above the title of the plan in which the stamp of the appendix stands. */
const APPENDIX_LINES = 8;

/**
 * The act that approved the plan: from the head of the order, where the file has it, and from the stamp over the
 * appendix. Both numbers are kept, as they differ in one of the documents. Acts that the text only refers to are not it.
 */
export const readAct = (before: readonly string[], titleAt: number): ApprovalAct | undefined => {
  const lines = before.map(plain);
  const stamp = lines.slice(Math.max(0, titleAt - APPENDIX_LINES), titleAt);
  const at = stamp.findLastIndex((line) => /^приложение/i.test(line));
  const appendix = at < 0 ? '' : stamp.slice(at).join(' ');
  const head = headOf(lines.slice(0, titleAt));
  const inAppendix = NUMBER.exec(appendix.replace(/^приложение\s*(?:№\s*)?\d*/i, ''))?.[1];
  const number = head?.number ?? inAppendix;
  const type = head?.type ?? AFTER_TO.find(([, pattern]) => pattern.test(appendix))?.[0];
  if (!number || !type) return undefined;
  const date = head?.date ?? dateIn(appendix);
  const appendixNo = /^приложение\s*(?:№\s*)?(\d{1,3})/i.exec(appendix)?.[1] ?? promisedAppendix(lines);
  return {
    type,
    number: number.slice(0, 60),
    ...(date ? { date } : {}),
    ...(appendixNo ? { appendixNo } : {}),
    ...(inAppendix ? { numberInAppendix: inAppendix.slice(0, 60) } : {}),
  };
};

/** What stands over the appendix, in the words of the document: for the note where it says too little. */
export const stampOf = (before: readonly string[], titleAt: number): string => {
  const lines = before.slice(Math.max(0, titleAt - APPENDIX_LINES), titleAt).map(plain);
  const at = lines.findLastIndex((line) => /^приложение/i.test(line));
  return at < 0 ? '' : lines.slice(at).join(' ');
};

const headOf = (lines: readonly string[]) => {
  for (const [at, line] of lines.entries()) {
    const word = line.replace(/(?<=^|\s)(\p{L})\s(?=\p{L}(?:\s|$))/gu, '$1');
    const type = TYPES.find(([, pattern]) => pattern.test(word))?.[0];
    if (!type) continue;
    const below = lines.slice(at + 1, at + 1 + STAMP_LINES);
    const end = below.findIndex((one) => /^об?\s/i.test(one));
    const stamp = (end < 0 ? below : below.slice(0, end)).join(' ');
    const number = NUMBER.exec(stamp)?.[1];
    if (number) return { type, number, date: dateIn(stamp) };
  }
  return undefined;
};

/** «1) дорожную карту … согласно приложению 1»: which appendix the order itself calls the plan. */
const promisedAppendix = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    if (!/дорожн\S+\s+карт/i.test(line)) continue;
    const [, number] = /приложени\S+\s*(?:№\s*)?(\d{1,3})/i.exec(line) ?? [];
    if (number) return number;
  }
  return undefined;
};

const dateIn = (text: string): string | undefined => {
  const digits = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/.exec(text);
  if (digits) return checked(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /(?<!\d)(\d{1,2})\s+(\p{L}{3,9})\s+((?:19|20)\d{2})/u.exec(text);
  if (!words) return undefined;
  const month = MONTHS.findIndex((stem) => words[2]!.toLowerCase().startsWith(stem));
  return month < 0 ? undefined : checked(Number(words[3]), month + 1, Number(words[1]));
};

/** A date that the calendar has. */
const checked = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
};

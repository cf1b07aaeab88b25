import { groupOfNotice, say, type Language } from '@tandem/domain';
import type { LetterNotice } from './letter-notice.js';
import { letterWords } from './letter-words.js';

/** What a list of letters on a phone shows of a subject, and a little more. */
const LONGEST = 110;

/**
 * What to do, in one line: the notice itself, of several the newest with a deadline. A subject is read on locked screens
 * and over shoulders, so nobody of the case is named in it.
 */
export const subjectOf = (notices: readonly LetterNotice[], language: Language): string => {
  const words = letterWords(language);
  const lead =
    notices.findLast((one) => groupOfNotice(one.template, one.subject) === 'reminders') ?? notices[0]!;
  const sentence = say(lead.text, language).replace(/\s+/g, ' ').trim();
  const line = namesSomebody(sentence, lead.names)
    ? words.plain[groupOfNotice(lead.template, lead.subject)]
    : sentence;
  const rest = notices.length > 1 ? words.andMore(notices.length - 1) : '';
  return shortened(line.replace(/\.$/, ''), LONGEST - rest.length) + rest;
};

/** Russian names change at their end: «Сафин», «Сафину», «Сафиной». The stem tells all of them. */
const namesSomebody = (sentence: string, names: readonly string[]): boolean => {
  const words = sentence.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return names.some((name) => words.some((word) => word.startsWith(stemOf(name.toLowerCase()))));
};

const stemOf = (name: string): string =>
  name.length <= 4 ? name : name.slice(0, Math.max(4, name.length - 2));

const shortened = (line: string, most: number): string => {
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:—-]+$/, '')}…`;
};

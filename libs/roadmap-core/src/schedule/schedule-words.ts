import type { Language } from '@tandem/domain';
import { endOfRule } from './join-terms.js';
import { ruleInEnglish, thenInEnglish } from './rule-words-en.js';
import { ruleInRussian, thenInRussian } from './rule-words-ru.js';
import type { Schedule, ScheduleRule } from './schedule.js';

const WORDS = {
  ru: { rule: ruleInRussian, then: thenInRussian, and: ' и ' },
  en: { rule: ruleInEnglish, then: thenInEnglish, and: ' and ' },
} as const;

/**
 * When, in words: «с апреля 2025 года, далее постоянно». The Russian ones are read back as the same rules; what was not
 * understood stays as it is printed.
 */
export const scheduleWords = ({ raw, rules }: Schedule, language: Language): string => {
  const { rule: wordsOf, then, and } = WORDS[language];
  if (rules.length === 0) return raw.replace(/\s+/gu, ' ').trim();
  return rules
    .map((rule, at) => {
      if (at === 0) return wordsOf(rule);
      const end = endBefore(rules, at);
      const next = end === undefined ? undefined : then(rule, end);
      return next === undefined ? `${rules.length > 2 ? '; ' : and}${wordsOf(rule)}` : `, ${next}`;
    })
    .join('');
};

/** «До 1 октября 2025 года, далее ежегодно» would mean by the same day: a term by a day has no such sequel. */
const endBefore = (rules: readonly ScheduleRule[], at: number): string | undefined => {
  const before = rules[at - 1]!;
  return before.kind === 'by' && rules[at]!.kind === 'yearly' ? undefined : endOfRule(before);
};

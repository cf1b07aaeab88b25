import type { Language, Text } from '@tandem/domain';
import type { PlanField } from '../check/plan-issue.js';
import type { Measure } from '../plan/plan.js';
import { quoted } from '../words/quote.js';
import type { PlanChange } from './plan-change.js';

/** Words of one side or of both: the table shows Russian as it is printed. */
export interface FieldChange {
  /** Absent: of the row, in no column of its own (a note, a stage). */
  readonly field?: PlanField;
  readonly before: string;
  readonly after: string;
  /** What is said behind «В мероприятии „…“»: «цель на 2026 год выросла с 60 до 65 %». */
  readonly says: Required<Text>;
  readonly matters: boolean;
}

/** A difference within a row that is in both plans. */
export const changeOf = (
  { id, title }: Measure,
  { field, before, after, says, matters }: FieldChange,
): PlanChange => ({
  kind: 'changed',
  at: field ? { measure: id, field } : { measure: id },
  title,
  before,
  after,
  text: {
    ru: `В мероприятии ${quoted(title, 'ru')} ${says.ru}.`,
    en: `In the measure ${quoted(title, 'en')} ${says.en}.`,
  },
  matters,
});

/** «было „…“, стало „…“»; what was empty or is empty now has its own words. */
export const wasAndIs = (names: Record<Language, string>, before: string, after: string): Required<Text> => {
  if (before === '')
    return {
      ru: `${names.ru}: добавлено ${quoted(after, 'ru')}`,
      en: `${names.en}: added ${quoted(after, 'en')}`,
    };
  if (after === '')
    return {
      ru: `${names.ru}: убрано ${quoted(before, 'ru')}`,
      en: `${names.en}: taken away ${quoted(before, 'en')}`,
    };
  return {
    ru: `${names.ru}: было ${quoted(before, 'ru')}, стало ${quoted(after, 'ru')}`,
    en: `${names.en}: was ${quoted(before, 'en')}, is ${quoted(after, 'en')}`,
  };
};

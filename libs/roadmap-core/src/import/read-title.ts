import { plain } from './mend-text.js';

/** How the documents call a plan. */
const NAMES_PLAN = /дорожн\S+\s+карт|комплекс\s+мер|план\s+мероприятий/i;
const BEGINS_TITLE =
  /^[«"(]?\s*(?:муниципальн\S+\s+|региональн\S+\s+|школьн\S+\s+)?(?:дорожн\S+\s+карт|комплекс\s+мер|план\s+мероприятий|план[-\s])/i;

/** Begins another part of the document: whatever stands below is no page of the table above. */
export const STARTS_ANOTHER =
  /^(?:приложени\S+|программа|паспорт|положение|состав|распоряжение|приказ|постановление|характеристика|дорожн\S+\s+карт)/i;

const MOST_LINES = 4;
const LONGEST = 1_000;

export interface ReadTitle {
  readonly title: string;
  /** Where in the paragraphs it begins. */
  readonly at: number;
}

/** The name of the plan: the last paragraph before the table that names one, with the lines that go on with it. */
export const readTitle = (before: readonly string[]): ReadTitle | undefined => {
  for (let at = before.length - 1; at >= 0 && at >= before.length - MOST_LINES; at -= 1) {
    if (!BEGINS_TITLE.test(plain(before[at]!))) continue;
    return { title: plain(before.slice(at).join(' ')).slice(0, LONGEST), at };
  }
  const last = before.length - 1;
  return last >= 0 && NAMES_PLAN.test(before[last]!) && before[last]!.length <= LONGEST
    ? { title: plain(before[last]!), at: last }
    : undefined;
};

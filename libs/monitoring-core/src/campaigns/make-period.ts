import { isDate, sayDay, type Text } from '@tandem/domain';
import type { ReportingPeriod } from './reporting-period.js';

export type Half = 'H1' | 'H2';

export type PeriodRefusal = 'not-a-date' | 'ends-before-start' | 'too-long';

export type PeriodResult =
  | { readonly ok: true; readonly period: ReportingPeriod }
  | { readonly ok: false; readonly code: PeriodRefusal; readonly text: Required<Text> };

/** A campaign of ten years is a slip of the pen; plans themselves run for four to ten. */
const LONGEST_YEARS = 10;

/** First and second half of a calendar year: «1 полугодие» of the half-year reports (`000…`, 3.2, 5.3). */
export const halfYear = (year: number, half: Half): ReportingPeriod => ({
  kind: 'halfYear',
  from: `${year}-${half === 'H1' ? '01-01' : '07-01'}`,
  to: `${year}-${half === 'H1' ? '06-30' : '12-31'}`,
  title: {
    ru: `${half === 'H1' ? '1' : '2'}\u00a0полугодие ${year}\u00a0года`,
    en: `${half === 'H1' ? 'First' : 'Second'} half of ${year}`,
  },
});

/** 1 September – 31 August; named by the year in which it begins (R340, `004…`). */
export const schoolYear = (begins: number): ReportingPeriod => ({
  kind: 'schoolYear',
  from: `${begins}-09-01`,
  to: `${begins + 1}-08-31`,
  title: { ru: `${begins}/${begins + 1} учебный год`, en: `School year ${begins}/${begins + 1}` },
});

export const calendarYear = (year: number): ReportingPeriod => ({
  kind: 'calendarYear',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  title: { ru: `${year}\u00a0год`, en: `Year ${year}` },
});

/** What is asked once: two dates of somebody's own, both inclusive. */
export const windowPeriod = (from: string, to: string): PeriodResult => {
  const refused = refusalOfPeriod(from, to);
  if (refused) return refused;
  const dates = {
    ru: `${sayDay(from, 'ru')} – ${sayDay(to, 'ru')}`,
    en: `${sayDay(from, 'en')} – ${sayDay(to, 'en')}`,
  };
  return { ok: true, period: { kind: 'window', from, to, title: dates } };
};

/** Why two dates are no period; undefined where they are. */
export const refusalOfPeriod = (
  from: string,
  to: string,
): Extract<PeriodResult, { ok: false }> | undefined => {
  const wrong = [from, to].find((date) => !isDate(date));
  if (wrong !== undefined) {
    return refuse('not-a-date', {
      ru: `«${wrong}» — не дата. Укажите день, месяц и год.`,
      en: `“${wrong}” is not a date. Give a day, a month and a year.`,
    });
  }
  if (to < from) {
    return refuse('ends-before-start', {
      ru: `Период заканчивается ${sayDay(to, 'ru')}, раньше, чем начинается (${sayDay(from, 'ru')}). Поменяйте даты местами или исправьте год.`,
      en: `The period ends on ${sayDay(to, 'en')}, before it begins (${sayDay(from, 'en')}). Swap the dates or correct the year.`,
    });
  }
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_YEARS) {
    return refuse('too-long', {
      ru: `Период длиннее ${LONGEST_YEARS}\u00a0лет. Проверьте годы.`,
      en: `The period is longer than ${LONGEST_YEARS} years. Check the years.`,
    });
  }
  return undefined;
};

/** The half in which a date lies. */
export const halfOf = (date: string): Half => (date.slice(5, 7) <= '06' ? 'H1' : 'H2');

const refuse = (code: PeriodRefusal, text: Required<Text>): Extract<PeriodResult, { ok: false }> => ({
  ok: false,
  code,
  text,
});

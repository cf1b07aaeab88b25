import type { Language } from '@tandem/domain';

export interface PlaceFacts {
  readonly schools: number;
  readonly withMentoring: number;
  readonly overdue: number;
  /** Reports of the running campaign that are late and were not sent. */
  readonly lateReports: number;
}

/**
 * How much a place calls for attention: a report that was not sent weighs most, for a total waits for it; then schools where
 * mentoring has not begun, then steps that are late. Only an order, and told in words beside it.
 */
export const needOf = ({ schools, withMentoring, overdue, lateReports }: PlaceFacts): number =>
  lateReports * 10 + (schools - withMentoring) * 3 + overdue;

/** «2 отчёта опаздывают · 3 из 5 школ без наставничества · 4 шага просрочено». */
export const needText = (facts: PlaceFacts, language: Language): string => {
  const { schools, withMentoring, overdue, lateReports } = facts;
  const without = schools - withMentoring;
  const words = language === 'ru' ? RU : EN;
  return [
    lateReports > 0 ? words.late(lateReports) : '',
    without > 0 ? words.without(without, schools) : '',
    overdue > 0 ? words.overdue(overdue) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const plural = (count: number, one: string, few: string, many: string): string => {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};

const RU = {
  late: (count: number) =>
    `${count}\u00a0${plural(count, 'отчёт опаздывает', 'отчёта опаздывают', 'отчётов опаздывают')}`,
  without: (count: number, of: number) =>
    of === 1
      ? 'наставничество не\u00a0запущено'
      : `${count} из ${of}\u00a0${plural(of, 'организации', 'организаций', 'организаций')} без наставничества`,
  overdue: (count: number) =>
    `${count}\u00a0${plural(count, 'шаг просрочен', 'шага просрочено', 'шагов просрочено')}`,
};

const EN = {
  late: (count: number) => `${count} ${count === 1 ? 'report is' : 'reports are'} late`,
  without: (count: number, of: number) =>
    of === 1 ? 'mentoring has not begun' : `${count} of ${of} institutions without mentoring`,
  overdue: (count: number) => `${count} ${count === 1 ? 'step is' : 'steps are'} overdue`,
};

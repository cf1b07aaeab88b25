import { counted, type Language } from '@tandem/domain';

export interface PlaceFacts {
  readonly schools: number;
  readonly withMentoring: number;
  readonly overdue: number;
  /** Reports of the running campaign that are owed, late and were not sent. */
  readonly lateReports: number;
  /** The same of those that are only recommended: nobody owes them (clause 4), and none of them is late. */
  readonly unsentReports: number;
}

/**
 * How much a place calls for attention: a report that was not sent weighs most, for a total waits for it; then schools where
 * mentoring has not begun and reports that were only recommended, then steps that are late. Only an order, and told in
 * words beside it.
 */
export const needOf = ({ schools, withMentoring, overdue, lateReports, unsentReports }: PlaceFacts): number =>
  lateReports * 10 + (schools - withMentoring + unsentReports) * 3 + overdue;

/** «2 отчёта опаздывают · 3 из 5 школ без наставничества · 4 шага просрочено». */
export const needText = (facts: PlaceFacts, language: Language): string => {
  const { schools, withMentoring, overdue, lateReports, unsentReports } = facts;
  const without = schools - withMentoring;
  const words = language === 'ru' ? RU : EN;
  return [
    lateReports > 0 ? words.late(lateReports) : '',
    unsentReports > 0 ? words.unsent(unsentReports) : '',
    without > 0 ? words.without(without, schools) : '',
    overdue > 0 ? words.overdue(overdue) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const RU = {
  late: (count: number) => counted(count, ['отчёт опаздывает', 'отчёта опаздывают', 'отчётов опаздывают']),
  unsent: (count: number) =>
    counted(count, [
      'рекомендованный отчёт не\u00a0прислан',
      'рекомендованных отчёта не\u00a0присланы',
      'рекомендованных отчётов не\u00a0прислано',
    ]),
  without: (count: number, of: number) =>
    of === 1
      ? 'наставничество не\u00a0запущено'
      : `${count} из ${counted(of, ['организации', 'организаций', 'организаций'])} без наставничества`,
  overdue: (count: number) => counted(count, ['шаг просрочен', 'шага просрочено', 'шагов просрочено']),
};

const EN = {
  late: (count: number) => `${count} ${count === 1 ? 'report is' : 'reports are'} late`,
  unsent: (count: number) => `${count} recommended ${count === 1 ? 'report was' : 'reports were'} not sent`,
  without: (count: number, of: number) =>
    of === 1 ? 'mentoring has not begun' : `${count} of ${of} institutions without mentoring`,
  overdue: (count: number) => `${count} ${count === 1 ? 'step is' : 'steps are'} overdue`,
};

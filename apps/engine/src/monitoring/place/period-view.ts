import type { PeriodView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  calendarYear,
  halfYear,
  schoolYear,
  windowPeriod,
  type ReportingPeriod,
} from '@tandem/monitoring-core';

type Days = Pick<ReportingPeriod, 'kind' | 'from' | 'to'>;

/** A period with its name in words: «I полугодие 2027 года». */
export const periodView = ({ kind, from, to }: Days, language: Language): PeriodView => ({
  kind,
  from,
  to,
  title: say(titleOf({ kind, from, to }), language),
});

const titleOf = ({ kind, from, to }: Days): ReportingPeriod['title'] => {
  const year = Number(from.slice(0, 4));
  switch (kind) {
    case 'halfYear':
      return halfYear(year, from.slice(5, 7) === '01' ? 'H1' : 'H2').title;
    case 'schoolYear':
      return schoolYear(year).title;
    case 'calendarYear':
      return calendarYear(year).title;
    case 'window': {
      const read = windowPeriod(from, to);
      return read.ok ? read.period.title : { ru: `${from} – ${to}`, en: `${from} – ${to}` };
    }
  }
};

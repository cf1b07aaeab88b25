import type { NewCampaign } from '@tandem/contracts';
import { isDate, say, type Language } from '@tandem/domain';
import {
  calendarYear,
  halfYear,
  schoolYear,
  windowPeriod,
  type ReportingPeriod,
} from '@tandem/monitoring-core';
import { refuse } from '../../../problems/problem-error.js';
import type { FieldProblem } from '../refusals.js';

interface ReadPeriod {
  /** As it was given, also where it is no period: the page shows what was typed beside what is wrong with it. */
  readonly period: ReportingPeriod;
  readonly problem: FieldProblem | undefined;
}

export const readPeriod = (given: NewCampaign['period'], language: Language): ReadPeriod => {
  switch (given.kind) {
    case 'halfYear':
      return { period: halfYear(given.year, given.half), problem: undefined };
    case 'schoolYear':
      return { period: schoolYear(given.year), problem: undefined };
    case 'calendarYear':
      return { period: calendarYear(given.year), problem: undefined };
    case 'window':
      return readWindow(given, language);
  }
};

const readWindow = ({ from, to }: { from: string; to: string }, language: Language): ReadPeriod => {
  refuseNoDates({ '/period/from': from, '/period/to': to }, language);
  const read = windowPeriod(from, to);
  if (read.ok) return { period: read.period, problem: undefined };
  const dates = `${from} – ${to}`;
  return {
    period: { kind: 'window', from, to, title: { ru: dates, en: dates } },
    problem: { at: '/period/to', text: say(read.text, language) },
  };
};

/** What is not even a date is no answer to any question: the place is named and nothing is reckoned. */
export const refuseNoDates = (
  given: { readonly [pointer: string]: string | undefined },
  language: Language,
): void => {
  const wrong = Object.entries(given).filter(([, date]) => date !== undefined && !isDate(date));
  if (wrong.length === 0) return;
  throw refuse.badInput(
    wrong.map(([path, date]) => ({
      path,
      message: say(
        {
          ru: `«${date}» — не дата. Укажите день, месяц и год.`,
          en: `“${date}” is not a date. Give a day, a month and a year.`,
        },
        language,
      ),
      code: 'not-a-date',
    })),
  );
};

import { say, type Language } from '@tandem/domain';
import type { ReportingPeriod } from '@tandem/monitoring-core';
import type { FieldProblem } from '../refusals.js';

/** Of the day on which data are taken. */
export const cutOffProblems = (
  cutOff: string | undefined,
  period: ReportingPeriod,
  language: Language,
): FieldProblem[] =>
  cutOff === undefined || cutOff >= period.from
    ? []
    : [
        {
          at: '/cutOff',
          text: say(
            {
              ru: 'Срез данных раньше начала периода: отчитываться было бы не о чем.',
              en: 'Data would be taken before the period begins: there would be nothing to report.',
            },
            language,
          ),
        },
      ];

/** Of all that was chosen together. */
export const nobodyAsked = (language: Language): FieldProblem => ({
  at: '/asked',
  text: say(
    {
      ru: 'В кампании нет участников: никто из выбранных организаций не должен этот отчёт.',
      en: 'The campaign has no participants: none of the chosen units owes this report.',
    },
    language,
  ),
});

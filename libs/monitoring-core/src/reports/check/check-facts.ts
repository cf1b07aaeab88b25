import type { HalfYearReport } from '../rows/half-year-report.js';
import { sameNumbers } from '../rows/build-report.js';
import type { ReportRow } from '../rows/report-row.js';
import { entryIssue } from './number-issues.js';
import { groupsOf, populationOf } from './population.js';
import { error, FORM, warning, type ReportIssue, type ReportPlace } from './report-issue.js';

/** Numbers of a row: readable, there, within the population, and not unlike the live data without a word. */
export const checkFacts = (row: ReportRow, report: HalfYearReport): ReportIssue[] => {
  if (row.problems.length > 0) return row.problems.map((problem) => entryIssue(row, problem));
  return [
    ...missingFact(row),
    ...refusedFact(row),
    ...abovePopulation(row, report),
    ...unlikeLive(row),
    ...halfUnknown(row),
  ];
};

const placeOf = ({ measure, passport }: ReportRow): ReportPlace => ({
  row: measure,
  field: ({ percent: 'numerator', count: 'count', presence: 'present' } as const)[passport.unit],
});

const missingFact = (row: ReportRow): ReportIssue[] => {
  if (row.fact || row.status === 'notApplicable') return [];
  return [
    error({
      code: 'fact-missing',
      at: placeOf(row),
      text: {
        ru: 'Нет факта: пустое поле не\u00a0ноль.',
        en: 'There is no fact: an empty field is not nought.',
      },
      mend: {
        ru: 'Введите число, в\u00a0том числе ноль, или отметьте «неприменимо».',
        en: 'Enter a number, nought also, or mark it as not applicable.',
      },
      source: FORM,
    }),
  ];
};

/** What the system reckoned may be wrong as well: it is told like what a person entered. */
const refusedFact = (row: ReportRow): ReportIssue[] => {
  if (row.judgement.verdict !== 'refused') return [];
  const { code } = row.judgement;
  return [
    error({
      code: `fact-refused`,
      at: placeOf(row),
      text: {
        ru:
          code === 'aboveWhole'
            ? 'Числитель больше знаменателя.'
            : 'Такого значения у\u00a0этого показателя быть не\u00a0может.',
        en:
          code === 'aboveWhole'
            ? 'The numerator is above the denominator.'
            : 'This indicator cannot have such a value.',
      },
      mend: { ru: 'Введите значение вручную.', en: 'Enter the value by hand.' },
      source: FORM,
    }),
  ];
};

const abovePopulation = (
  { measure, fact, passport }: ReportRow,
  { context }: HalfYearReport,
): ReportIssue[] => {
  if (fact?.kind !== 'share') return [];
  const population = populationOf(groupsOf(passport.population), context);
  if (population === undefined || fact.denominator <= population) return [];
  return [
    error({
      code: 'above-population',
      at: { row: measure, field: 'denominator' },
      text: {
        ru: `Доля считается от\u00a0${fact.denominator}, а\u00a0по\u00a0общим сведениям отчёта их всего ${population}.`,
        en: `The share is of ${fact.denominator}, and by the context of the report there are ${population} in all.`,
      },
      mend: {
        ru: 'Проверьте знаменатель и\u00a0общие сведения отчёта.',
        en: 'Check the denominator and the context of the report.',
      },
      source: FORM,
    }),
  ];
};

const unlikeLive = (row: ReportRow): ReportIssue[] => {
  const { fact, live, from, comment } = row;
  if (!fact || !live || from === 'live' || sameNumbers(fact, live.measured) || comment.trim() !== '')
    return [];
  return [
    warning({
      code: 'unlike-live',
      at: placeOf(row),
      text: {
        ru: 'Введено не\u00a0то, что насчитала система.',
        en: 'What was entered differs from what the system reckoned.',
      },
      mend: {
        ru: 'Напишите в\u00a0комментарии, откуда разница.',
        en: 'Say in the comment where the difference comes from.',
      },
      source: 'workflows.md (e): предзаполнить факт из\u00a0пар, ПК, событий',
    }),
  ];
};

const halfUnknown = (row: ReportRow): ReportIssue[] => {
  if (row.passport.counts !== 'flow' || row.year.gaps.length === 0 || !row.fact) return [];
  return [
    warning({
      code: 'half-unknown',
      at: placeOf(row),
      text: {
        ru: 'За\u00a0первое полугодие сведений нет: итог с\u00a0начала года неполон.',
        en: 'Nothing is known of the first half: the year so far is not whole.',
      },
      source: 'workflows.md (e): годовой итог = H1 + H2',
    }),
  ];
};

import type { Text } from '@tandem/domain';
import {
  CONTEXT_FIELDS,
  type ContextField,
  type HalfYearReport,
  type ReportTexts,
} from '../rows/half-year-report.js';
import type { RowEntry } from '../rows/row-entry.js';
import { readNumber } from '../rows/typed-number.js';
import { checkEvents } from './check-events.js';
import { checkFacts } from './check-facts.js';
import { checkWords } from './check-words.js';
import { numberIssue } from './number-issues.js';
import { error, FORM, warning, type ReportIssue } from './report-issue.js';

/** What keeps a report from being sent, and what is as well to know, in the order of its pages. */
export const checkReport = (report: HalfYearReport): ReportIssue[] => [
  ...checkPeriod(report),
  ...checkContext(report),
  ...report.rows.flatMap((row) => [
    ...checkFacts(row, report),
    ...checkWords(row),
    ...checkEvents(row, report),
  ]),
  ...report.unplaced.map(notInPlan),
  ...checkTexts(report),
];

export const maySend = (issues: readonly ReportIssue[]): boolean =>
  issues.every(({ severity }) => severity !== 'error');

const checkPeriod = ({ period: { from, to } }: HalfYearReport): ReportIssue[] =>
  from <= to
    ? []
    : [
        error({
          code: 'period-backwards',
          at: { period: 'to' },
          text: { ru: 'Период кончается раньше, чем начинается.', en: 'The period ends before it begins.' },
          source: FORM,
        }),
      ];

const checkContext = ({ context }: HalfYearReport): ReportIssue[] =>
  CONTEXT_FIELDS.flatMap((field) => {
    const typed = context[field];
    const read = readNumber(typed);
    if (read?.ok) return [];
    if (read) return [numberIssue({ context: field }, read.code, typed ?? '')];
    const text = CONTEXT_TEXTS[field];
    return [
      error({
        code: 'context-missing',
        at: { context: field },
        text: { ru: `Не\u00a0указано ${text.ru}.`, en: `The number of ${text.en} is missing.` },
        source: 'форма half-year-report, раздел «Контекст»',
      }),
    ];
  });

const CONTEXT_TEXTS: Record<ContextField, Required<Text>> = {
  youngTeachers: { ru: 'число молодых педагогов', en: 'young teachers' },
  mentors: { ru: 'число наставников', en: 'mentors' },
  pairs: { ru: 'число пар', en: 'pairs' },
  institutions: { ru: 'число организаций', en: 'institutions' },
};

/** A report keeps to the version that was approved when it was opened; what was entered for another is not thrown away. */
const notInPlan = ({ measure }: RowEntry): ReportIssue =>
  warning({
    code: 'row-not-in-plan',
    at: { row: measure, field: 'status' },
    text: {
      ru: 'Этой строки нет в\u00a0утверждённой версии дорожной карты: в\u00a0отчёт она не\u00a0войдёт.',
      en: 'The approved version of the roadmap has no such row: it will not be in the report.',
    },
    source: 'форма half-year-report, roadmapVersion',
  });

/** «Анализ эффективности проведённых мероприятий и выявление имеющихся дефицитов» is what the report is for. */
const checkTexts = ({ texts }: HalfYearReport): ReportIssue[] =>
  (['analysis', 'deficits'] as const)
    .filter((field) => texts[field].trim() === '')
    .map((field) =>
      error({
        code: `${field}-missing`,
        at: { text: field satisfies keyof ReportTexts },
        text:
          field === 'analysis'
            ? {
                ru: 'Нет анализа эффективности проведённых мероприятий.',
                en: 'There is no analysis of what was held.',
              }
            : {
                ru: 'Не\u00a0названы выявленные дефициты.',
                en: 'The deficits that were found are not named.',
              },
        mend: {
          ru: 'Черновик текста собирается из\u00a0строк отчёта, его можно поправить.',
          en: 'A draft is made from the rows of the report; change it as you see fit.',
        },
        source: '000…, раздел IV, направление 4',
      }),
    );

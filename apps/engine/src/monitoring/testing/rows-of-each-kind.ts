import type { RoadmapPlan } from '@tandem/roadmap-core';
import { reportedPlan } from '../../testing/insert-report.js';
import { contentText, EMPTY } from '../reports/draft/report-content.js';
import { performReportSteps, type ReportStep } from '../reports/draft/perform-report-steps.js';

/** A share of people who stand there, a share of people who took part in the half, a number of events, something present. */
export const ROWS = ['share', 'trained', 'events', 'site'] as const;
type RowKey = (typeof ROWS)[number];

/** With `above` the rows carry out those of the region's plan under names of their own. */
export const planOfEachKind = (level: RoadmapPlan['level'], above = false): RoadmapPlan => {
  const plan = reportedPlan(level);
  const share = plan.measures.find(({ id }) => id === 'share')!;
  const trained: RoadmapPlan['measures'][number] = {
    ...share,
    id: 'trained',
    title: 'Прошли обучение',
    assignments: share.assignments.map((one) => ({ ...one, id: 'trained-a' })),
    indicator: { ...share.indicator!, counts: 'flow', denominator: 'педагогов' },
  };
  const named = (id: string) => (above ? { id: `${level}-${id}`, parentMeasure: id } : { id });
  return {
    ...plan,
    measures: [share, trained, ...plan.measures.filter(({ id }) => id !== 'share')].map((measure) => ({
      ...measure,
      ...named(measure.id),
    })),
  };
};

/** What is entered at place number `n`; other places enter other numbers, and a second time others than the first. */
export const enteredAt = (n: number, prefix: string, again = false): { text: string; sha256: string } => {
  const whole = 5 + (n % 9);
  const young = whole + (n % 3);
  const entry = (measure: RowKey, told: object): ReportStep => ({
    do: 'setRow',
    entry: { measure: `${prefix}${measure}`, status: 'inProgress', comment: 'Работа продолжается', ...told },
  });
  const site = n % 6 !== 0;
  return contentText(
    performReportSteps(EMPTY, [
      // One of 23 says that the row is not about it: it is in no sum, and it is not a nought.
      entry(
        'share',
        n % 23 === 3
          ? { status: 'notApplicable', comment: 'Молодых педагогов нет' }
          : { numerator: Math.min(whole, 2 + (n % 5) + (again ? 1 : 0)), denominator: whole },
      ),
      entry('trained', { numerator: PEOPLE_TRAINED, denominator: PEOPLE_THERE }),
      entry('events', { count: 2 + (n % 5) + (again ? 1 : 0) }),
      entry('site', {
        present: site,
        status: site ? 'done' : 'notDone',
        ...(site && { evidence: ['https://example.org/mentoring'] }),
      }),
      {
        do: 'setContext',
        context: { youngTeachers: young, mentors: 2 + (n % 4), pairs: 2, institutions: 1 },
      },
      ...WORDS,
    ]),
  );
};

/** Who sums up others leaves the numbers as they came, and says why they fall short. */
export const saidAbove = (prefix: string, again = false): { text: string; sha256: string } =>
  contentText(
    performReportSteps(EMPTY, [
      ...ROWS.map((measure): ReportStep => ({
        do: 'setRow',
        entry: { measure: `${prefix}${measure}`, status: 'inProgress', comment: 'По отчётам организаций' },
      })),
      ...WORDS,
      ...(again ? [{ do: 'setText', text: 'proposals', value: 'Обучить кураторов.' } as const] : []),
    ]),
  );

const WORDS: readonly ReportStep[] = [
  { do: 'setText', text: 'analysis', value: 'Пары работают, мероприятия проведены.' },
  { do: 'setText', text: 'deficits', value: 'Не хватает наставников по физике.' },
];

/** Five are there and three of them were trained; neighbours share two, of whom one was trained at both places. */
export const PEOPLE_THERE = 5;
export const PEOPLE_TRAINED = 3;
export const firstPersonOf = (n: number): number => n * 3;

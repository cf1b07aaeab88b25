import { describe, expect, it } from '@jest/globals';
import { readResponsibles } from '../bodies/read-responsibles.js';
import { readIndicator } from '../indicator/read-indicator.js';
import { readSchedule } from '../schedule/read-schedule.js';
import { readDemoPlan } from '../testing/read-demo-plan.js';
import { checkPlan } from './check-plan.js';

type Name = Parameters<typeof readDemoPlan>[0];

/** Issues as `code row`; rows of the parent are told apart by their title. */
const issuesOf = (name: Name, parent?: Name): string[] =>
  checkPlan(readDemoPlan(name), {
    ...(parent && { parent: readDemoPlan(parent) }),
    obligation: 'recommended',
  }).map(({ code, severity, at }) => {
    expect(severity).toBe('warning');
    return `${code} ${at.assignment === undefined ? (at.measure ?? at.field) : `party of ${at.measure}`}`;
  });

const TERMS = 'term-outside-period';

describe('what is odd about the four roadmaps', () => {
  it('of the region 2020–2024: a tolerance of no kind, and jumps', () =>
    expect(issuesOf('region-2020')).toEqual([
      'tolerance-unstated tolerance',
      'target-leaps r20-1-3',
      'target-leaps r20-1-5',
      'target-leaps r20-1-5',
      'target-leaps r20-2-4',
    ]));

  it('of the region 2025–2028: nothing', () => expect(issuesOf('region-2025')).toEqual([]));

  it('of Kedrovy: terms of 2021–2024, two nines, no 3, two numbers of the order, pupils', () =>
    expect(issuesOf('kedrovy-2025')).toEqual([
      'act-number-differs act',
      `${TERMS} k25-2-2`,
      `${TERMS} party of k25-2-2`,
      'label-skipped k25-2-3',
      `${TERMS} k25-2-3`,
      `${TERMS} k25-2-4`,
      `${TERMS} k25-2-5`,
      'foreign-subject k25-2-5',
      `${TERMS} k25-3-1`,
      `${TERMS} k25-4-1`,
      'foreign-subject k25-4-1',
      `${TERMS} k25-4-2`,
      'foreign-subject k25-4-2',
      `${TERMS} k25-4-4`,
      'foreign-subject k25-5-1',
      `${TERMS} k25-5-3`,
      `${TERMS} k25-5-4`,
      'foreign-subject k25-5-4',
      'label-repeated k25-6-1',
      ...['1', '2', '3', '4', '5'].map((row) => `${TERMS} k25-7-${row}`),
    ]));

  it('of Kedrovy beside the region: ten of eleven rows, the sites of region-founded institutions are not its own', () =>
    expect(
      issuesOf('kedrovy-2025', 'region-2025').filter((issue) => issue.startsWith('parent-row-missing')),
    ).toHaveLength(10));

  it('of Nefteyugansk: its numbers', () =>
    expect(issuesOf('nefteyugansk-2024')).toEqual([
      'label-skipped n24-1-10',
      'label-repeated n24-1-12',
      'label-repeated n24-2-1',
    ]));
});

describe.each<Name>(['region-2020', 'region-2025', 'kedrovy-2025', 'nefteyugansk-2024'])(
  'every cell of %s is read as it was checked by hand',
  (name) => {
    const { measures, period, level } = readDemoPlan(name);

    it('terms', () => {
      for (const { schedule } of measures) expect(readSchedule(schedule.raw, period)).toEqual(schedule);
    });

    it('indicators', () => {
      for (const { indicator, title, result } of measures)
        expect(readIndicator(indicator?.raw ?? '', period, `${title} ${result}`)).toEqual(indicator);
    });

    it('parties, also where they are run together by spaces', () => {
      const named = (parties: readonly { name: string; body?: string }[]) =>
        parties.map((party) => [party.name, party.body]);
      for (const { assignments } of measures)
        for (const between of ['\n', ', ', '; ', ' ', '. '])
          expect(
            named(readResponsibles(assignments.map(({ name }) => name).join(between), () => 'id', level)),
          ).toEqual(named(assignments));
    });
  },
);

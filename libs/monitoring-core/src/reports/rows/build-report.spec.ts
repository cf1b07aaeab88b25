import { describe, expect, it } from '@jest/globals';
import { count, share, shareOfPeople } from '../../indicators/values/measured.js';
import { FIRST_HALF, ROADMAP, SECOND_HALF } from '../testing/region-roadmap.js';
import { buildReport, type ReportInput } from './build-report.js';
import { readNumber } from './typed-number.js';

const build = (set: Partial<ReportInput> = {}) => {
  const report = buildReport({
    unit: 'lyceum',
    roadmap: ROADMAP,
    period: FIRST_HALF,
    live: [],
    entries: [],
    ...set,
  });
  return Object.fromEntries(report.rows.map((row) => [row.measure, row]));
};
const asOf = '2026-06-20T00:00:00Z';

describe('rows of a report', () => {
  it('are those of the frozen roadmap, with the target of the year', () => {
    const rows = build();
    expect(Object.keys(rows)).toEqual(['contests', 'events', 'advice', 'site']);
    expect(rows['contests']!.plan).toEqual({ value: 65, from: 'year' });
    expect(rows['events']!.plan).toEqual({ value: 4, from: 'carried' });
    expect(rows['site']).toMatchObject({ passport: { unit: 'presence' }, plan: { value: 100 } });
    expect(rows['contests']!.judgement).toEqual({ verdict: 'noData' });
  });

  it('are filled from live data, with the cases behind each number', () => {
    const { contests } = build({
      live: [
        { measure: 'contests', measured: shareOfPeople(['p1', 'p2', 'p3'], ['p1', 'p2', 'p3', 'p4']), asOf },
      ],
    });
    expect(contests).toMatchObject({
      from: 'live',
      fact: { numerator: 3, denominator: 4, cases: { numerator: ['p1', 'p2', 'p3'] } },
      judgement: { verdict: 'met', fact: 75, deviation: 10 },
      status: 'done',
      statusProposed: true,
    });
    expect(contests!.deviation.ru).toBe('на\u00a010\u00a0п.\u00a0п. выше плана');
  });

  it('follow the person, and keep what the system reckoned', () => {
    const live = [{ measure: 'contests', measured: shareOfPeople(['p1'], ['p1', 'p2']), asOf }];
    const changed = build({ live, entries: [{ measure: 'contests', numerator: '6', denominator: ' 10 ' }] });
    expect(changed['contests']).toMatchObject({ from: 'hand', fact: share(6, 10), live: live[0] });
    const same = build({ live, entries: [{ measure: 'contests', numerator: 1, denominator: 2 }] });
    expect(same['contests']).toMatchObject({ from: 'live', fact: { cases: { numerator: ['p1'] } } });
  });

  it('demand a comment where the fact is short, or the measure not done', () => {
    const rows = build({
      entries: [
        { measure: 'contests', numerator: 12, denominator: 20 },
        { measure: 'events', count: 4, status: 'notDone' },
        { measure: 'advice', numerator: 0, denominator: 0 },
        { measure: 'site', present: false },
      ],
    });
    expect(rows['contests']!.deviation.ru).toBe('на\u00a05\u00a0п.\u00a0п. ниже плана');
    expect(Object.values(rows).map(({ commentDemanded }) => commentDemanded)).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(rows['advice']).toMatchObject({
      status: 'notApplicable',
      judgement: { verdict: 'notApplicable' },
    });
    // Nobody is told to have done nothing.
    expect(rows['contests']!.status).toBeUndefined();
  });

  it('demand none within the tolerance', () => {
    const { contests } = build({
      roadmap: { ...ROADMAP, tolerance: { value: 1, kind: 'points' } },
      entries: [{ measure: 'contests', numerator: 643, denominator: 1000 }],
    });
    expect(contests).toMatchObject({
      commentDemanded: false,
      status: 'done',
      judgement: { verdict: 'withinTolerance' },
    });
    expect(contests!.deviation).toEqual({
      ru: 'на\u00a00,7\u00a0п.\u00a0п. ниже плана, в\u00a0пределах допуска',
      en: '0.7 points below the plan, within the tolerance',
    });
  });

  it('let the year go on: two of four events by June are in progress', () => {
    const entries = [{ measure: 'events', count: 2 }];
    expect(build({ entries })['events']).toMatchObject({
      status: 'inProgress',
      yearGoesOn: true,
      commentDemanded: false,
    });
    expect(build({ entries, rules: { firstHalf: 'strict' } })['events']).toMatchObject({
      commentDemanded: true,
    });
  });

  it('judge by the year so far: the second half does not replace the first', () => {
    const earlier = [{ period: FIRST_HALF, facts: { events: count(2), contests: share(1, 10) } }];
    const entries = [
      { measure: 'events', count: 2 },
      { measure: 'contests', numerator: 7, denominator: 10 },
    ];
    const rows = build({ period: SECOND_HALF, earlier, entries });
    expect(rows['events']).toMatchObject({
      fact: count(2),
      year: { measured: count(4), by: 'sum' },
      judgement: { verdict: 'met' },
    });
    expect(rows['events']!.year.gaps).toEqual([]);
    expect(rows['contests']).toMatchObject({ year: { measured: share(7, 10), by: 'lastState' } });
    const alone = build({ period: SECOND_HALF, entries })['events']!;
    expect(alone.year.gaps).toEqual([FIRST_HALF]);
    expect(alone).toMatchObject({ judgement: { verdict: 'short' }, commentDemanded: true });
  });

  it('do not judge a half of which nothing is known by the half before', () => {
    const earlier = [{ period: FIRST_HALF, facts: { events: count(9) } }];
    expect(build({ period: SECOND_HALF, earlier })['events']!.judgement).toEqual({ verdict: 'noData' });
  });
});

describe('a number as people write it', () => {
  it('is read whole', () => {
    const read = (typed: string | number) => {
      const number = readNumber(typed);
      return number?.ok ? number.value : number?.code;
    };
    expect(['12', ' 1\u00a0200 ', '12,0', 7, '+3'].map(read)).toEqual([12, 1200, 12, 7, 3]);
    expect(['двенадцать', '12 чел.', '1,5', '−3', '1e9', '9999999999', NaN].map(read)).toEqual([
      'notANumber',
      'notANumber',
      'notWhole',
      'negative',
      'notANumber',
      'tooLarge',
      'notANumber',
    ]);
    expect(['', '  '].map(read)).toEqual([undefined, undefined]);
  });
});

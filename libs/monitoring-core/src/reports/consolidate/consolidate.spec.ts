import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, presence, share } from '../../indicators/values/measured.js';
import { buildReport } from '../rows/build-report.js';
import { expected, input, report, rowOf } from '../testing/consolidation-input.js';
import { FIRST_HALF, ROADMAP, SECOND_HALF } from '../testing/region-roadmap.js';
import { acceptedReport } from './accepted-report.js';
import { compareRow } from './compare-row.js';
import { consolidate } from './consolidate.js';
import { liveFactsOf } from './live-facts.js';

describe('a consolidation', () => {
  it('adds numerators and denominators, and names who is missing', () => {
    const from = input([
      report('m0', [{ measure: 'contests', fact: share(1, 1), status: 'done' }]),
      report('m3', [{ measure: 'contests', fact: share(0, 99), status: 'inProgress' }]),
    ]);
    expect(consolidate(from).coverage).toEqual({
      expected: 4,
      accepted: 2,
      percent: 50,
      missing: [expected[1], expected[2]],
      unexpected: [],
    });
    expect(rowOf(from, 'contests')).toMatchObject({
      half: { measured: share(1, 100), counted: ['m0', 'm3'], missing: ['m1', 'm2'] },
      judgement: { verdict: 'short', fact: 1 },
      statuses: { done: 1, inProgress: 1, notDone: 0, notApplicable: 0 },
    });
  });

  it('finds rows by the row above that they carry out, and adds two of one plan', () => {
    const from = input([
      report('m0', [
        { measure: 'own-1', parentMeasure: 'events', fact: count(2) },
        { measure: 'own-2', parentMeasure: 'events', fact: count(1) },
      ]),
      report('m1', [{ measure: 'events', fact: count(1) }]),
    ]);
    expect(rowOf(from, 'events')).toMatchObject({ half: { measured: count(4), counted: ['m0', 'm1'] } });
  });

  it('tells apart no row, no value, not applicable and no report', () => {
    const from = input([
      report('m0', []),
      report('m1', [{ measure: 'contests' }]),
      report('m2', [{ measure: 'contests', status: 'notApplicable' }]),
    ]);
    expect(rowOf(from, 'contests')).toMatchObject({
      withoutRow: ['m0'],
      exempt: ['m2'],
      half: { missing: ['m1', 'm3'] },
      judgement: { verdict: 'noData' },
    });
  });

  it('adds nothing of units that owe nothing here', () => {
    const from = input([report('college', [{ measure: 'events', fact: count(9) }])]);
    expect(consolidate(from).coverage).toMatchObject({ accepted: 0, unexpected: ['college'] });
    expect(rowOf(from, 'events').half.measured).toBeUndefined();
    expect(consolidate(input([], { expected: [] })).coverage).not.toHaveProperty('percent');
  });

  it('judges what happens in a year by the year, beside the half', () => {
    const from = input([report('m0', [{ measure: 'events', fact: count(1), year: count(4) }])], {
      period: SECOND_HALF,
      expected: [expected[0]!],
    });
    expect(rowOf(from, 'events')).toMatchObject({
      half: { measured: count(1) },
      year: { measured: count(4) },
      judgement: { verdict: 'met' },
    });
  });

  it('makes a share of units of what is there or is not', () => {
    const from = input([
      report('m0', [{ measure: 'site', fact: presence(true) }]),
      report('m1', [{ measure: 'site', fact: presence(false) }]),
    ]);
    expect(rowOf(from, 'site')).toMatchObject({
      half: { measured: { numerator: 1, denominator: 2 } },
      judgement: { verdict: 'short', fact: 50 },
    });
  });

  it('takes reports as they were built', () => {
    const built = buildReport({
      unit: 'm0',
      roadmap: ROADMAP,
      period: FIRST_HALF,
      live: [],
      entries: [{ measure: 'contests', numerator: 7, denominator: 10 }],
    });
    const from = input([acceptedReport(built, '2026-06-25T00:00:00Z')]);
    expect(rowOf(from, 'contests')).toMatchObject({
      half: { measured: share(7, 10) },
      statuses: { done: 1 },
    });
  });

  it('takes the year beside the half as it was accepted', () => {
    const built = buildReport({
      unit: 'm0',
      roadmap: ROADMAP,
      period: SECOND_HALF,
      live: [],
      earlier: [{ period: FIRST_HALF, facts: { events: count(3) } }],
      entries: [{ measure: 'events', count: 1 }],
    });
    const from = input([acceptedReport(built, '2026-12-25T00:00:00Z')], { period: SECOND_HALF });
    expect(rowOf(from, 'events')).toMatchObject({
      half: { measured: count(1) },
      year: { measured: count(4) },
      judgement: { verdict: 'met' },
    });
  });

  it('adds the numbers of the context, and makes none of silence', () => {
    const contexts = [{ youngTeachers: 3, mentors: 2 }, { youngTeachers: 4 }];
    const from = input(contexts.map((context, at) => ({ ...report(`m${at}`, []), context })));
    expect(consolidate(from).context).toEqual({ youngTeachers: 7, mentors: 2 });
    const built = buildReport({
      unit: 'm0',
      roadmap: ROADMAP,
      period: FIRST_HALF,
      live: [],
      entries: [],
      context: { youngTeachers: '12', mentors: 'пять' },
    });
    expect(acceptedReport(built, '2026-06-25T00:00:00Z').context).toEqual({ youngTeachers: 12 });
  });

  it('counts a unit that has it where the row above counts units', () => {
    const rows = (present: boolean) => [
      { measure: 'a', parentMeasure: 'advice', fact: presence(present) },
      { measure: 'b', parentMeasure: 'events', fact: presence(present) },
    ];
    const from = input([report('m0', rows(true)), report('m1', rows(false))]);
    expect(rowOf(from, 'advice').half.measured).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rowOf(from, 'events').half.measured).toMatchObject({ count: 1 });
  });

  it('passes no part for the whole: a unit with one value that is none is named', () => {
    const from = input([
      report('m0', [
        { measure: 'a', parentMeasure: 'contests', fact: share(5, 4) },
        { measure: 'b', parentMeasure: 'contests', fact: share(1, 4) },
      ]),
    ]);
    expect(rowOf(from, 'contests').half).toMatchObject({
      counted: [],
      refused: [{ unit: 'm0', code: 'aboveWhole' }],
    });
  });

  it('keeps what was done in spring of one to whom it does not apply in autumn', () => {
    const rows = [{ measure: 'events', year: count(2), status: 'notApplicable' as const }];
    const from = input([report('m0', rows)], { period: SECOND_HALF, expected: [expected[0]!] });
    expect(rowOf(from, 'events')).toMatchObject({
      exempt: ['m0'],
      half: { counted: [], missing: [] },
      year: { measured: count(2), counted: ['m0'] },
    });
  });

  it('stands unit by unit as well, and fills the report above', () => {
    const from = input([
      report('m0', [{ measure: 'contests', fact: share(1, 4) }]),
      report('m3', [{ measure: 'contests', fact: share(3, 4) }]),
    ]);
    const { compared, apart } = compareRow(from, 'contests')!;
    expect(compared.map(({ unit, judgement }) => [unit, judgement.verdict])).toEqual([
      ['m3', 'met'],
      ['m0', 'short'],
    ]);
    expect(apart.map(({ unit }) => unit)).toEqual(['m1', 'm2']);
    expect(compareRow(from, 'nothing')).toBeUndefined();
    const spring = input([report('m0', [{ measure: 'events', fact: count(1), year: count(4) }])]);
    expect(compareRow(spring, 'events')!.compared).toMatchObject([
      { unit: 'm0', judgement: { verdict: 'met', fact: 4 } },
    ]);
    expect(liveFactsOf(consolidate(from), '2026-06-26')).toEqual([
      { measure: 'contests', measured: share(4, 8), asOf: '2026-06-26' },
    ]);
  });

  it('agrees with sums over plain rows, in any order of reports', () => {
    const reports = fc
      .array(
        fc.option(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.nat({ max: 9 })), { nil: undefined }),
        {
          minLength: 4,
          maxLength: 4,
        },
      )
      .map((all) =>
        all.flatMap((row, at) =>
          row
            ? [
                report(`m${at}`, [
                  { measure: 'contests', fact: share(Math.min(row[0], row[1]), Math.max(row[0], row[1])) },
                  { measure: 'events', fact: count(row[2]) },
                ]),
              ]
            : [],
        ),
      );
    fc.assert(
      fc.property(reports, (accepted) => {
        let [above, below, held] = [0, 0, 0];
        for (const { rows } of accepted)
          for (const { fact } of rows)
            if (fact?.kind === 'share') {
              above += fact.numerator;
              below += fact.denominator;
            } else if (fact?.kind === 'count') held += fact.count;
        const from = input([...accepted].reverse());
        if (accepted.length > 0) {
          expect(rowOf(from, 'contests').half.measured).toEqual(share(above, below));
          expect(rowOf(from, 'events').half.measured).toEqual(count(held));
        } else expect(rowOf(from, 'events').half.measured).toBeUndefined();
        expect(consolidate(from)).toEqual(consolidate(input(accepted)));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { currentValues, type IndicatorValue, type Period } from '../values/indicator-value.js';
import { count, share, shareOfPeople } from '../values/measured.js';
import { halfBesideYear, overPeriods } from './year-so-far.js';

const half = (year: number, part: 1 | 2): Period =>
  part === 1
    ? { kind: 'halfYear', from: `${year}-01-01`, to: `${year}-06-30` }
    : { kind: 'halfYear', from: `${year}-07-01`, to: `${year}-12-31` };
const [first, second] = [half(2026, 1), half(2026, 2)];
const flow = { counts: 'flow', mayExceedWhole: false } as const;
const stock = { counts: 'stock', mayExceedWhole: false } as const;

describe('halves of a year', () => {
  it('are added where something happened, and the last holds where something stands', () => {
    const values = [
      { period: second, measured: count(3) },
      { period: first, measured: count(2) },
    ];
    expect(overPeriods(values, flow)).toEqual({
      measured: count(5),
      by: 'sum',
      asOf: '2026-12-31',
      gaps: [],
    });
    expect(overPeriods(values, stock)).toMatchObject({ measured: count(3), by: 'lastState' });
  });

  it('name the half of which nothing is known', () => {
    const values = [{ period: first }, { period: second, measured: count(3) }];
    expect(overPeriods(values, flow)).toMatchObject({ measured: count(3), gaps: [first] });
    expect(overPeriods([{ period: first, measured: count(20) }, { period: second }], stock)).toMatchObject({
      measured: count(20),
      asOf: '2026-06-30',
      gaps: [second],
    });
    expect(overPeriods([{ period: first }], flow).measured).toBeUndefined();
  });

  it('unite known people: who took part in June did take part this year', () => {
    const values = [
      { period: first, measured: shareOfPeople(['anna'], ['anna', 'boris']) },
      { period: second, measured: shareOfPeople(['vera'], ['boris', 'vera']) },
    ];
    expect(overPeriods(values, flow)).toMatchObject({
      by: 'people',
      measured: { numerator: 2, denominator: 3 },
    });
  });

  it('never add shares of people who are not known: the state at the end holds', () => {
    const values = [
      { period: first, measured: share(6, 10) },
      { period: second, measured: share(7, 10) },
    ];
    expect(overPeriods(values, flow)).toMatchObject({ by: 'lastState', measured: share(7, 10) });
  });

  it('stand beside the year so far', () => {
    const values = [
      { period: half(2025, 2), measured: count(9) },
      { period: first, measured: count(2) },
      { period: second, measured: count(3) },
      {
        period: { kind: 'calendarYear', from: '2026-01-01', to: '2026-12-31' } as const,
        measured: count(99),
      },
    ];
    expect(halfBesideYear(values, first, flow)).toMatchObject({
      half: count(2),
      year: { measured: count(2) },
    });
    expect(halfBesideYear(values, second, flow)).toMatchObject({
      half: count(3),
      year: { measured: count(5) },
    });
  });
});

describe('values of a unit', () => {
  it('hold as they were said last, whatever the zone of the clock', () => {
    const value = (at: string, value: number): IndicatorValue => ({
      indicator: 'events',
      unit: 'school',
      period: first,
      measured: count(value),
      source: 'отчёт',
      at,
    });
    // 10:00 in Tomsk is three o'clock in London.
    const values = [value('2026-06-20T03:30:00Z', 2), value('2026-06-20T10:00:00+07:00', 1)];
    expect(currentValues(values)).toEqual([values[0]]);
  });
});

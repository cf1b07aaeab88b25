import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from './calendar.js';
import { addDays, addMonths, daysBetween, endOfLocalDay, isDate, localDate, monthsBetween } from './dates.js';
import { russianCalendarDays } from './russia.js';
import { addWorkdays, isWorkday, unknownYears, workdaysBetween } from './workdays.js';

const days = russianCalendarDays();
const calendar: Calendar = {
  region: 'tomsk',
  years: [2025, 2026],
  days: new Map(days.map((day) => [day.date, day])),
};

describe('the Russian calendar', () => {
  it.each([
    [2025, 247],
    [2026, 247],
  ])('%i has %i working days', (year, expected) => {
    let count = 0;
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1))
      if (isWorkday(date, calendar)) count += 1;
    expect(count).toBe(expected);
  });

  it.each([
    ['2025-05-02', false, 'moved from Saturday 4 January'],
    ['2025-11-01', true, 'a Saturday that is worked'],
    ['2025-11-03', false, 'moved from Saturday 1 November'],
    ['2026-01-09', false, 'moved from Saturday 3 January'],
    ['2026-03-09', false, '8 March fell on a Sunday'],
    ['2026-05-11', false, '9 May fell on a Saturday'],
    ['2026-12-31', false, 'moved from Sunday 4 January'],
    ['2026-11-21', false, 'a plain Saturday'],
  ])('%s: working %s (%s)', (date, expected) => {
    expect(isWorkday(date, calendar)).toBe(expected);
  });

  it('names a source for each day', () => {
    expect(days.filter((day) => !day.source)).toEqual([]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-12-25', 3, '2026-12-30'],
    ['2026-04-30', 1, '2026-05-04'],
    ['2026-05-08', 1, '2026-05-12'],
    ['2026-11-21', 3, '2026-11-25'],
    ['2026-11-25', -3, '2026-11-20'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkdays(from, count, calendar)).toBe(expected);
  });

  it('warns of a year without a decree', () => {
    expect(unknownYears('2026-12-01', '2027-02-01', calendar)).toEqual([2027]);
  });

  const date = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2025-01-01', offset));
  it('counts back what it adds', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkdays(from, count, calendar);
        expect(isWorkday(to, calendar)).toBe(true);
        expect(workdaysBetween(from, to, calendar)).toBe(count);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-09-01', '2027-08-31', 12],
    ['2026-09-01', '2027-09-01', 12.03],
    ['2026-09-01', '2026-11-30', 3],
    ['2026-09-01', '2026-11-29', 2.97],
    ['2026-01-31', '2026-02-27', 1],
    ['2026-09-02', '2026-09-01', 0],
  ])('%s to %s is %d months', (from, to, expected) => {
    expect(monthsBetween(from, to)).toBeCloseTo(expected, 2);
  });

  it('ends at the last year of four digits, whatever is asked', () => {
    expect(monthsBetween('1000-01-01', '9999-12-31')).toBeGreaterThan(100_000);
    expect(monthsBetween('2026-01-31', '9999-12-30')).toBeGreaterThan(90_000);
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('2026-01-31', 200_000)).toBe('9999-12-31');
    expect(addMonths('2026-01-31', -200_000)).toBe('1000-01-01');
    expect(isDate('0001-01-01')).toBe(false);
  });

  it('counts months as it adds them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset)),
        fc.integer({ min: 1, max: 60 }),
        (from, months) => {
          expect(monthsBetween(from, addDays(addMonths(from, months), -1))).toBe(months);
        },
      ),
    );
  });

  it('keeps the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  });

  it('ends a day in the zone of the unit', () => {
    expect(new Date(endOfLocalDay('2026-06-26', 'Asia/Tomsk')).toISOString()).toBe(
      '2026-06-26T16:59:59.999Z',
    );
    expect(new Date(endOfLocalDay('2026-06-26', 'Asia/Yekaterinburg')).toISOString()).toBe(
      '2026-06-26T18:59:59.999Z',
    );
    expect(localDate('2026-06-26T17:30:00.000Z', 'Asia/Tomsk')).toBe('2026-06-27');
  });

  it('knows a date from its likeness', () => {
    expect(isDate('2026-02-28')).toBe(true);
    for (const wrong of ['2026-02-30', '26.06.2026', '', null, 20260626]) expect(isDate(wrong)).toBe(false);
  });
});

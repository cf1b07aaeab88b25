import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tandem/domain';
import fc from 'fast-check';
import { isWeekend, monthWeeks } from './month-weeks.js';

describe('months of a campaign', () => {
  it('have each of its days once, Monday first', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((at) => addDays('2024-01-01', at));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 360 }), (from, length) => {
        const to = addDays(from, length);
        const drawn = monthWeeks(from, to).flatMap(({ weeks }) => weeks);
        const days = drawn.flat().filter((one) => one !== undefined);
        expect(new Set(days).size).toBe(days.length);
        expect([from, to].every((one) => days.includes(one))).toBe(true);
        expect(drawn.every((week) => week.length === 7)).toBe(true);
        for (const week of drawn)
          week.forEach((one, column) => one && expect(isWeekend(one)).toBe(column > 4));
      }),
      { numRuns: 60 },
    );
  });

  it('end, whatever year was typed', () => {
    expect(monthWeeks('2026-01-01', '2926-01-01').length).toBeLessThan(24);
  });
});

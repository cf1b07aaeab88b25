import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@tandem/domain';
import { lineOf, rowsOf, together } from './sent-line.js';

const sent = [
  { date: '2026-12-10', count: 2 },
  { date: '2026-12-14', count: 1 },
];
const dues = [{ date: '2026-12-12', count: 4 }];
const days = { opensOn: '2026-12-01', today: '2026-12-15' };

describe('reports by the day on which they came', () => {
  it('stand as a stair up to today, over all days of the campaign', () => {
    expect(lineOf({ sent, dues: [{ date: '2026-12-26', count: 4 }] }, days, 4)).toEqual({
      from: '2026-12-01',
      to: '2026-12-26',
      points: [
        { date: '2026-12-01', count: 0 },
        { date: '2026-12-10', count: 0 },
        { date: '2026-12-10', count: 2 },
        { date: '2026-12-14', count: 2 },
        { date: '2026-12-14', count: 3 },
        { date: '2026-12-15', count: 3 },
      ],
    });
  });

  it('are told in a table with the days by which they are due', () => {
    expect(rowsOf({ sent, dues })).toEqual([
      { date: '2026-12-10', came: 2, sum: 2, due: 0 },
      { date: '2026-12-12', came: 0, sum: 2, due: 4 },
      { date: '2026-12-14', came: 1, sum: 3, due: 0 },
    ]);
  });

  it('add up over levels, never fall, and stay within what is expected', () => {
    const counted = fc.record({
      sent: fc.array(
        fc.record({ date: fc.nat(60).map((day) => addDays('2026-11-20', day)), count: fc.nat(9) }),
      ),
      dues: fc.array(
        fc.record({ date: fc.nat(60).map((day) => addDays('2026-11-20', day)), count: fc.nat(9) }),
      ),
    });
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 4 }), (levels) => {
        const all = together(levels);
        const total = levels.flatMap((one) => one.sent).reduce((sum, { count }) => sum + count, 0);
        expect(rowsOf(all).at(-1)?.sum ?? 0).toBe(total);
        const { points, from, to } = lineOf(all, days, total);
        points.forEach(({ date, count }, at) => {
          expect(date >= from && date <= to && count >= (points[at - 1]?.count ?? 0)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { evaluate, RuleTooLong } from './evaluate.js';

const rows = Array.from({ length: 1_000 }, (_, at) => ({
  title: `Работа ${at}`,
  score: at % 10,
  from: '1000-01-01',
}));
const lookUp = (name: string): Json | undefined => (name === '/rows' ? rows : undefined);
const all = { var: '/rows' };
/** Time of work, not of the clock: a busy machine is not the rule's fault. */
const ms = (work: () => void): number => {
  const from = process.cpuUsage();
  work();
  return process.cpuUsage(from).user / 1_000;
};

describe('bounds of a rule', () => {
  it.each<[string, Json]>([
    ['map over map over map', { map: [all, { map: [all, { map: [all, 1] }] }] }],
    ['sorting for each row', { map: [all, { sortBy: [all, 'title'] }] }],
    ['repeats for each row', { map: [all, { unique: [all] }] }],
    ['membership of a whole row', { map: [all, { in: [{ var: '$item' }, all] }] }],
    [
      'working days of nine thousand years',
      { map: [all, { workdaysBetween: [{ var: '$item/from' }, '9999-01-01'] }] },
    ],
    ['working days ahead', { map: [all, { addWorkdays: [{ var: '$item/from' }, 39_999] }] }],
    ['texts of texts', { map: [all, { map: [all, { cat: ['а'.repeat(5_000), 'б'.repeat(5_000)] }] }] }],
  ])('%s ends soon', (_, logic) => {
    expect(
      ms(() => expect(() => evaluate(logic, lookUp, { today: '2026-11-21' })).toThrow(RuleTooLong)),
    ).toBeLessThan(900);
  });

  it('lets an honest formula over a thousand rows through', () => {
    const logic = { sum: [{ map: [all, { '*': [{ var: '$item/score' }, 2] }] }] };
    expect(evaluate(logic, lookUp)).toEqual({ value: 9_000 });
    expect(evaluate({ length: [{ sortBy: [all, 'score'] }] }, lookUp)).toEqual({ value: 1_000 });
  });

  it('ends many rules that share one budget', () => {
    const budget = { left: 10_000 };
    const logic = { sum: [{ map: [all, { var: '$item/score' }] }] };
    let refused = 0;
    for (let at = 0; at < 50; at += 1)
      try {
        evaluate(logic, lookUp, { budget });
      } catch (error) {
        if (!(error instanceof RuleTooLong)) throw error;
        refused += 1;
      }
    expect(refused).toBeGreaterThan(40);
    expect(refused).toBeLessThan(50);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import { computeAnswers, inOrder } from './compute.js';

const v = (name: string): Json => ({ var: name });
const env = { today: '2026-11-21', case: { meetings: { count: 4 } } };

const compute = (formulas: Json[], answers: JsonObject) =>
  computeAnswers({ 'x-computed': formulas } as unknown as JsonObject, answers, env);

describe('computed values', () => {
  it('stand after what they are made of, in whatever order they are written', () => {
    const formulas: Json[] = [
      { to: '/c', logic: { '+': [v('/b'), 1] } },
      { to: '/b', logic: { '*': [v('/a'), 2] } },
    ];
    expect(compute(formulas, { a: 5 }).data).toEqual({ a: 5, b: 10, c: 11 });
  });

  it('go where what they are made of is gone', () => {
    const formulas: Json[] = [{ to: '/group/b', logic: { '*': [v('/a'), 2] } }];
    expect(compute(formulas, { group: { b: 10 } })).toEqual({ data: {}, computed: {} });
  });

  it('are reckoned in every row', () => {
    const formulas: Json[] = [
      { to: '/total', logic: { sum: [{ map: [v('/rows'), v('$item/cost')] }] } },
      { in: '/rows', to: '$row/cost', logic: { '*': [v('$row/hours'), v('/price')] } },
    ];
    const { data, computed } = compute(formulas, { price: 3, rows: [{ hours: 2 }, { hours: 4 }, {}] });
    expect(data).toEqual({ price: 3, rows: [{ hours: 2, cost: 6 }, { hours: 4, cost: 12 }, {}], total: 18 });
    expect(computed).toEqual({ '/rows/0/cost': 6, '/rows/1/cost': 12, '/total': 18 });
  });

  it('ask the case and the day', () => {
    const formulas: Json[] = [{ to: '/held', logic: { cat: [v('$case/meetings/count'), ' ', v('$today')] } }];
    expect(compute(formulas, {}).data).toEqual({ held: '4 2026-11-21' });
  });

  it('name a circle', () => {
    const { circle } = inOrder([
      { to: '/a', logic: v('/b') },
      { to: '/b', logic: v('/a') },
      { to: '/c', logic: 1 },
    ]);
    expect(circle).toEqual(['/a', '/b']);
  });

  it('leave untouched answers as they are', () => {
    const answers = { rows: [{ a: 1 }], b: 2 };
    const formulas: Json[] = [{ to: '/c', logic: v('/b') }];
    expect(compute(formulas, answers).data['rows']).toBe(answers.rows);
    expect(compute(formulas, { ...answers, c: 2 }).data).toEqual({ ...answers, c: 2 });
  });
});

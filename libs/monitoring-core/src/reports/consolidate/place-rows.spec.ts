import { describe, expect, it } from '@jest/globals';
import { share } from '../../indicators/values/measured.js';
import { consolidate } from './consolidate.js';
import type { AcceptedRow } from './consolidation.js';
import { placeRows } from './place-rows.js';

const FACT = share(1, 2);
const TOWN = {
  revision: 'town-v1',
  period: { from: '2025-01-01', to: '2028-12-31' },
  measures: [
    { id: 't1', label: '1', title: 'Пары', parentMeasure: 'r1' },
    { id: 't2', label: '2', title: 'Своё' },
    { id: 't3', label: '3', title: 'Курсы', parentMeasure: 'r3' },
    { id: 't4', label: '4', title: 'Семинары', parentMeasure: 'r3' },
  ],
};
const placed = (row: Omit<AcceptedRow, 'fact'>) =>
  placeRows({ unit: 'school', acceptedAt: '2026-06-20T00:00:00Z', rows: [{ ...row, fact: FACT }] }, TOWN)
    .rows[0]!;

describe('rows of reports by other plans', () => {
  it.each([
    ['carries out a row of this plan', { measure: 's1', parentMeasure: 't1' }, 't1'],
    ['is a row of this plan', { measure: 't2' }, 't2'],
    ['is a row of this plan that carries out one above', { measure: 't1', parentMeasure: 'r1' }, 't1'],
    ['is a row of the plan above', { measure: 'r1' }, 't1'],
    ['carries out the same row above', { measure: 's1', parentMeasure: 'r1' }, 't1'],
    ['carries out above what two rows do here', { measure: 'r3' }, undefined],
    ['is nobody else’s', { measure: 's9' }, undefined],
  ])('%s', (_, row, target) => {
    expect(placed(row).parentMeasure).toBe(target);
  });

  it('come together in one sum', () => {
    const report = (unit: string, measure: string) =>
      placeRows({ unit, acceptedAt: '2026-06-20T00:00:00Z', rows: [{ measure, fact: FACT }] }, TOWN);
    const { rows } = consolidate({
      roadmap: TOWN,
      period: { kind: 'halfYear', from: '2026-01-01', to: '2026-06-30' },
      expected: ['a', 'b'].map((unit) => ({ unit, title: unit })),
      accepted: [report('a', 't1'), report('b', 'r1')],
    });
    // A row without an indicator is one of presence, which takes no share of people: both are told, neither is lost.
    expect(rows[0]!.withoutRow).toEqual([]);
    expect(rows[2]!.withoutRow).toEqual(['a', 'b']);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ReportState } from '@tandem/monitoring-core';
import { cursorOf, ORDERS, restAfter, type Sorted } from './report-order.js';

const report = (id: string, state: ReportState, more: Partial<Sorted> = {}): Sorted => ({
  id,
  unit_title: `Школа №\u00a0${id}`,
  due_on: '2026-12-20',
  bindingness: 'mandatory',
  standing: { state },
  ...more,
});
const ids = (reports: readonly Sorted[]) => reports.map(({ id }) => id);
const sorted = (...reports: Sorted[]) => reports.sort(ORDERS.need);

describe('pages of reports', () => {
  const shown = [report('1', 'submitted'), report('2', 'submitted')];
  const waiting = [report('3', 'submitted'), report('4', 'draft')];

  it('go on where the last one stood, though it was accepted meanwhile and stands at the end', () => {
    const now = sorted(shown[0]!, report('2', 'accepted'), ...waiting);
    expect(ids(restAfter(now, 'need', cursorOf(shown[1]!)))).toEqual(['3', '4']);
  });
  it('do not begin anew when the last one is no longer asked for', () => {
    expect(ids(restAfter(sorted(shown[0]!, ...waiting), 'need', cursorOf(shown[1]!)))).toEqual(['3', '4']);
  });
  it('repeat nobody with a title that is longer than a cursor', () => {
    const long = report('5', 'draft', { unit_title: 'Ярская школа '.repeat(20) });
    expect(ids(restAfter(sorted(...waiting, long), 'need', cursorOf(long)))).toEqual([]);
    expect(cursorOf(long).at.length).toBeLessThan(300);
  });
  it('of a cursor that nobody gave begin at the beginning', () => {
    for (const at of ['need', '{', '[1,2]', '["draft","none","x","y"]'])
      expect(ids(restAfter(sorted(...waiting), 'need', { at, id: '3' }))).toEqual(['3', '4']);
  });
});

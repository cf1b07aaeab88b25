import { describe, expect, it } from '@jest/globals';
import type { BoardView, CaseCard } from '@tandem/contracts';
import { isAbove, passes, unitsOf } from './filter-cards.js';

const card = (id: string, unit: string): CaseCard =>
  ({
    id,
    unit: { id: unit, title: `Школа № ${unit}`, kind: 'school' },
    participants: [],
    overdue: false,
  }) as never;
const board = (cards: CaseCard[], more: object = {}): BoardView =>
  ({ unit: { id: 'm' }, cycle: null, columns: [{ stage: 6, cards }], ...more }) as never;
const viewer = { person: 'p', today: '2026-11-21', waiting: new Set<string>() };

describe('a board above the school', () => {
  it('is one that has no year of its own and gathers cards of others', () => {
    expect(isAbove(board([card('a', '2')]))).toBe(true);
    expect(isAbove(board([]))).toBe(false);
    expect(isAbove(board([card('a', '2')], { unit: { id: '2' }, cycle: { id: 'c' } }))).toBe(false);
  });
  it('names its organisations once each, by number', () => {
    const gathered = board([card('a', '10'), card('b', '2'), card('c', '10')]);
    expect(unitsOf(gathered).map(({ title }) => title)).toEqual(['Школа № 2', 'Школа № 10']);
  });
  it('is narrowed to one of them', () => {
    expect(passes(card('a', '2'), { at: '2' }, viewer)).toBe(true);
    expect(passes(card('a', '10'), { at: '2' }, viewer)).toBe(false);
  });
});

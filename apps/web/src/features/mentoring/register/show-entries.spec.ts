import { describe, expect, it } from '@jest/globals';
import type { RegisterEntry } from '@tandem/contracts';
import { pressSort, readSort, showEntries } from './show-entries.js';

const entry = (name: string, more: Partial<RegisterEntry> = {}): RegisterEntry =>
  ({
    id: name,
    person: { id: name, name },
    unit: { id: 'u', title: 'Школа № 2', kind: 'school' },
    register: 'mentor',
    status: 'admitted',
    areas: ['ict'],
    since: '2026-08-21',
    until: null,
    openPairs: 0,
    data: {},
    caseId: null,
    ...more,
  }) as RegisterEntry;

const all = [
  entry('Яковлев А.', { openPairs: 2, status: 'training' }),
  entry('Фёдорова Л.', { openPairs: 2, areas: ['law'] }),
  entry('Абрамов П.', { unit: { id: 'v', title: 'Школа № 10', kind: 'school' } }),
];
const names = (sort: string | undefined, choice = {}) =>
  showEntries(all, choice, readSort(sort), (status) => status).map((one) => one.person.name[0]);

describe('a register in sight', () => {
  it.each([
    [undefined, 'АФЯ'],
    ['-name', 'ЯФА'],
    ['-pairs', 'ФЯА'],
    ['pairs', 'АФЯ'],
    ['unit', 'ФЯА'],
    ['status', 'АФЯ'],
    ['nonsense', 'АФЯ'],
  ])('in the order %s', (sort, order) => {
    expect(names(sort).join('')).toBe(order);
  });
  it('narrowed by name without regard to ё, by status and by area', () => {
    expect(names(undefined, { q: 'федор' })).toEqual(['Ф']);
    expect(names(undefined, { status: 'training' })).toEqual(['Я']);
    expect(names(undefined, { area: 'ict' })).toEqual(['А', 'Я']);
  });
});

describe('a press on a head', () => {
  it('orders by the column, then the other way round, then back', () => {
    expect(pressSort(readSort(undefined), 'pairs')).toBe('pairs');
    expect(pressSort(readSort('pairs'), 'pairs')).toBe('-pairs');
    expect(pressSort(readSort('-pairs'), 'pairs')).toBe('pairs');
    expect(pressSort(readSort('pairs'), 'name')).toBeUndefined();
    expect(pressSort(readSort(undefined), 'name')).toBe('-name');
  });
});

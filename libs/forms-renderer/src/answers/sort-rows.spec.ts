import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { sortRows } from './sort-rows.js';

const rows: readonly JsonObject[] = [
  { who: 'А', total: 9 },
  { who: 'Б' },
  { who: 'В', total: 41 },
  { who: 'Г', total: 9 },
];
const names = (ui: object) => sortRows(rows, { 'ui:options': ui }).map((row) => (row as { who: string }).who);

describe('rows as they are read', () => {
  it('from the greatest, those without a value last, equal ones as entered', () => {
    expect(names({ sortBy: 'total', order: 'desc' })).toEqual(['В', 'А', 'Г', 'Б']);
  });
  it('from the least', () => expect(names({ sortBy: 'total' })).toEqual(['А', 'Г', 'В', 'Б']));
  it('as entered where nothing is asked for', () => expect(names({})).toEqual(['А', 'Б', 'В', 'Г']));
});

import { describe, expect, it } from '@jest/globals';
import { fromXlsForm } from './from-xlsform.js';
import type { SheetRow } from './sheets.js';

const rows = (cells: readonly SheetRow['cells'][]): SheetRow[] =>
  cells.map((one, at) => ({ line: at + 2, cells: one }));
const survey = (...cells: SheetRow['cells'][]) => ({ survey: rows(cells), choices: [], settings: [] });

describe('an XLSForm made to harm', () => {
  it('names that every object has are names of fields like any other', () => {
    const before = Object.getOwnPropertyNames(Object).sort();
    const own = Object.keys;
    const form = fromXlsForm(
      survey(
        { type: 'begin group', name: 'constructor', label: 'Группа' },
        { type: 'range', name: 'harm', label: 'Шкала', parameters: 'start=1 end=5' },
        { type: 'end group' },
        { type: 'begin repeat', name: 'toString', label: 'Строки' },
        { type: 'range', name: 'valueOf', label: 'Шкала', parameters: 'start=1 end=5' },
        { type: 'end repeat' },
      ),
      'Форма',
    );
    const now = Object.getOwnPropertyNames(Object).sort();
    delete (Object as unknown as Record<string, unknown>)['harm'];
    expect(Object.keys).toBe(own);
    expect(now).toEqual(before);
    expect(form.uiSchema).toEqual({
      constructor: { harm: { 'ui:widget': 'scale' } },
      toString: { items: { valueOf: { 'ui:widget': 'scale' } } },
    });
  });

  it('conditions nested without end are kept as words', () => {
    for (const nested of [
      `${'('.repeat(15_000)}1${')'.repeat(15_000)}`,
      `${'not('.repeat(8_000)}1${')'.repeat(8_000)}`,
      `${'-'.repeat(30_000)}1`,
      Array.from({ length: 8_000 }, () => '1').join('+'),
    ]) {
      const { notUnderstood } = fromXlsForm(
        survey({ type: 'text', name: 'a', label: 'А', relevant: nested }),
        'Форма',
      );
      expect(notUnderstood.map(({ text }) => text.slice(0, 10))).toEqual([`relevant: `]);
    }
  });

  it('long lists that many fields share do not multiply', () => {
    const began = performance.now();
    const { schema, notUnderstood } = fromXlsForm(
      {
        survey: rows(
          Array.from({ length: 5_000 }, (_, at) => ({ type: 'select_one all', name: `f${at}`, label: 'Ф' })),
        ),
        choices: rows(
          Array.from({ length: 5_000 }, (_, at) => ({ list_name: 'all', name: `o${at}`, label: `О ${at}` })),
        ),
        settings: [],
      },
      'Форма',
    );
    expect(JSON.stringify(schema).length).toBeLessThan(20_000_000);
    expect(notUnderstood.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { downloadXlsx, sheetOf } from './export-xlsx.js';

describe('a table as a workbook', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each(['=HYPERLINK("http://evil","Орлова")', '+7 900', '-1+2', '@SUM(A1:A9)', '\t=1+1', '\r=1+1'])(
    '%j is a text, never a formula',
    (value) => {
      const [[cell]] = sheetOf([[value]]) as [[{ type: unknown; value: string }]];
      expect(cell).toMatchObject({ type: String, value: `'${value}` });
    },
  );

  it('keeps numbers numbers and what is empty empty', () => {
    expect(
      sheetOf([
        ['Год', 'Факт'],
        ['2026', -7.5],
        [null, 0],
        [undefined, ''],
      ]),
    ).toMatchObject([
      [
        { type: String, value: 'Год', fontWeight: 'bold' },
        { type: String, value: 'Факт' },
      ],
      [
        { type: String, value: '2026' },
        { type: Number, value: -7.5 },
      ],
      [null, { type: Number, value: 0 }],
      [null, null],
    ]);
  });

  it('is given to the browser under a name that every system takes', async () => {
    let name = '';
    let made: Blob | undefined;
    URL.createObjectURL = jest.fn(
      (blob: Blob) => ((made = blob), 'blob:table'),
    ) as typeof URL.createObjectURL;
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    await downloadXlsx('доля: 1/2.xlsx', 'Доля наставников [всех организаций]: по годам', [['Год'], [2026]]);
    expect(name).toBe('доля  1 2.xlsx');
    expect(made!.size).toBeGreaterThan(500);
    expect(made!.type).toContain('spreadsheetml');
  });
});

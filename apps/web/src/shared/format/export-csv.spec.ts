import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { csvCell, downloadCsv, toCsv } from './export-csv.js';

describe('a cell of a CSV file', () => {
  it.each([
    ['=HYPERLINK("http://evil","Орлова")', `"'=HYPERLINK(""http://evil"",""Орлова"")"`],
    ['+7 900 000-00-00', "'+7 900 000-00-00"],
    ['-1+2', "'-1+2"],
    ['@SUM(A1:A9)', "'@SUM(A1:A9)"],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', `"'\r=1+1"`],
  ])('%j is read as text, never as a formula', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('keeps names and signs in the middle as they are', () => {
    expect(csvCell('Салтыкова-Щедрина Анна')).toBe('Салтыкова-Щедрина Анна');
    expect(csvCell('a=b')).toBe('a=b');
  });

  it('keeps numbers numbers, negative ones too', () => {
    expect(csvCell(3)).toBe('3');
    expect(csvCell(-3)).toBe('-3');
    expect(csvCell(0)).toBe('0');
    expect(csvCell(-7.5)).toBe('-7,5');
  });

  it('quotes what would break the row', () => {
    expect(csvCell('МБОУ «Школа № 1»; филиал')).toBe('"МБОУ «Школа № 1»; филиал"');
    expect(csvCell('он сказал "да"')).toBe('"он сказал ""да"""');
    expect(csvCell('две\nстроки')).toBe('"две\nстроки"');
  });

  it.each([null, undefined, ''])('%p is an empty cell', (value) => {
    expect(csvCell(value)).toBe('');
  });
});

describe('the file', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('opens in a Russian spreadsheet: byte order mark, semicolons, Windows ends of lines', () => {
    expect(
      toCsv([
        ['Имя', 'Пар сейчас'],
        ['Орлова Ирина', 2],
      ]),
    ).toBe('\uFEFFИмя;Пар сейчас\r\nОрлова Ирина;2\r\n');
  });

  it('is offered under its name', () => {
    let name = '';
    URL.createObjectURL = jest.fn(() => 'blob:register');
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    downloadCsv('nastavniki-2026-11-21.csv', 'Имя');
    expect(name).toBe('nastavniki-2026-11-21.csv');
  });
});

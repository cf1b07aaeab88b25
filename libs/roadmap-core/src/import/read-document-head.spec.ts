import { describe, expect, it } from '@jest/globals';
import { readTolerance } from './read-footnotes.js';
import { readAct } from './read-act.js';
import { readPeriod } from './read-period.js';
import { readTitle } from './read-title.js';

describe('readAct', () => {
  const act = (...lines: string[]) => readAct(lines, lines.length);

  it('takes the number of the order and keeps that of the appendix beside it', () => {
    expect(
      act(
        'П Р И К А З',
        'ОТДЕЛ ОБРАЗОВАНИЯ',
        'ПРИКАЗ',
        '11.03.2025 г.      № 17од',
        'г.Кедровый',
        'Об утверждении',
        'В соответствии с распоряжением от 19.02.2025 г № 280',
        'Приложение №1 ',
        'к приказу отдела образования ',
        '   от 11.03.2025 № 11од',
      ),
    ).toEqual({
      type: 'order',
      number: '17од',
      date: '2025-03-11',
      appendixNo: '1',
      numberInAppendix: '11од',
    });
  });

  it('reads the stamp of an appendix that stands alone', () => {
    expect(act('Приложение 2 к постановлению', 'от 5 мая 2026 г. № 12-П')).toEqual({
      type: 'resolution',
      number: '12-П',
      date: '2026-05-05',
      appendixNo: '2',
      numberInAppendix: '12-П',
    });
  });

  it('finds which appendix the order calls the plan', () => {
    expect(
      act('РАСПОРЯЖЕНИЕ', 'от 13.04.2020', '№ 305-р', '1) дорожную карту согласно приложению 1'),
    ).toMatchObject({
      type: 'directive',
      number: '305-р',
      appendixNo: '1',
    });
  });

  it.each([
    [['РАСПОРЯЖЕНИЕ', 'Об утверждении', 'на основании приказа № 5']],
    [['Приложение №2', 'к распоряжению Департамента от']],
    [['№ 17']],
    [[]],
  ])('says nothing of an act without a number: %j', (lines) => {
    expect(act(...lines)).toBeUndefined();
  });

  it('a day that the calendar lacks is no date', () => {
    expect(act('ПРИКАЗ', '31.02.2025 № 1')).toEqual({ type: 'order', number: '1' });
  });
});

describe('readPeriod', () => {
  it.each([
    ['на 2025-2028 годы', '2025-01-01', '2028-12-31'],
    ['на 2025-2028 гг.', '2025-01-01', '2028-12-31'],
    ['(2020 – 2024 г.г.)', '2020-01-01', '2024-12-31'],
    ['2024 - 2034 годы, цикличность-учебный год', '2024-01-01', '2034-12-31'],
    ['на 2025/2026 учебный год', '2025-09-01', '2026-08-31'],
    ['на 2026 год', '2026-01-01', '2026-12-31'],
    ['с 2025 по 2027 год', '2025-01-01', '2027-12-31'],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ from, to });
  });
  it.each(['Дорожная карта', 'от 19.02.2025 № 280', '2028-2025 гг.', 'приказ 2020 г.'])(
    'no period: %s',
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );
});

describe('readTitle', () => {
  it('joins the lines of a title and leaves out what stands above it', () => {
    expect(
      readTitle([
        'Приложение 1',
        'Дорожная карта по реализации программы',
        'Томской области (2020-2024 г.г.)',
      ]),
    ).toEqual({
      title: 'Дорожная карта по реализации программы Томской области (2020-2024 г.г.)',
      at: 1,
    });
    expect(readTitle(['Комплекс мер («дорожная карта») города'])?.title).toBe(
      'Комплекс мер («дорожная карта») города',
    );
    expect(readTitle(['Приложение 3', 'Паспорт программы'])).toBeUndefined();
  });
});

describe('readTolerance', () => {
  it.each([
    ['¹ Допустимое возможное отклонение от показателей – не более 1 %', { value: 1, kind: 'unstated' }],
    ['* отклонение до 2,5 процентного пункта', { value: 2.5, kind: 'points' }],
    ['* относительное отклонение не более 5 %', { value: 5, kind: 'relative' }],
    ['¹ По согласованию', undefined],
  ])('%s', (text, tolerance) => {
    expect(readTolerance(text)).toEqual(tolerance);
  });
});

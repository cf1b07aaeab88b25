import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Indicator } from '@tandem/roadmap-core';
import i18next from 'i18next';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import { namedMeasure, targetLine } from './measure-words.js';

const indicator = (more: Partial<Indicator>): Indicator => ({
  raw: '',
  unit: 'percent',
  operator: 'exactly',
  targets: [],
  carryForward: false,
  counts: 'stock',
  ...more,
});
const years = (...values: readonly number[]) => values.map((value, index) => ({ year: 2025 + index, value }));

describe('targets in one short line', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('roadmapReview');
  });
  const line = (more: Partial<Indicator>) =>
    targetLine(indicator(more), i18next.t, 'ru').replaceAll('\u00a0', ' ');

  it('names each year where they differ, one number where they do not', () => {
    expect(line({ targets: years(60, 65, 70, 75) })).toBe('60 · 65 · 70 · 75 %');
    expect(line({ targets: years(100, 100) })).toBe('100 %');
  });
  it('says what is counted, and «не менее» only where the document does', () => {
    const events = { unit: 'count', of: 'мероприятия', operator: 'atLeast', targets: years(4) } as const;
    expect(line({ ...events, raw: '2025 год - не менее 4 мероприятий' })).toBe('не менее 4 мероприятия');
    expect(line({ ...events, raw: '2025 год - 4 мероприятия' })).toBe('4 мероприятия');
  });
  it('keeps as printed what is no number', () => {
    expect(line({ unit: 'text', raw: 'Наличие программы' })).toBe('Наличие программы');
    expect(targetLine(undefined, i18next.t, 'ru')).toBe('');
  });
});

describe('a row by its number and words', () => {
  const of = (label: string) => namedMeasure({ label, title: 'Разделы на сайтах' } as never);
  it.each([
    ['2.', '2. Разделы на сайтах'],
    ['4', '4. Разделы на сайтах'],
    ['', 'Разделы на сайтах'],
  ])('%s', (label, words) => {
    expect(of(label)).toBe(words);
  });
});

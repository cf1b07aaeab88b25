import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { render, screen, within } from '@testing-library/react';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '@tandem/forms-core';
import { TandemProvider } from '@tandem/ui';
import { allWidgets, definitionOf } from '../testing/all-widgets-form.js';
import { AnswersView } from './answers-view.js';

const full: JsonObject = {
  name: 'Ирина',
  report: '## Итог\n- **раз**\n- два',
  budget: 1500000.5,
  when: '2026-09',
  term: { from: '2026-09-01', to: '2027-05-31' },
  passed: { numerator: 7, denominator: 8, percent: 87.5 },
  aims: ['c3', 'c1'],
  topics: ['Урок', 'Оценка'],
  marks: { goal: 1, total: 31 },
  plan: { y2025: 3, y2026: 12 },
  growth: [{ name: 'Пары', aims: { y2025: 3, y2026: 4 } }],
  skills: { plan: 1, talk: 'na' },
  lesson: { goal: 1 },
};

const read = (definition: FormDefinition, answers: JsonObject, showBlank = false) =>
  render(<AnswersView definition={definition} answers={answers} language="ru" showBlank={showBlank} />, {
    wrapper: TandemProvider,
  });
const answerTo = (title: string): HTMLElement =>
  screen.getByText(title, { selector: 'dt' }).parentElement!.querySelector('dd')!;
const words = (title: string) => (answerTo(title).textContent ?? '').replaceAll(/\s/g, ' ');

describe('answers as they are read', () => {
  it('every block in words', () => {
    read(allWidgets, full);
    expect(words('Бюджет')).toBe('1 500 000,50 ₽');
    expect(words('Месяц')).toBe('сентябрь 2026');
    expect(words('Срок')).toBe('1 сентября 2026 — 31 мая 2027');
    expect(words('Аттестованы')).toBe('7 из 8 (87,5 %)');
    expect(within(answerTo('Отчёт')).getByText('раз').tagName).toBe('STRONG');
    const ranked = within(answerTo('Главное')).getByRole('list');
    expect([ranked.tagName, ...[...ranked.children].map((one) => one.textContent)]).toEqual([
      'OL',
      'Я сам',
      'Дети',
    ]);
    expect(
      within(answerTo('Темы'))
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Урок', 'Оценка']);
    expect(within(answerTo('Цели')).getByRole('columnheader', { name: '2026' })).toBeTruthy();
    expect(
      within(answerTo('Показатели'))
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['№', 'Показатель', 'План, 2025', 'План, 2026']);
  });

  it('scores out of their maximum, with weights and footnotes', () => {
    read(allWidgets, full);
    const marks = within(answerTo('Баллы жюри'));
    expect(marks.getAllByRole('cell').map((one) => one.textContent?.replaceAll(/\s/g, ' '))).toEqual([
      '1 из 2',
      '31 из 40',
    ]);
    expect(marks.getByText('вес 2')).toBeTruthy();
    expect(
      within(marks.getByRole('list', { name: 'Пояснения' })).getByText('Названа и понятна детям'),
    ).toBeTruthy();
  });

  it('a heading stands over its answers, and is left out where it has none', () => {
    const { unmount } = read(allWidgets, full);
    expect(screen.getByRole('heading', { name: 'Итоги года' })).toBeTruthy();
    expect(screen.queryByText('Обратите внимание')).toBeNull();
    unmount();
    read(allWidgets, { name: 'Ирина' });
    expect(screen.queryByRole('heading', { name: 'Итоги года' })).toBeNull();
  });

  it('rows in the order that the form asks for', () => {
    const jury = definitionOf(
      {
        type: 'object',
        properties: {
          works: {
            type: 'array',
            title: 'Работы',
            items: {
              type: 'object',
              properties: {
                who: { type: 'string', title: 'Кто' },
                total: { type: 'number', title: 'Сумма' },
              },
            },
          },
        },
      },
      { works: { 'ui:options': { sortBy: 'total', order: 'desc' } } },
    );
    read(jury, {
      works: [
        { who: 'А', total: 9 },
        { who: 'Б', total: 41 },
      ],
    });
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['№КтоСумма', '1Б41', '2А9']);
  });

  it('a row of many fields is told field by field', () => {
    const names = Array.from({ length: 9 }, (_, index) => `f${index}`);
    const wide = definitionOf({
      type: 'object',
      properties: {
        rows: {
          type: 'array',
          title: 'Строки',
          items: {
            type: 'object',
            properties: Object.fromEntries(
              names.map((name) => [name, { type: 'string', title: `Поле ${name}.` }]),
            ),
          },
        },
      },
    });
    read(wide, { rows: [Object.fromEntries(names.map((name) => [name, `ответ ${name}`]))] });
    expect(screen.queryByRole('table')).toBeNull();
    expect(words('Поле f8.')).toBe('ответ f8');
  });

  it('a consent that nobody has given yet is said to be not ticked', () => {
    const form = definitionOf({
      type: 'object',
      properties: {
        consent: { type: 'boolean', const: true, title: 'Согласие' },
        told: { type: 'string', title: 'Сказано' },
      },
    });
    const { unmount } = read(form, {}, true);
    expect(words('Согласие')).toBe('не отмечено');
    expect(words('Сказано')).toBe('нет ответа');
    unmount();
    read(form, { consent: true });
    expect(words('Согласие')).toBe('Да');
  });

  it('an impossible day is shown as it was typed', () => {
    read(allWidgets, { day: '31.02.2026' });
    expect(words('День')).toBe('31.02.2026');
  });

  it('has nothing serious for assistive technology', async () => {
    const { container } = read(allWidgets, full, true);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')).toEqual([]);
  }, 30_000);
});

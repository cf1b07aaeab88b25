import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { allWidgets, definitionOf } from '../testing/all-widgets-form.js';
import { fillForm } from '../testing/fill-form.js';

const input = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);

describe('a typed day', () => {
  it('that is in no calendar is kept as it was typed, and told', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(input('День'), '31.02.2026');
    await user.tab();
    expect(answers()).toEqual({ day: '31.02.2026' });
    expect(input('День').value).toBe('31.02.2026');
    expect(await screen.findByText(/Укажите дату, которая есть в календаре/)).toBeTruthy();
    expect(input('День').getAttribute('aria-invalid')).toBe('true');
    await user.clear(input('День'));
    await user.type(input('День'), '28.02.2026');
    expect(answers()).toEqual({ day: '2026-02-28' });
    await waitFor(() => expect(screen.queryByText(/Укажите дату, которая/)).toBeNull());
    await user.clear(input('День'));
    expect(answers()['day']).toBeUndefined();
  });

  it('is picked in the calendar, which gives the focus back', async () => {
    const { user, answers } = fillForm(allWidgets, { day: '2026-06-26' });
    const button = screen.getByRole('button', { name: 'Открыть календарь: День' });
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: /^15 июн/i }));
    expect(answers()).toEqual({ day: '2026-06-15' });
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});

describe('a month', () => {
  it('is typed as people write it', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(input('Месяц'), 'сентябрь 2026');
    await user.tab();
    expect(answers()).toEqual({ when: '2026-09' });
    expect(input('Месяц').value).toBe('сентябрь 2026');
  });

  it('that is none is kept and told', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(input('Месяц'), '13.2026');
    await user.tab();
    expect(answers()).toEqual({ when: '13.2026' });
    expect(await screen.findByText('Значение записано не в том виде.')).toBeTruthy();
  });
});

describe('lines', () => {
  const line = (index: number) => input(`Темы: Пункт ${index}`);

  it('Enter begins a new one, an empty one goes by Backspace', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(line(1), 'Урок{Enter}Оценка');
    expect(answers()).toEqual({ topics: ['Урок', 'Оценка'] });
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(line(3));
    expect(answers()).toEqual({ topics: ['Урок', 'Оценка'] });
    await user.keyboard('{Backspace}');
    expect(document.activeElement).toBe(line(2));
    await user.click(screen.getByRole('button', { name: 'Удалить пункт 1' }));
    expect(answers()).toEqual({ topics: ['Оценка'] });
  });

  it('pasted lines are lines of their own, no more than may be', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.click(line(1));
    await user.paste('- раз\n2. два\n\nтри\nчетыре\nпять');
    expect(answers()).toEqual({ topics: ['раз', 'два', 'три', 'четыре'] });
    expect(screen.getByRole('button', { name: 'Добавить пункт: Темы' })).toHaveProperty('disabled', true);
  });
});

describe('a ranking', () => {
  const group = () => within(screen.getByRole('group', { name: 'Главное' }));

  it('by buttons, by the number of the place and by keys', async () => {
    const { user, answers } = fillForm(allWidgets);
    for (const name of ['Я сам', 'Дети', 'Коллеги'])
      await user.click(group().getByRole('button', { name: `Поставить: ${name}` }));
    expect(answers()).toEqual({ aims: ['c3', 'c1', 'c2'] });
    await user.click(group().getByRole('button', { name: 'Поднять: Коллеги' }));
    expect(answers()).toEqual({ aims: ['c3', 'c2', 'c1'] });
    expect(document.activeElement).toBe(group().getByRole('button', { name: 'Поднять: Коллеги' }));
    await user.selectOptions(group().getByLabelText('Место: Я сам'), '3');
    expect(answers()).toEqual({ aims: ['c2', 'c1', 'c3'] });
    expect(document.activeElement).toBe(group().getByLabelText('Место: Я сам'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(answers()).toEqual({ aims: ['c2', 'c3', 'c1'] });
    expect(group().getByText('Я сам: место 2')).toBeTruthy();
    await user.click(group().getByRole('button', { name: 'Убрать из списка: Коллеги' }));
    expect(answers()).toEqual({ aims: ['c3', 'c1'] });
  });
});

describe('a rich text', () => {
  it('is marked by buttons and keys, and shown as it will look', async () => {
    const { user, answers, container } = fillForm(allWidgets);
    const area = screen.getByLabelText<HTMLTextAreaElement>('Отчёт');
    await user.type(area, 'Итог');
    expect(screen.queryByText('Как это увидят')).toBeNull();
    area.setSelectionRange(0, 4);
    await user.click(screen.getByRole('button', { name: 'Полужирный' }));
    expect(answers()).toEqual({ report: '**Итог**' });
    await waitFor(() => expect([area.selectionStart, area.selectionEnd]).toEqual([2, 6]));
    expect(within(screen.getByRole('region', { name: 'Как это увидят' })).getByText('Итог').tagName).toBe(
      'STRONG',
    );
    fireEvent.keyDown(area, { code: 'KeyB', key: 'и', ctrlKey: true });
    expect(answers()).toEqual({ report: 'Итог' });
    fireEvent.change(area, { target: { value: '# <img src=x onerror=alert(1)>' } });
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });
});

describe('numbers and long texts', () => {
  it('money is written by thousands', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(input('Бюджет'), '1500000,5');
    expect(answers()).toEqual({ budget: 1500000.5 });
    expect(input('Бюджет').value.replaceAll(/\s/g, ' ')).toBe('1 500 000,5');
    expect(screen.getByText('₽')).toBeTruthy();
  });

  it.each([
    [4001, 'лишний 1 знак'],
    [4003, 'лишние 3 знака'],
    [4025, 'лишних 25 знаков'],
    [3999, 'ещё 1 знак'],
  ])('%d signs of 4000: %s', (length, words) => {
    fillForm(allWidgets, { form: 'c2', story: 'а'.repeat(length) });
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === words)).toBeTruthy();
  });

  it('names of the values of a foreign form are shown', () => {
    const foreign = definitionOf(
      {
        type: 'object',
        properties: {
          size: { type: 'string', title: 'Размер', enum: ['s', 'l'], enumNames: ['Малый', 'Большой'] },
          kinds: {
            type: 'array',
            title: 'Виды',
            uniqueItems: true,
            items: { type: 'string', enum: ['a', 'b'] },
          },
        },
      },
      { size: { 'ui:widget': 'radio' }, kinds: { 'ui:enumNames': ['Первый', 'Второй'] } },
    );
    // The judge is strict about keywords; what is drawn here is a draft that it has not seen.
    const unjudged = () => ({
      settle: () => ({ computed: {} }),
      check: () => ({ errors: [], warnings: [] }),
    });
    const { unmount } = fillForm(foreign, {}, { judge: unjudged });
    for (const name of ['Малый', 'Большой', 'Первый', 'Второй']) expect(input(name)).toBeTruthy();
    unmount();
    fillForm(foreign, { size: 'l', kinds: ['b'] }, { readOnly: true, judge: unjudged });
    for (const name of ['Большой', 'Второй']) expect(screen.getByText(name)).toBeTruthy();
  });

  it('choices of the case are offered for a measure', async () => {
    const { user, answers } = fillForm(
      allWidgets,
      {},
      {
        environment: {
          today: '2026-11-19',
          language: 'ru',
          case: { programme: { measures: [{ title: 'Открытый урок' }] } },
        },
      },
    );
    await user.click(input('Мероприятие'));
    await user.click(await screen.findByText('Открытый урок'));
    expect(answers()).toEqual({ measure: 'Открытый урок' });
  });
});

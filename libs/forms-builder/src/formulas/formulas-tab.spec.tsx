import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { formulasOf, settingsOf } from '@tandem/forms-core';
import { chooseOption } from '../testing/choose-option.js';
import { gravesIn, openPart } from '../testing/render-part.js';
import FormulasTab from './index.js';

const open = async (title: string) => {
  const part = await openPart(<FormulasTab />);
  await part.user.click(screen.getByRole('button', { name: new RegExp(`^${title} `) }));
  return { ...part, bar: screen.getByRole('combobox', { name: 'Формула' }) as HTMLTextAreaElement };
};

describe('the formulas tab', () => {
  it('lists formulas as people write them and reckons on a sample at once', async () => {
    const { user, bar } = await open('Срок, месяцев');
    expect(bar.value).toBe('МЕСЯЦЕВ([Начало]; [Окончание])');
    const live = screen.getByRole('region', { name: 'Что получится' });
    expect(live.querySelector('output')!.textContent).toBe('9');
    await user.clear(within(live).getByRole('textbox', { name: 'Окончание' }));
    await user.type(within(live).getByRole('textbox', { name: 'Окончание' }), '2026-09-30');
    expect(live.querySelector('output')!.textContent).toBe('1');
    await chooseOption(user, 'На каких ответах', 'без ответов');
    expect(live.querySelector('output')!.textContent).toBe('пока не из чего посчитать');
  });

  it('helps at the caret by keyboard alone and saves with Ctrl+Enter', async () => {
    const { user, bar, store } = await open('Срок, месяцев');
    await user.clear(bar);
    await user.type(bar, 'дней');
    expect(bar.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('option', { name: /ДНЕЙМЕЖДУ/ }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(bar.value).toBe('ДНЕЙМЕЖДУ()');
    await user.keyboard('[[нач{Enter}; [[оконч{Enter}');
    await waitFor(() => expect(bar.value).toBe('ДНЕЙМЕЖДУ([Начало]; [Окончание])'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(formulasOf(store.getState().definition.schema)[0]!.logic).toEqual({
      daysBetween: [{ var: '/from' }, { var: '/to' }],
    });
  });

  it('shows the error at its place and saves nothing that it does not understand', async () => {
    const { user, bar, store } = await open('Срок, месяцев');
    await user.clear(bar);
    await user.type(bar, '1 + [[Чего нет]');
    expect(bar.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/знак 5/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Сохранить формулу' })).toHaveProperty('disabled', true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(store.getState().steps).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Вернуть как было' }));
    expect(bar.value).toBe('МЕСЯЦЕВ([Начало]; [Окончание])');
  });

  it('edits steps as a table and says what lies between', async () => {
    const { user, store } = await open('Уровень');
    expect(screen.getByText('от 50 и до 80, не включая 80, — «средний»')).toBeTruthy();
    const [high] = screen.getAllByRole('textbox', { name: 'От (включительно)' });
    await user.clear(high!);
    await user.type(high!, '90');
    expect(screen.getByText('от 50 и до 90, не включая 90, — «средний»')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Сохранить формулу' }));
    expect(formulasOf(store.getState().definition.schema)[1]!.logic).toEqual({
      steps: [
        { var: '/score' },
        [
          [90, 'высокий'],
          [50, 'средний'],
        ],
        'низкий',
      ],
    });
  });

  it('adds a computed field to the rows of a table and opens its formula', async () => {
    const { user, store } = await openPart(<FormulasTab />);
    await user.click(screen.getByRole('button', { name: 'Добавить расчёт' }));
    await user.type(await screen.findByRole('textbox', { name: 'Как назвать поле' }), 'Минут');
    await chooseOption(user, 'Где оно стоит', /Темы/);
    await user.click(screen.getByRole('button', { name: 'Добавить и написать формулу' }));
    const bar = await screen.findByRole('combobox', { name: 'Формула' });
    await user.type(bar, '[[эта строка → Часы] * 60');
    await user.click(screen.getByRole('button', { name: 'Сохранить формулу' }));
    expect(formulasOf(store.getState().definition.schema).at(-1)).toMatchObject({
      in: '/topics',
      logic: { '*': [{ var: '$row/hours' }, 60] },
    });
  });

  it('changes a value that a methodist may change and says where it came from', async () => {
    const { user, store } = await openPart(<FormulasTab />);
    expect(screen.getByText('Уточнить у методиста')).toBeTruthy();
    const value = screen.getByRole('textbox', { name: 'Значение: Проходной балл' });
    await user.clear(value);
    await user.type(value, '60,5{Enter}');
    expect(settingsOf(store.getState().definition.schema)).toEqual({ enough: 60.5 });
    expect(store.getState().definition.schema['x-settings']).toMatchObject({ enough: { origin: 'M' } });
  });

  it('finds a function with its arguments and puts it into the formula', async () => {
    const { user, bar } = await open('Срок, месяцев');
    await user.clear(bar);
    await user.type(screen.getByRole('textbox', { name: 'Найти функцию' }), 'среднее');
    expect(screen.getByText(/СРЗНАЧ\(список\)/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Вставить СРЗНАЧ' }));
    await waitFor(() => expect(bar.value).toBe('СРЗНАЧ()'));
  });

  it('keeps nobody out', async () => {
    const { container } = await open('Уровень');
    expect(await gravesIn(container)).toEqual([]);
  }, 30_000);
});

import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { checksOf, rulesOf } from '@tandem/forms-core';
import { chooseOption } from '../testing/choose-option.js';
import { gravesIn, openPart, type OpenPart } from '../testing/render-part.js';
import LogicTab from './index.js';

const casesWith = (kinds: readonly string[]): Pick<OpenPart, 'prepare'> => ({
  prepare: (server) => {
    kinds.forEach((kind, index) =>
      server.cases.push({
        id: `c-${index}`,
        title: `Дело ${index}`,
        stage: 6,
        version: 1,
        answers: { kind },
      }),
    );
  },
});

describe('the logic tab', () => {
  it('says each rule as a sentence under its page, with how often it would have held', async () => {
    await openPart(<LogicTab />, casesWith(['live', 'live', 'live', 'remote', 'remote', 'remote']));
    expect(
      screen.getByText('Если «Форма встречи» — «очно», то показать «Адрес» и сделать обязательным.'),
    ).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Место' })).toBeTruthy();
    await waitFor(() => screen.getByText(/сработает в 3 из 6 последних дел/));
  });

  it('says nothing of fewer than five cases', async () => {
    await openPart(<LogicTab />, casesWith(['live', 'remote']));
    await waitFor(() => screen.getByText(/слишком мало/));
  });

  it('changes a rule in rows: another value, another field', async () => {
    const { user, store } = await openPart(<LogicTab />);
    await user.click(screen.getByRole('button', { name: /^Изменить правило/ }));
    await chooseOption(user, 'С чем', 'на расстоянии');
    await chooseOption(user, /^показать/, 'Балл');
    await user.click(screen.getByRole('button', { name: 'Сохранить правило' }));
    const [rule] = rulesOf(store.getState().definition.schema);
    expect(rule).toMatchObject({
      id: 'place',
      when: { '==': [{ var: '/kind' }, 'remote'] },
      then: [{ show: '/address' }, { require: '/address' }, { show: '/score' }],
    });
    const { allOf } = store.getState().definition.schema as { allOf: { if: unknown }[] };
    expect(JSON.stringify(allOf[0]!.if)).toContain('remote');
  });

  it('adds a rule in the rows of a table', async () => {
    const { user, store } = await openPart(<LogicTab />);
    await user.click(screen.getByRole('button', { name: 'Добавить правило' }));
    await chooseOption(user, 'Где действует', /Темы/);
    expect(screen.getByRole('button', { name: 'Сохранить правило' })).toHaveProperty('disabled', true);
    await chooseOption(user, /^показать/, 'Часы');
    await user.click(screen.getByRole('button', { name: 'Сохранить правило' }));
    expect(rulesOf(store.getState().definition.schema)[1]).toMatchObject({
      in: '/topics',
      when: { '!!': [{ var: '$row/title' }] },
      then: [{ show: '$row/hours' }],
    });
  });

  it('removes a rule, and undo brings it back', async () => {
    const { user, store } = await openPart(<LogicTab />);
    const { text } = store.getState().document;
    await user.click(screen.getByRole('button', { name: /^Удалить правило/ }));
    expect(rulesOf(store.getState().definition.schema)).toEqual([]);
    expect(await screen.findByText('Правил пока нет')).toBeTruthy();
    store.actions.undo();
    expect(store.getState().document.text).toBe(text);
  });

  it('puts a check together from a template', async () => {
    const { user, store } = await openPart(<LogicTab />);
    await user.click(screen.getByRole('button', { name: 'Добавить проверку' }));
    await chooseOption(user, 'Какая проверка', 'Срок от … до … месяцев');
    await chooseOption(user, 'Дата А (раньше)', 'Начало');
    await chooseOption(user, 'Дата Б (позже)', 'Окончание');
    await user.type(screen.getByRole('textbox', { name: 'Не меньше, мес.' }), '3');
    await user.type(screen.getByRole('textbox', { name: 'Не больше, мес.' }), '12');
    await user.click(screen.getByRole('button', { name: 'Составить проверку' }));
    await user.click(screen.getByRole('radio', { name: 'предупредить' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить проверку' }));
    const months = { monthsBetween: [{ var: '/from' }, { var: '/to' }] };
    expect(checksOf(store.getState().definition.schema)[1]).toMatchObject({
      assert: { and: [{ '>=': [months, 3] }, { '<=': [months, 12] }] },
      at: '/to',
      severity: 'warning',
      message: 'Срок может быть от 3 до 12 мес. Измените дату окончания.',
    });
  });

  it('shows a check that compares fields as a formula and refuses half of one', async () => {
    const { user, store } = await openPart(<LogicTab />);
    await user.click(screen.getByRole('button', { name: /^Изменить проверку/ }));
    const formula = screen.getByRole('combobox', { name: 'Формула' });
    expect(formula).toHaveProperty('value', '[Начало] <= [Окончание]');
    await user.type(formula, ' +');
    expect(screen.getByRole('button', { name: 'Сохранить проверку' })).toHaveProperty('disabled', true);
    await user.clear(formula);
    await user.type(formula, '[[Начало] < [[Окончание]');
    await user.click(screen.getByRole('button', { name: 'Сохранить проверку' }));
    expect(checksOf(store.getState().definition.schema)[0]!.assert).toEqual({
      '<': [{ var: '/from' }, { var: '/to' }],
    });
  });

  it('draws who sees which page from the rules', async () => {
    await openPart(<LogicTab />);
    const map = screen.getByRole('region', { name: 'Кто какие страницы увидит' });
    const [first, second] = within(map).getAllByRole('listitem');
    expect(first!.textContent).toContain('видят все');
    expect(second!.textContent).toContain('видят, только если «Форма встречи» — «очно»');
  });

  it('keeps nobody out, also while a rule is edited', async () => {
    const { container, user } = await openPart(<LogicTab />);
    await user.click(screen.getByRole('button', { name: /^Изменить правило/ }));
    expect(await gravesIn(container)).toEqual([]);
  }, 30_000);
});

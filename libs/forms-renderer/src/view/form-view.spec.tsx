import { describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { screen, waitFor } from '@testing-library/react';
import type { JsonObject } from '@tandem/domain';
import { allWidgets, definitionOf } from '../testing/all-widgets-form.js';
import { fillForm } from '../testing/fill-form.js';

const seriousIn = async (container: Element) => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes[0]?.html}`);
};

const twoPages = definitionOf(
  {
    type: 'object',
    required: ['first', 'second'],
    properties: {
      first: { type: 'string', title: 'Первое', maxLength: 50 },
      second: { type: 'string', title: 'Второе', maxLength: 50 },
    },
  },
  {
    'ui:options': {
      pages: [
        { id: 'a', title: 'Начало', fields: ['first'] },
        { id: 'b', title: 'Конец', fields: ['second'] },
      ],
    },
  },
);

describe('a form', () => {
  it('has nothing serious for assistive technology, empty and filled', async () => {
    const full: JsonObject = {
      name: 'И',
      form: 'c2',
      papers: ['f-1'],
      pairs: [{ who: 'А' }],
      hours: 40,
      mentor: 'p-1',
    };
    const empty = fillForm(allWidgets);
    expect(await seriousIn(empty.container)).toEqual([]);
    empty.unmount();
    const filled = fillForm(allWidgets, full, {
      errors: [{ path: '/name', code: 'x', message: 'Не то имя' }],
      pickers: { labelOf: async () => 'Орлова' },
    });
    expect(await seriousIn(filled.container)).toEqual([]);
    // Axe reads every element twice over: a busy machine needs its time.
  }, 30_000);

  it('goes through pages, lists what is missing and leads to the field', async () => {
    const onSubmit = jest.fn();
    const { user } = fillForm(twoPages, {}, { onSubmit });
    expect(screen.queryByLabelText(/Второе/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Далее' }));
    await user.type(screen.getByLabelText(/Второе/), 'да');
    await user.click(screen.getByRole('button', { name: 'Отправить' }));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toBe(document.activeElement);
    await user.click(screen.getByRole('button', { name: /Первое/ }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Первое/)));
    expect(screen.getByLabelText(/Первое/).getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('да');
    await user.click(screen.getByRole('button', { name: 'Далее' }));
    await user.click(screen.getByRole('button', { name: 'Отправить' }));
    expect(onSubmit).toHaveBeenCalledWith({ first: 'да', second: 'да' });
  });

  it('shows what the server refused until the value changes', async () => {
    const errors = [{ path: '/name', code: 'taken', message: 'Такое имя уже есть' }];
    const { user } = fillForm(allWidgets, { name: 'Ира' }, { errors });
    expect(screen.getAllByText(/Такое имя уже есть/).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Имя/), 'и');
    expect(screen.queryByText(/Такое имя уже есть/)).toBeNull();
  });

  it('speaks English where it was translated', () => {
    fillForm(
      allWidgets,
      {},
      { environment: { today: '2026-11-19', language: 'en' }, onSubmit: () => undefined },
    );
    expect(screen.getByLabelText(/^Name/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('is read in words where it may not be changed', () => {
    fillForm(
      allWidgets,
      { name: 'Ирина', form: 'c1', hours: 1.5, day: '2026-06-26', council: false },
      { readOnly: true },
    );
    for (const words of ['Ирина', 'Очно', '1,5 ч', 'Нет']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('repaints only the field in which is typed, of 300', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { type: 'string', title: `Поле ${name}.`, maxLength: 50 }]),
    );
    const drawn: string[] = [];
    const { user, answers, container } = fillForm(
      definitionOf({ type: 'object', properties }),
      {},
      {
        onFieldDrawn: (pointer) => drawn.push(pointer),
      },
    );
    expect(new Set(drawn).size).toBe(301);
    container.querySelector<HTMLElement>('[id$="_f150"]')?.focus();
    drawn.length = 0;
    await user.keyboard('абв');
    expect(answers()).toEqual({ f150: 'абв' });
    expect([...new Set(drawn)].sort()).toEqual(['', '/f150']);
  });
});

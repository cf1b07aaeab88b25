import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { definitionOf } from '../testing/all-widgets-form.js';
import { fillForm } from '../testing/fill-form.js';

const formOf = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `f${index}`);
  return definitionOf({
    type: 'object',
    required: names,
    properties: Object.fromEntries(
      names.map((name) => [name, { type: 'string', title: `Поле ${name}.`, maxLength: 9 }]),
    ),
  });
};
const shown = () => within(screen.getByRole('alert')).getAllByRole('listitem').length;

describe('the list of problems', () => {
  it('shows whole lines: a few at first, all when asked', async () => {
    const { user } = fillForm(formOf(20), {}, { onSubmit: () => undefined });
    await user.click(screen.getByRole('button', { name: 'Отправить' }));
    expect(shown()).toBe(6);
    await user.click(screen.getByRole('button', { name: 'Показать ещё 14' }));
    expect(shown()).toBe(20);
    expect(screen.queryByRole('button', { name: /^Показать ещё/ })).toBeNull();
  });

  it('does not hide a single one', async () => {
    const { user } = fillForm(formOf(7), {}, { onSubmit: () => undefined });
    await user.click(screen.getByRole('button', { name: 'Отправить' }));
    expect(shown()).toBe(7);
  });
});

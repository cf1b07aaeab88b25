import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { allWidgets, definitionOf } from '../testing/all-widgets-form.js';
import { fillForm } from '../testing/fill-form.js';

const ORLOVA = '0b0e7a51-3a35-4d0c-9d3f-5f7f4a4d1a01';
const SAFIN = '0b0e7a51-3a35-4d0c-9d3f-5f7f4a4d1a02';

const at = (pointer: string) => document.querySelector<HTMLElement>(`[data-pointer="${pointer}"]`)!;
const refused = (path: string, message: string) => ({ errors: [{ path, code: 'x', message }] });

describe('what is wrong is said at its place', () => {
  it('an item of several choices', () => {
    fillForm(allWidgets, { subjects: ['c1', 'c2'] }, refused('/subjects/1', 'Химию здесь не ведут.'));
    const field = within(at('/subjects'));
    expect(field.getByText('Химия: Химию здесь не ведут.')).toBeTruthy();
  });

  it('one of several people, by name', async () => {
    fillForm(
      allWidgets,
      { team: [ORLOVA, SAFIN] },
      {
        ...refused('/team/1', 'Этот человек уже в другой команде.'),
        pickers: { labelOf: async ({ id }) => (id === SAFIN ? 'Сафин Т. Р.' : 'Орлова И. В.') },
      },
    );
    expect(await within(at('/team')).findByText(/^Сафин Т\. Р\.: Этот человек/)).toBeTruthy();
  });

  it('a file, though its name is not known yet', () => {
    fillForm(allWidgets, { papers: [ORLOVA] }, refused('/papers/0', 'Файл не читается.'));
    expect(within(at('/papers')).getByText(/Файл не читается/)).toBeTruthy();
  });

  it('a line', () => {
    fillForm(allWidgets, { topics: ['Урок', 'Оценка'] }, refused('/topics/1', 'Слишком общо.'));
    expect(within(at('/topics')).getAllByRole('listitem')[1]?.textContent).toContain('Слишком общо.');
  });

  it('a whole row of a table', () => {
    fillForm(
      allWidgets,
      { pairs: [{ who: 'А' }, { who: 'А' }] },
      refused('/pairs/1', 'Такая пара уже есть.'),
    );
    expect(at('/pairs/1').getAttribute('data-invalid')).toBe('true');
    expect(at('/pairs/0').getAttribute('data-invalid')).toBe('false');
    expect(within(at('/pairs')).getByText('Такая пара уже есть.').closest('tr')?.previousElementSibling).toBe(
      at('/pairs/1'),
    );
  });

  it('never of what stood there before: who answers and goes on at once sees no error', async () => {
    const form = definitionOf({
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', title: 'Имя', maxLength: 40 },
        more: { type: 'string', title: 'Ещё' },
      },
    });
    const { user } = fillForm(form);
    await user.type(screen.getByLabelText(/Имя/), 'А');
    await user.tab();
    expect(at('/name').getAttribute('data-invalid')).not.toBe('true');
    expect(within(at('/name')).queryByText(/Заполните|Укажите|Обязательно|нужно/i)).toBeNull();
  });

  it('and is no longer said once the list has changed', async () => {
    const { user } = fillForm(allWidgets, { topics: ['Урок'] }, refused('/topics/0', 'Слишком общо.'));
    await user.type(screen.getByLabelText('Темы: Пункт 1'), ' химии');
    expect(within(at('/topics')).queryByText('Слишком общо.')).toBeNull();
  });
});

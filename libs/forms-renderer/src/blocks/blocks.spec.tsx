import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Json } from '@tandem/domain';
import { allWidgets, definitionOf } from '../testing/all-widgets-form.js';
import { fillForm } from '../testing/fill-form.js';

const plain = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s/g, ' ');

describe('blocks of several answers', () => {
  it('a share counts its percentage and forgets what was taken away', async () => {
    const { user, answers } = fillForm(allWidgets);
    const share = within(screen.getByRole('group', { name: 'Аттестованы' }));
    expect(plain(share.getByRole('status'))).toBe('= —');
    await user.type(share.getByLabelText('Аттестованы: Сколько'), '7');
    await user.type(share.getByLabelText('Аттестованы: Из скольких'), '8');
    expect(answers()).toEqual({ passed: { numerator: 7, denominator: 8 } });
    expect(plain(share.getByRole('status'))).toBe('= 87,5 %');
    await user.clear(share.getByLabelText('Аттестованы: Сколько'));
    await user.clear(share.getByLabelText('Аттестованы: Из скольких'));
    expect(answers()['passed']).toBeUndefined();
  });

  it('a period is two days side by side; a missing one is told at its place', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText('Срок: С'), '01.09.2026');
    await user.tab();
    expect(answers()).toEqual({ term: { from: '2026-09-01' } });
    await user.click(screen.getByLabelText('Срок: По'));
    await user.tab();
    await waitFor(() => expect(screen.getByLabelText('Срок: По').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByLabelText('Срок: С').getAttribute('aria-invalid')).toBeNull();
    await user.type(screen.getByLabelText('Срок: По'), '31.05.2027');
    expect(answers()).toEqual({ term: { from: '2026-09-01', to: '2027-05-31' } });
  });

  it('years, alone and as columns of a table', async () => {
    const { user, answers } = fillForm(allWidgets, { growth: [{ name: 'Пары' }] });
    await user.type(screen.getByLabelText('Цели: 2026'), '12');
    await user.type(screen.getByLabelText('План: 2025'), '3');
    expect(answers()).toEqual({ plan: { y2026: 12 }, growth: [{ name: 'Пары', aims: { y2025: 3 } }] });
    expect(within(screen.getByRole('columnheader', { name: /^План/ })).getByText('2025')).toBeTruthy();
  });

  it('scores go each up to its own maximum', async () => {
    const { user, answers } = fillForm(allWidgets);
    const scores = within(screen.getByRole('group', { name: 'Баллы жюри' }));
    const goal = scores.getByRole('radiogroup', { name: /^Цель/ });
    expect(within(goal).getAllByRole('radio')).toHaveLength(3);
    await user.click(within(goal).getByLabelText('2'));
    await user.type(scores.getByLabelText(/^Работа/), '31');
    expect(answers()).toEqual({ marks: { goal: 2, total: 31 } });
    expect(scores.getByText(/^из\s2$/)).toBeTruthy();
    expect(scores.getByText(/^из\s40$/)).toBeTruthy();
    expect(scores.getByText('вес 2')).toBeTruthy();
  });

  it('a mark beyond the maximum is refused at its row', async () => {
    const { user } = fillForm(allWidgets);
    await user.type(screen.getByLabelText(/^Работа/), '41');
    await user.tab();
    const row = await waitFor(() => {
      const found = document.querySelector('[data-pointer="/marks/total"]');
      expect(found?.getAttribute('data-invalid')).toBe('true');
      return found!;
    });
    expect(plain(row)).toContain('Можно не больше 40.');
  });

  const scored = (parts: Json, answered: Json) =>
    fillForm(
      definitionOf({
        type: 'object',
        properties: { all: { type: 'object', title: 'Всё', 'x-block': 'scores', properties: parts } },
      }),
      { all: answered },
    );
  const row = (maximum: number) => ({ type: 'integer', title: `До ${maximum}`, minimum: 0, maximum });

  it('the sum of scores is told where no weight says otherwise', () => {
    scored({ a: row(2), b: row(10) }, { a: 1, b: 8 });
    expect(screen.getByText('Всего 9 из 12')).toBeTruthy();
  });

  it('what is only counted has no mark to reach', () => {
    scored({ a: row(100_000), b: row(100_000) }, { a: 7, b: 2_018 });
    expect(screen.getByText('Всего 2025')).toBeTruthy();
    expect(screen.queryByText(/из\s100/)).toBeNull();
  });

  it('a description of a row is a footnote to it, heard at its controls', () => {
    fillForm(allWidgets);
    const note = within(screen.getByRole('list', { name: 'Пояснения' })).getByText('Названа и понятна детям');
    const goal = screen.getByRole('radiogroup', { name: 'Цель' });
    expect(goal.getAttribute('aria-describedby')?.split(' ')).toContain(note.id);
  });

  it('headings and notes are read, not asked', async () => {
    const { container } = fillForm(allWidgets);
    expect(screen.getByRole('heading', { name: 'Итоги года' })).toBeTruthy();
    expect(within(screen.getByRole('note')).getByText('кратко').tagName).toBe('STRONG');
    await act(async () => undefined);
    expect(container.querySelector('[data-pointer="/part"] input, [data-pointer="/tip"] input')).toBeNull();
  });
});

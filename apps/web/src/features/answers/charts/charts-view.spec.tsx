import { beforeAll, describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { AnswersSummary } from '@tandem/contracts';
import { TandemProvider } from '@tandem/ui';
import { startI18n } from '../../../shared/i18n/i18n.js';
import { ChartsView } from './charts-view.js';
import '../../../shared/testing/patience.js';
import '../../../shared/testing/jsdom-lacks.js';

const unit = (id: string, title: string) => ({ id, title, kind: 'school' });
const count = (bars: number[], more: object = {}) => {
  const values = bars.reduce((sum, one) => sum + one, 0);
  return { cases: values, values, hidden: false, bars, others: 0, ...more };
};
const hidden = { cases: 0, values: 0, hidden: true, bars: [0, 0], others: 0 };

const summary: AnswersSummary = {
  key: 'survey',
  title: 'Анкета',
  version: 1,
  unit: unit('u', 'Город'),
  cases: 12,
  answers: 12,
  open: false,
  questions: [
    { at: '/how', title: 'Форма встречи', kind: 'one', bars: ['Очно', 'Онлайн'], count: count([9, 3]) },
    {
      at: '/mood',
      title: 'Настроение',
      kind: 'scale',
      bars: ['1', '2', '3'],
      count: count([1, 4, 7], { numbers: { mean: 2.5, median: 3 } }),
    },
    { at: '/rare', title: 'Редкий вопрос', kind: 'yesNo', bars: ['да', 'нет'], count: hidden },
  ],
  units: [
    { unit: unit('a', 'Школа № 1'), cases: 12, questions: [count([9, 3]), count([1, 4, 7]), hidden] },
    { unit: unit('b', 'Школа № 2'), cases: null, questions: null },
  ],
};

const show = (shown: AnswersSummary) =>
  render(
    <TandemProvider>
      <ChartsView summary={shown} />
    </TandemProvider>,
  );

beforeAll(startI18n);

describe('answers as charts', () => {
  it('say each count and share beside its bar', () => {
    show(summary);
    const row = screen.getByRole('row', { name: /Очно/ });
    expect(row.textContent).toBe('Очно975\u00a0%');
    expect(screen.getByText(/среднее 2,5/)).toBeTruthy();
  });

  it('say why a small count is not shown', () => {
    show(summary);
    const panel = screen.getByRole('region', { name: 'Редкий вопрос' });
    expect(within(panel).getByText(/Меньше пяти ответов/)).toBeTruthy();
    expect(within(panel).queryByRole('table')).toBeNull();
  });

  it('compare institutions, without those that may not be told', async () => {
    show(summary);
    const panel = screen.getByRole('region', { name: /Форма встречи/ });
    fireEvent.click(within(panel).getByRole('button', { name: 'По организациям' }));
    const told = await within(panel).findByRole('row', { name: /Школа № 1/ });
    expect(told.textContent).toContain('Очно: 9, Онлайн: 3');
    expect(within(panel).getByRole('row', { name: /Школа № 2/ }).textContent).toContain('Меньше пяти');
  });

  it('show nothing where everything is too small', () => {
    show({ ...summary, cases: null });
    expect(screen.getByText('Ответов слишком мало')).toBeTruthy();
  });
});

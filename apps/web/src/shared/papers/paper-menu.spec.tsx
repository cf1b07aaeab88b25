import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PaperView } from '@tandem/contracts';
import { TandemProvider } from '@tandem/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../i18n/i18n.js';
import { PaperMenu } from './paper-menu.js';
import '../testing/patience.js';
import '../testing/jsdom-lacks.js';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const paper = (change: Partial<PaperView>): PaperView => ({
  id: id(1),
  kind: 'completeness',
  title: 'Полнота',
  format: 'xlsx',
  status: 'waiting',
  progress: 0,
  step: null,
  problem: null,
  file: null,
  at: '2026-12-26T05:00:00.000Z',
  ...change,
});

/** Answers the order, then each following question with the next of these; the last one stays. */
const build = (...stages: readonly PaperView[]) => {
  const left = [...stages];
  const orders: unknown[] = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (_input, init) => {
    if (init?.method === 'POST') orders.push(JSON.parse(String(init.body)));
    const body = left.length > 1 ? left.shift() : left[0];
    return { ok: true, status: 200, json: async () => body } as Response;
  });
  const taken: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    taken.push(this.getAttribute('href') ?? '');
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TandemProvider language="ru">
        <PaperMenu
          papers={[{ title: 'Полнота', paper: { kind: 'completeness', of: id(2) }, formats: ['xlsx'] }]}
        />
      </TandemProvider>
    </QueryClientProvider>,
  );
  return { orders, taken };
};
const order = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Скачать' }));
  // jsdom places nothing: a busy machine may not have shown the menu yet.
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Excel, таблицы', hidden: true }));
};

describe('papers to take away', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('papers');
  });
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('are ordered, followed and handed over once', async () => {
    const { orders, taken } = build(
      paper({}),
      paper({ status: 'building', progress: 40, step: 'Рисуем графики' }),
      paper({ status: 'ready', progress: 100, file: id(9) }),
    );
    await order();
    expect(await screen.findByText('Рисуем графики')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
    expect(await screen.findByText('Документ готов.', {}, { timeout: 3_000 })).toBeTruthy();
    expect(orders).toEqual([{ kind: 'completeness', of: id(2), format: 'xlsx' }]);
    expect(taken).toEqual([`/api/v1/files/${id(9)}`]);
    expect(screen.getByRole('link', { name: 'Скачать ещё раз' }).getAttribute('href')).toBe(taken[0]);
  });

  it('say what went wrong, and are ordered anew', async () => {
    const { orders, taken } = build(paper({ status: 'failed', problem: 'В шаблоне нет места для таблицы.' }));
    await order();
    expect(await screen.findByText(/В шаблоне нет места/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Повторить' }));
    await waitFor(() => expect(orders).toHaveLength(2));
    expect(taken).toEqual([]);
  });
});

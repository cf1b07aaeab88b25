import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PaperView } from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { id, operator, RUNS } from '../testing/half-year.js';
import { answerCalls, Refused, showPage } from '../testing/show-page.js';
import { PaperPage } from './paper-page.js';

const paper = (change: Partial<PaperView>): PaperView => ({
  id: id(1),
  kind: 'criteriaNote',
  title: 'Справка по семи критериям, Город',
  format: 'docx',
  status: 'ready',
  progress: 100,
  step: null,
  problem: null,
  file: id(9),
  at: '2026-12-26T05:00:00.000Z',
  ...change,
});

const open = async (one: PaperView | Refused, others: readonly PaperView[] = []) => {
  answerCalls({
    [`GET /papers/${id(1)}`]: one,
    'GET /papers': { items: others },
  });
  showPage(<PaperPage paperId={id(1)} />, { unit: operator, permissions: RUNS });
};

describe('a paper that a notice leads to', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('papers');
  });
  afterEach(cleanup);

  it('is taken away, and the others of the month stand below', async () => {
    const other = paper({ id: id(2), title: 'Полнота', format: 'xlsx', file: id(8) });
    await open(paper({}), [paper({}), other]);
    expect(await screen.findByRole('heading', { level: 1, name: /Справка по семи критериям/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Скачать' }).getAttribute('href')).toBe(`/api/v1/files/${id(9)}`);
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(1);
    expect(within(rows[0]!).getByRole('link', { name: 'Полнота' }).getAttribute('href')).toBe(
      `/papers/${id(2)}`,
    );
    expect(within(rows[0]!).getByRole('link', { name: 'Скачать: Полнота' }).getAttribute('href')).toBe(
      `/api/v1/files/${id(8)}`,
    );
  });

  it('that was not made says why', async () => {
    await open(paper({ status: 'failed', file: null, problem: 'У вас нет права на это действие.' }));
    expect((await screen.findByRole('status')).textContent).toMatch(/нет права на это действие.*заново/);
    expect(screen.queryByRole('link', { name: 'Скачать' })).toBeNull();
  });

  it('that is gone after a month says so', async () => {
    await open(new Refused(404, 'Не найдено'));
    expect(await screen.findByText('Этого документа больше нет')).toBeTruthy();
  });
});

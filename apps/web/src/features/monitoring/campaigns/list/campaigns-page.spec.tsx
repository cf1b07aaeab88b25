import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CampaignRow, ReportStandingName } from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import { campaignRow, id, operator, RUNS } from '../../testing/half-year.js';
import { answerCalls, showPage } from '../../testing/show-page.js';
import { CampaignsPage } from './campaigns-page.js';

const row = (last: number, title: string, change: Partial<CampaignRow>): CampaignRow => ({
  ...campaignRow,
  id: id(last),
  title,
  ...change,
});
const mine = (standing: ReportStandingName, due: string) => ({
  report: id(70),
  standing,
  standingTitle: standing,
  due,
  bindingness: 'mandatory' as const,
});
const rows = [
  row(61, 'Вторая', { mine: mine('draft', '2026-12-26') }),
  row(62, 'Первая', { mine: mine('returned', '2026-12-20') }),
  row(63, 'Сданная', { mine: mine('accepted', '2026-12-26') }),
  row(64, 'Прежняя', { state: 'closed', stateTitle: 'Закрыта', mine: mine('missing', '2026-06-26') }),
];

const open = (
  items: readonly CampaignRow[],
  permissions: readonly string[] = [...RUNS, 'reports.write'],
  filter = {},
) => {
  answerCalls({ 'GET /campaigns': { items, nextCursor: null } });
  showPage(<CampaignsPage filter={filter} onFilter={jest.fn()} />, { unit: operator, permissions });
};

const owedList = async () => {
  // Asking for a role is slow while the page is not there yet.
  await screen.findByText('Ждут вас');
  return within(screen.getByRole('region', { name: /^Ждут вас/ }));
};

describe('campaigns', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('campaigns');
  });
  afterEach(cleanup);

  it('say first what is owed, the nearest date first; what is over is owed no more', async () => {
    open(rows);
    const owed = await owedList();
    expect(owed.getAllByRole('listitem').map((one) => one.querySelector('b')?.textContent)).toEqual([
      'Первая',
      'Вторая',
    ]);
    expect(screen.getByRole('region', { name: /^Идут 3/ })).toBeTruthy();
    expect(within(screen.getByRole('region', { name: /^Прошедшие 1/ })).getByText('Прежняя')).toBeTruthy();
  });

  it('ask of who sends only what waits for him', async () => {
    const waiting = row(65, 'У руководителя', { mine: mine('internalApproval', '2026-12-26') });
    open([...rows, waiting], RUNS);
    const owed = await owedList();
    expect(owed.getAllByRole('listitem')).toHaveLength(1);
    expect(owed.getByText('У руководителя')).toBeTruthy();
  });

  it('say how to begin, to those who may', async () => {
    open([]);
    await screen.findByText('Кампаний пока нет');
    expect(screen.getAllByRole('link', { name: 'Новая кампания' })).toHaveLength(2);
    cleanup();
    open([], ['monitoring.see']);
    await screen.findByText('Кампаний пока нет');
    expect(screen.queryByRole('link', { name: 'Новая кампания' })).toBeNull();
  });

  it('say that the conditions are too narrow, and do not offer to begin', async () => {
    open([], RUNS, { year: 2020 });
    expect(await screen.findByText('Таких кампаний нет')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Новая кампания' })).toHaveLength(1);
  });
});

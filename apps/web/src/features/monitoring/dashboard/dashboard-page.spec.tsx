import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView } from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { id } from '../testing/half-year.js';
import { answerCalls, showPage } from '../testing/show-page.js';
import { DashboardPage } from './dashboard-page.js';

const town = { id: id(5), title: 'Город Кедровый', kind: 'municipality' };
const school = { id: id(6), title: 'Школа № 1', kind: 'school' };
const view: DashboardView = {
  unit: town,
  level: 'municipality',
  at: '2026-11-22T03:00:00.000Z',
  period: { kind: 'schoolYear', from: '2026-09-01', to: '2027-08-31', title: '2026/2027 учебный год' },
  below: [school],
  funnel: [1, 2, 3, 4, 5, 6, 7].map((stage) => ({
    stage,
    title: `Этап ${stage}`,
    cases: stage === 5 ? 3 : 0,
    overdue: stage === 5 ? 1 : 0,
    medianDays: stage === 5 ? 9 : null,
  })),
  pairs: { active: 7, completed: 1, ended: 0, mentors: 6, mentees: 18, programmes: 7, meetings: 54 },
  retention: [
    {
      year: 2024,
      came: 12,
      stayed: [
        { years: 1, people: 12, share: 100, none: null },
        { years: 2, people: null, share: null, none: 'tooFew' },
        { years: 3, people: null, share: null, none: 'early' },
      ],
    },
  ],
  places: [
    {
      unit: school,
      tile: null,
      schools: 1,
      withMentoring: 1,
      pairs: 7,
      overdue: 1,
      completeness: null,
      need: 1,
      needText: '1 шаг просрочен',
    },
  ],
  campaign: null,
};
const campaign: NonNullable<DashboardView['campaign']> = {
  id: id(60),
  title: 'Отчёты за 2 полугодие',
  period: { kind: 'halfYear', from: '2026-07-01', to: '2026-12-31', title: '2 полугодие 2026 года' },
  nextDue: '2026-12-18',
  accepted: 1,
  expected: 3,
  report: id(70),
  mayRemind: true,
};

const open = (change: Partial<DashboardView> = {}) => {
  const sent = answerCalls({ 'GET /monitoring/dashboard': { ...view, ...change } });
  showPage(<DashboardPage of={undefined} />, {
    unit: town,
    permissions: ['monitoring.see', 'board.see'],
  });
  return sent;
};

describe('the dashboard', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('dashboard');
  });
  afterEach(cleanup);

  it('asks for the place that the reader looks after', async () => {
    const sent = open();
    await screen.findByRole('heading', { level: 1, name: 'Город Кедровый' });
    expect(sent.map(({ path }) => path)).toEqual([`/monitoring/dashboard?unit=${town.id}`]);
  });

  it('has the next step at hand: who is late, whom to remind, the report to open', async () => {
    open({ campaign });
    const link = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await link('Показать просроченные')).toContain('due=overdue');
    expect(await link('Напомнить')).toContain(`/monitoring/campaigns/${campaign.id}?missing=true`);
    expect(await link('Открыть отчёт')).toContain(`/monitoring/reports/${campaign.report}`);
    expect(await link('Школа № 1')).toContain(`of=${school.id}`);
  });

  it('offers neither to remind nor to open what is not his', async () => {
    open({ campaign: { ...campaign, report: null, mayRemind: false } });
    await screen.findByText('Отчёты за 2 полугодие');
    expect(screen.queryByRole('link', { name: 'Напомнить' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Открыть отчёт' })).toBeNull();
  });

  it('tells too few from too early in the table of those who stay', async () => {
    open();
    const table = within(await screen.findByRole('table', { name: /по годам прихода/ }));
    const cells = within(table.getAllByRole('row')[1]!).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))).toEqual([
      '2024',
      '12',
      '12 (100 %)',
      'мало данных',
      'ещё рано',
    ]);
  });

  it('says how to begin where nothing has begun', async () => {
    open({
      unit: school,
      level: 'school',
      places: [],
      retention: [],
      funnel: view.funnel.map((stop) => ({ ...stop, cases: 0, overdue: 0, medianDays: null })),
      pairs: { active: 0, completed: 0, ended: 0, mentors: 0, mentees: 0, programmes: 0, meetings: 0 },
    });
    expect(await screen.findByText('Наставничество здесь ещё не начато')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

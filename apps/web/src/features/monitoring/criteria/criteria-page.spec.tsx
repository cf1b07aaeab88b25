import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AssessmentView,
  CriteriaView,
  CriterionIndicatorView,
  CriterionMeasureView,
} from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { id, operator, RUNS } from '../testing/half-year.js';
import { answerCalls, Refused, showPage, WithAddress, type Sent } from '../testing/show-page.js';
import { CriteriaPage } from './criteria-page.js';

const CAMPAIGN = id(900);
const town = { id: id(21), title: 'Город', kind: 'municipality' };
const district = { id: id(22), title: 'Район', kind: 'municipality' };
const AUTHORITY = id(31);

const found = (change: Partial<AssessmentView>): AssessmentView => ({
  kind: 'noData',
  words: 'Нет данных',
  step: null,
  percent: null,
  distribution: null,
  ...change,
});
const indicator = (change: Partial<CriterionIndicatorView>): CriterionIndicatorView => ({
  key: '4a',
  title: 'Отработали 3–5 лет',
  method: 'АИС «Паспорт школы»',
  scale: {
    kind: 'bands',
    judged: true,
    steps: [
      { key: 'from80', title: '100–80 %', from: 80 },
      { key: 'from60', title: '79–60 %', from: 60 },
      { key: 'from40', title: '59–40 %', from: 40 },
      { key: 'below40', title: '39 % и ниже', from: 0 },
    ],
  },
  found: found({}),
  before: null,
  change: null,
  changeWords: null,
  counted: 0,
  notApplicable: [],
  missing: [],
  refused: [],
  sources: [],
  units: [],
  measuresBefore: [],
  measures: [],
  ...change,
});

const measure = (change: Partial<CriterionMeasureView>): CriterionMeasureView => ({
  case: id(51),
  title: 'Закрепить молодых',
  unit: town,
  stateTitle: 'Ждёт решения',
  advice: 'Наставник с первого дня',
  decision: null,
  due: null,
  done: null,
  doneOn: null,
  effect: null,
  recorded: null,
  told: false,
  reckoned: { before: null, after: null, change: null, changeWords: null },
  ...change,
});

const retention = indicator({
  measuresBefore: [
    measure({
      decision: 'Закрепить приказом',
      due: '2026-03-01',
      done: 'Закреплены',
      doneOn: '2026-02-10',
      effect: 'worked',
      recorded: { before: '25 %', after: '75 %', evidence: 'Мониторинг' },
      told: true,
      reckoned: {
        before: '25 %',
        after: '75 %',
        change: 'worked',
        changeWords: 'Ступенью выше',
      },
    }),
  ],
  measures: [measure({ case: id(52), title: 'Учить наставников' })],
  found: found({ kind: 'band', step: 'from60', percent: 75, words: '75 % · 79–60 %' }),
  before: found({ kind: 'band', step: 'below40', percent: 25, words: '25 % · 39 % и ниже' }),
  change: 'worked',
  changeWords: 'Лучше, чем год назад: ступенью выше',
  counted: 1,
  missing: [district],
  sources: [{ key: 'passport', title: 'АИС «Паспорт школы»', units: 1 }],
  units: [
    {
      unit: town,
      recipient: AUTHORITY,
      report: id(41),
      found: found({ kind: 'band', step: 'from60', percent: 75, words: '75 % · 79–60 %' }),
    },
  ],
});
const access = indicator({
  key: '2a',
  title: 'Условия в организации',
  scale: { kind: 'choice', judged: true, steps: [] },
  found: found({
    kind: 'distribution',
    words: 'Доступно — 18',
    distribution: {
      of: 'answers',
      total: 25,
      options: [
        { key: 'accessible', title: 'Имеется, доступно', count: 18, percent: 72 },
        { key: 'absent', title: 'Не имеется', count: null, percent: null },
      ],
    },
  }),
});

const view: CriteriaView = {
  campaign: CAMPAIGN,
  title: 'Ежегодный мониторинг за 2026 год',
  period: { kind: 'calendarYear', from: '2026-01-01', to: '2026-12-31', title: '2026 год' },
  place: { id: id(2), title: 'Область', kind: 'region' },
  criteriaSource: '001…, приложение 1',
  places: [town, district],
  coverage: { expected: 2, accepted: 1, missing: [district] },
  mayRecommend: true,
  measures: { given: 2, told: 1 },
  criteria: [
    { number: 2, title: 'Условия', indicators: [access] },
    { number: 4, title: 'Закрепляемость', indicators: [retention] },
  ],
};

const open = async (told: CriteriaView = view) => {
  const sent = answerCalls({ [`GET /campaigns/${CAMPAIGN}/criteria`]: told });
  showPage(
    <WithAddress<{ of?: string | undefined }> first={{}}>
      {({ of }, change) => (
        <CriteriaPage campaignId={CAMPAIGN} of={of} onPlace={(place) => change({ of: place })} />
      )}
    </WithAddress>,
    { unit: operator, permissions: RUNS },
  );
  await screen.findByRole('heading', { level: 1 });
  return sent;
};

describe('the criteria of a yearly monitoring', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('criteria', 'papers');
  });
  afterEach(cleanup);

  it('tells each on its scale, against the year before, and who said nothing', async () => {
    await open();
    expect(screen.getByText('Принято отчётов: 1 из 2')).toBeTruthy();
    const part = screen.getByRole('region', { name: retention.title });
    expect(within(part).getByText('Лучше, чем год назад: ступенью выше')).toBeTruthy();
    expect(within(part).getByText(/По 1 отчёту · Год назад: 25 %/)).toBeTruthy();
    expect(within(part).getByText('Район')).toBeTruthy();
  });

  it('shows what was advised a year ago with its effect beside the value, and what is advised now', async () => {
    const sent = await open();
    const part = screen.getByRole('region', { name: retention.title });
    const before = within(part).getByRole('link', { name: 'Закрепить молодых' }).closest('li')!;
    expect(before.textContent).toMatch(/Сработала/);
    expect(before.textContent).toMatch(/Закрепить приказом \(до\s1\sмарта/);
    expect(before.textContent).toMatch(/25 % → 75 %.*было 25 %; стало 75 %\. Ступенью выше/);
    const now = within(part).getByRole('link', { name: 'Учить наставников' });
    expect(now.getAttribute('href')).toBe(`/cases/${id(52)}`);
    expect(now.closest('li')!.textContent).toMatch(/Ждёт решения/);
    expect(now.closest('li')!.textContent).not.toMatch(/стало/);
    expect(screen.getByText('Рекомендации с записанным итогом: 1 из 2')).toBeTruthy();
    expect(sent).toHaveLength(1);
  });

  it('shows their own place to those who may not see the whole', async () => {
    const sent = answerCalls({
      [`GET /campaigns/${CAMPAIGN}/criteria`]: ({ path }: Sent) =>
        path.includes(`unit=${town.id}`)
          ? { ...view, place: town, places: [] }
          : new Refused(404, 'Такого нет'),
    });
    showPage(<CriteriaPage campaignId={CAMPAIGN} of={undefined} onPlace={() => undefined} />, {
      unit: town,
      permissions: ['monitoring.see'],
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Город');
    expect(sent).toHaveLength(2);
    expect(screen.queryByText('Такого нет')).toBeNull();
  });

  it('is taken away as a note of the place that is looked at', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Скачать' }));
    expect(await screen.findByText('Аналитическая справка по критериям')).toBeTruthy();
    expect(screen.getByRole('menuitem', { name: 'Excel, таблицы', hidden: true })).toBeTruthy();
  });

  it('never tells what was hidden', async () => {
    await open();
    const part = screen.getByRole('region', { name: access.title });
    expect(within(part).getByText('меньше пяти')).toBeTruthy();
    expect(within(part).getByText('Ответили: 25')).toBeTruthy();
    expect(within(part).queryByRole('table')).toBeNull();
  });

  it('leads from a unit to its report and to a recommendation about this very indicator', async () => {
    await open();
    const part = screen.getByRole('region', { name: retention.title });
    await userEvent.click(within(part).getByText('Организации рядом'));
    const link = within(part).getByRole('link', { name: 'Дать рекомендацию: Город' });
    const address = new URL(link.getAttribute('href')!, 'https://tandem.example');
    expect(address.pathname).toBe('/start/targeted-recommendation');
    expect(address.searchParams.get('unit')).toContain(AUTHORITY);
    expect(address.searchParams.get('about')).toContain('4a');
    expect(within(part).getByRole('link', { name: 'Город' }).getAttribute('href')).toBe(
      `/monitoring/reports/${id(41)}`,
    );
  });

  it('goes into a municipality', async () => {
    const sent = await open();
    await userEvent.click(screen.getByRole('combobox', { name: 'Территория' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Район', hidden: true }));
    expect(sent.map(({ path }) => path.split('?')[1])).toContain(`unit=${district.id}`);
  });

  it('offers no recommendation from above, and says where nothing was accepted', async () => {
    await open({ ...view, mayRecommend: false, places: [] });
    expect(screen.queryByRole('link', { name: /Дать рекомендацию/, hidden: true })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Территория' })).toBeNull();
    cleanup();
    await open({ ...view, coverage: { ...view.coverage, accepted: 0 } });
    expect(screen.getByText('Ни один отчёт пока не принят')).toBeTruthy();
  });
});

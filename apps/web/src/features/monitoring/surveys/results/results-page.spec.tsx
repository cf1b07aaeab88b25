import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SurveyResultsView, SurveyRow } from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import { answerCalls, showPage } from '../../testing/show-page.js';
import { ResultsPage } from './results-page.js';

const id = (at: number) => `01a1ffd3-0000-7000-8000-00000000000${at}`;
const unit = (at: number, title: string) => ({ id: id(at), title, kind: 'school' });
const [region, school, small] = [unit(1, 'Область'), unit(2, 'Школа № 1'), unit(3, 'Сельская школа')];

const survey: SurveyRow = {
  id: id(0),
  title: 'Как прошла работа',
  form: { key: 'survey-mentee-end', title: 'Анкета', version: 1 },
  mode: 'anonymous',
  unit: region,
  window: { from: '2026-11-01', to: '2026-11-15', graceDays: 3 },
  phase: 'closed',
  invited: 30,
  progress: 'halfOrMore',
  published: true,
  tells: 'questions',
  awaitsExit: false,
  joins: null,
  mayRun: true,
};

const told: SurveyResultsView = {
  survey: survey.id,
  title: survey.title,
  publishedAt: '2026-11-19T17:00:00.000Z',
  waitsUntil: null,
  units: [
    { unit: region, parent: null, invited: 30, answered: 12, share: 0.4, representative: false },
    { unit: school, parent: region.id, invited: 26, answered: 12, share: 12 / 26, representative: false },
    { unit: small, parent: region.id, invited: 4, answered: null, share: null, representative: false },
  ],
  questions: [
    {
      id: '/comfort',
      title: 'Мне было комфортно',
      kind: 'number',
      scale: { min: 1, max: 10 },
      wave: null,
      by: [{ unit: region.id, groups: [], mean: { value: 7.5, within: 0.2, answered: 12 } }],
    },
    {
      id: '/stay',
      title: 'Останетесь?',
      kind: 'choice',
      scale: null,
      wave: null,
      by: [{ unit: region.id, groups: [{ title: 'Да или Нет', people: 12, joined: true }], mean: null }],
    },
    {
      id: '/often',
      title: 'Как часто встречались',
      kind: 'choice',
      scale: null,
      wave: null,
      by: [
        {
          unit: region.id,
          groups: [
            { title: 'Часто', people: 7, joined: false },
            { title: 'Редко или Никогда', people: 5, joined: true },
          ],
          mean: null,
        },
      ],
    },
  ],
  changes: [],
  indices: [],
};

const open = async (row: Partial<SurveyRow> = {}, results: Partial<SurveyResultsView> = {}, of?: string) => {
  const sent = answerCalls({
    [`GET /surveys/${survey.id}`]: { ...survey, ...row },
    [`GET /surveys/${survey.id}/results`]: { ...told, ...results },
    [`POST /surveys/${survey.id}/cancel`]: { ...survey, ...row, phase: 'cancelled' },
  });
  const onUnit = jest.fn();
  showPage(<ResultsPage surveyId={survey.id} of={of} onUnit={onUnit} />, {
    unit: region,
    permissions: ['monitoring.see', 'surveys.run'],
  });
  await screen.findByRole('heading', { level: 1 });
  return { sent, onUnit };
};

beforeAll(async () => {
  await startI18n();
  await bringWords('surveys');
});
afterEach(cleanup);

describe('results of a survey', () => {
  it('say in words what is hidden, what is told together and what too few answered', async () => {
    await open();
    expect(await screen.findByText(/Ответили меньше половины приглашённых/)).toBeTruthy();
    const units = screen.getByRole('region', { name: 'По организациям' });
    expect(within(units).getByRole('row', { name: /Сельская школа/ }).textContent).toBe(
      'Сельская школанедостаточно данных',
    );
    const means = screen.getByRole('region', { name: /Средние по шкалам/ });
    expect(within(means).getByRole('row', { name: /комфортно/ }).textContent).toBe(
      'Мне было комфортно7,5±\u00a00,212',
    );
    expect(
      within(screen.getByRole('region', { name: 'Останетесь?' })).getByText(/по отдельности здесь нельзя/),
    ).toBeTruthy();
    const often = screen.getByRole('region', { name: 'Как часто встречались' });
    expect(within(often).getByRole('row', { name: /Редко или Никогда/ }).textContent).toContain('542');
    expect(within(often).getByText(/Часть ответов показана вместе/)).toBeTruthy();
    expect(within(often).getByRole('button', { name: 'Скачать: Как часто встречались' })).toBeTruthy();
  });

  it('a hidden unit has no figures at all', async () => {
    await open({}, {}, small.id);
    expect((await screen.findAllByText(/Где ответили меньше пяти/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('region', { name: /Средние по шкалам/ })).toBeNull();
  });

  it('while it lasts no number of answers is shown, and it may be called off', async () => {
    const { sent } = await open(
      { phase: 'open', published: false, progress: 'belowHalf' },
      { publishedAt: null, units: [], questions: [], waitsUntil: '2026-11-19' },
    );
    expect(await screen.findByText('меньше половины')).toBeTruthy();
    expect(screen.getByText(/19 ноября 2026/)).toBeTruthy();
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: 'Отменить опрос' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/ответы будут удалены/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Отменить опрос' }));
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AvailableEventView, ImpactView } from '@tandem/contracts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { authorsView, id } from '../review/testing/kedrovy.js';
import { answerCalls, showPage } from '../review/testing/show-page.js';
import { ImpactPage } from './impact-page.js';

const change = (kind: 'changed' | 'removed', measure: string, title: string) => ({
  kind,
  at: { measure, ...(kind === 'changed' ? { field: 'indicator' } : {}) },
  title,
  before: '65 %',
  after: '70 %',
  text: { ru: title },
  matters: true,
});
const set = { do: 'setMeasure', measure: 'k2', set: { note: 'новое' } };
const gone = { do: 'removeMeasures', measures: ['k1'] };
const kept = { do: 'setMeasure', measure: 'k1', set: { parentMeasure: null } };
const impact: ImpactView = {
  parent: { id: id(2), title: 'Карта региона', from: 1, to: 2 },
  proposals: [
    {
      id: 'follow',
      change: change('changed', 'r2', 'Сайты'),
      own: 'k2',
      steps: [set],
      text: { ru: 'Записать' },
    },
    {
      id: 'remove',
      change: change('removed', 'r1', 'Карты'),
      own: 'k1',
      steps: [gone],
      text: { ru: 'Убрать.' },
    },
    {
      id: 'keep',
      change: change('removed', 'r1', 'Карты'),
      own: 'k1',
      steps: [kept],
      text: { ru: 'Оставить.' },
    },
    {
      id: 'think',
      change: change('changed', 'r6', 'Конкурсы'),
      own: 'k4',
      steps: [],
      text: { ru: 'Решите' },
    },
  ],
};

const event = (type: string, title: string): AvailableEventView => ({
  type,
  title,
  allowed: true,
  roles: [],
  ...(type === 'NO_IMPACT.PROPOSE' ? { comment: 'required' as const } : {}),
});
const stale = {
  ...authorsView,
  standing: 'stale' as const,
  mayEdit: false,
  availableEvents: [
    event('ROADMAP.AMEND', 'Изменить карту'),
    event('NO_IMPACT.PROPOSE', 'Оставить без изменений'),
  ],
};

const open = async (told: ImpactView = impact, view = stale) => {
  const sent = answerCalls({
    view,
    own: { [`GET /roadmaps/${id(1)}/impact`]: [{ status: 200, body: told }] },
  });
  const onWritten = jest.fn();
  showPage(<ImpactPage roadmapId={id(1)} onWritten={onWritten} />);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(screen.queryByText(/кас/)).toBeTruthy());
  return { sent, onWritten };
};
const about = (row: string) => within(screen.getByRole('group', { name: `Решение о строке ${row}` }));

describe('what a changed parent means', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('plan', 'roadmapReview');
  });
  beforeEach(() => sessionStorage.clear());
  afterEach(cleanup);

  it('opens the plan and writes what was taken, in one go', async () => {
    const { sent, onWritten } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Взять всё однозначное' }));
    await userEvent.click(about('Карты').getByRole('button', { name: 'Оставить' }));
    expect(screen.getByText('Решено 2 из 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Внести в карту (2)' }));
    await waitFor(() => expect(onWritten).toHaveBeenCalled());
    expect(sent).toEqual([
      {
        method: 'POST',
        path: `/cases/${id(1)}/events`,
        body: { type: 'ROADMAP.AMEND', revision: 5 },
      },
      {
        method: 'POST',
        path: `/roadmaps/${id(1)}/draft/steps`,
        body: { revision: 7, steps: [kept, set] },
      },
    ]);
  });

  it('does not write what was refused', async () => {
    const { sent, onWritten } = await open(impact, { ...stale, mayEdit: true, availableEvents: [] });
    await userEvent.click(about('Сайты').getByRole('button', { name: 'Не нужно' }));
    await userEvent.click(screen.getByRole('button', { name: 'Взять всё однозначное' }));
    expect(screen.getByRole('button', { name: 'Внести в карту (0)' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(about('Карты').getByRole('button', { name: 'Убрать' }));
    await userEvent.click(screen.getByRole('button', { name: 'Внести в карту (1)' }));
    await waitFor(() => expect(onWritten).toHaveBeenCalled());
    expect(sent.map(({ body }) => (body as { steps: unknown }).steps)).toEqual([[gone]]);
  });

  it('keeps what was decided while one looks something up', async () => {
    await open();
    await userEvent.click(about('Сайты').getByRole('button', { name: 'Взять' }));
    cleanup();
    await open();
    expect(about('Сайты').getByRole('button', { name: 'Взято' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('leaves the plan as it is only with a reason', async () => {
    const { sent } = await open({ ...impact, proposals: [] });
    expect(screen.getByText('Изменения вас не касаются')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Оставить без изменений' }));
    const dialog = within(await screen.findByRole('dialog'));
    const verb = dialog.getByRole('button', { name: 'Оставить без изменений' });
    await userEvent.click(verb);
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox'), 'Это о других учреждениях');
    await userEvent.click(verb);
    await waitFor(() =>
      expect(sent[0]?.body).toEqual({
        type: 'NO_IMPACT.PROPOSE',
        comment: 'Это о других учреждениях',
        revision: 5,
      }),
    );
  });
});

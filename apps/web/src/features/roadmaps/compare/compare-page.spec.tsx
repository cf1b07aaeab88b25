import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DiffView } from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { id, kedrovyView } from '../review/testing/kedrovy.js';
import { answerCalls, showPage } from '../review/testing/show-page.js';
import { ComparePage } from './compare-page.js';

const change = (kind: 'added' | 'changed', title: string, matters: boolean): DiffView['changes'][number] => ({
  kind,
  at: { measure: title, ...(kind === 'changed' ? { field: 'indicator' } : {}) },
  title,
  before: kind === 'changed' ? '60 %' : '',
  after: kind === 'changed' ? '50 %' : 'Конкурс наставников',
  text: { ru: `Что случилось: ${title}` },
  matters,
});
const side = (number: number) => ({ number, at: '2025-03-12T09:00:00Z' });
const version = (number: number) => ({ ...kedrovyView.showing.version!, number });
const view = { ...kedrovyView, versions: [version(2), version(1)] };

const open = async (changes: DiffView['changes'], more: { all?: boolean; as?: 'sentences' } = {}) => {
  answerCalls({
    view,
    own: {
      [`GET /roadmaps/${id(1)}/diff`]: [{ status: 200, body: { from: side(1), to: side(2), changes } }],
    },
  });
  const onChange = jest.fn();
  showPage(
    <ComparePage
      roadmapId={id(1)}
      from={undefined}
      to={undefined}
      as={more.as ?? 'table'}
      all={more.all ?? false}
      onChange={onChange}
    />,
  );
  await screen.findByText(/Версия 1 → версия 2|одинаковы/);
  return onChange;
};

describe('two versions compared', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('plan', 'roadmapReview');
  });
  afterEach(cleanup);

  it('tells what matters to others; the small ones are asked for', async () => {
    const onChange = await open([change('changed', 'Номер', false), change('changed', 'Цель', true)]);
    const table = within(screen.getByRole('table'));
    expect(table.getByRole('rowheader').textContent).toContain('Цель');
    await userEvent.click(screen.getByLabelText('Показать и мелкие (1)'));
    expect(onChange).toHaveBeenCalledWith({ all: true });
  });

  it('puts what matters first', async () => {
    await open([change('changed', 'Номер', false), change('added', 'Конкурс', true)], { all: true });
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Конкурс',
      'НомерПоказатель',
    ]);
  });

  it('marks the words that are gone and those that came', async () => {
    await open([change('changed', 'Цель', true)]);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '60 %',
      '50 %',
    ]);
  });

  it('reads out in sentences', async () => {
    await open([change('changed', 'Цель', true)], { as: 'sentences' });
    expect(screen.getByText('Что случилось: Цель')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that nothing has changed', async () => {
    await open([]);
    expect(screen.getByText('Версии одинаковы')).toBeTruthy();
  });
});

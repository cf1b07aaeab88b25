import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { IndicatorsListed, IndicatorSeriesView } from '@tandem/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { today } from '../../../shared/format/today.js';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { id } from '../testing/half-year.js';
import { answerCalls, Refused, showPage } from '../testing/show-page.js';
import { IndicatorsPage } from './indicators-page.js';

const year = Number(today().slice(0, 4));
const town = { id: id(5), title: 'Город Кедровый', kind: 'municipality' };

type Point = IndicatorSeriesView['points'][number];
const point = (of: number, change: Partial<Point>): Point => ({
  year: of,
  target: 60,
  carried: false,
  value: null,
  measured: null,
  none: 'noData',
  verdict: 'noData',
  source: null,
  coverage: null,
  ...change,
});
const series: IndicatorSeriesView = {
  passport: {
    key: 'region-2025.contests',
    title: 'Участие в конкурсах',
    unit: 'percent',
    population: 'молодых педагогов',
    counts: 'flow',
    better: 'higher',
    mayExceedWhole: false,
    tolerance: null,
    from: { kind: 'hand' },
    source: '000…, 3.3',
    document: 'region-2025',
    remark: null,
  },
  base: null,
  final: null,
  points: [
    point(year - 2, { none: 'notApplicable', verdict: 'notApplicable' }),
    point(year - 1, { none: 'tooFew', verdict: 'tooFew' }),
    point(year, {
      value: 64.2857,
      measured: { kind: 'share', numerator: 9, denominator: 14 },
      none: null,
      verdict: 'met',
      source: 'below',
      coverage: { told: 2, of: 3 },
    }),
    point(year + 1, { carried: true }),
  ],
  mayEnter: true,
};
const listed: IndicatorsListed = {
  unit: town,
  documents: [{ key: 'region-2025', title: 'Дорожная карта региона' }],
  items: [series],
};

const open = (answers: Parameters<typeof answerCalls>[0] = {}) => {
  const sent = answerCalls({ 'GET /indicators': listed, ...answers });
  showPage(
    <IndicatorsPage
      address={{ of: undefined, document: undefined, open: undefined }}
      onAddress={jest.fn()}
    />,
    { unit: town, permissions: ['monitoring.see', 'indicators.enter'] },
  );
  return sent;
};

describe('indicators', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('indicators');
  });
  afterEach(cleanup);

  it('say in a table what the chart draws, and tell three silences apart', async () => {
    open();
    const table = within(await screen.findByRole('table', { name: /Участие в конкурсах/ }));
    const cells = table.getAllByRole('row').map((row) => row.textContent?.replaceAll('\u00a0', ' '));
    expect(cells[1]).toContain('неприменимо');
    expect(cells[2]).toContain('недостаточно данных');
    expect(cells[3]).toContain('64,3 %9 из 14сложено из 2 из 3выполнено');
    expect(cells[4]).toContain('и последующие годынет данных');
  });

  it('keep what was typed and say at each field what is wrong with it', async () => {
    const user = userEvent.setup();
    const sent = open({
      'POST /indicators/values': new Refused(400, 'Есть ошибки', [
        { path: '/numerator', message: '«двое» — не число.' },
        { path: '/source', message: 'Напишите, откуда число.' },
      ]),
    });
    await user.click(await screen.findByRole('button', { name: /^Внести значение/ }));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByLabelText('Скольких считает доля'), 'двое');
    await user.type(form.getByLabelText('От скольких'), '14');
    await user.click(form.getByRole('button', { name: 'Сохранить значение' }));
    const numerator = await form.findByLabelText('Скольких считает доля');
    expect(await form.findByText('«двое» — не число.')).toBeTruthy();
    expect(form.getByText('Напишите, откуда число.')).toBeTruthy();
    expect([numerator.getAttribute('aria-invalid'), (numerator as HTMLInputElement).value]).toEqual([
      'true',
      'двое',
    ]);
    expect(sent.at(-1)?.body).toEqual({
      indicator: 'region-2025.contests',
      unit: town.id,
      period: { kind: 'calendarYear', from: `${year}-01-01`, to: `${year}-12-31` },
      numerator: 'двое',
      denominator: '14',
      source: '',
    });
  });

  it('say so where no document binds the place', async () => {
    open({ 'GET /indicators': { unit: town, documents: [], items: [] } });
    expect(await screen.findByText('Для этого места документов с показателями нет')).toBeTruthy();
  });
});

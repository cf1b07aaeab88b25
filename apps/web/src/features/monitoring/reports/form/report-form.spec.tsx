import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { OrderPaper, ReportView, SaveReport } from '@tandem/contracts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent as setUp } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import { answerCalls, showPage, type Sent } from '../../testing/show-page.js';
import { ReportPage } from '../report-page.js';
import { checkedReport, id, kedrovyReport, sentVersion } from '../testing/kedrovy-report.js';

globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
// The environment of these tests leaves it out.
globalThis.structuredClone ??= (<Value,>(value: Value) =>
  JSON.parse(JSON.stringify(value)) as Value) as typeof structuredClone;

const userEvent = setUp.setup({ delay: null });
const report = `/reports/${id(1)}`;
const FORM = {
  key: 'school-self-check',
  version: 3,
  meta: { key: 'school-self-check', title: { ru: 'Самодиагностика', en: 'Self-check' } },
  schema: {
    type: 'object',
    properties: {
      measures: { type: 'string', title: 'Что школа изменит', maxLength: 4_000 },
      level: {
        type: 'string',
        title: 'Насколько проявился',
        oneOf: [
          { const: 'low', title: 'Низкий' },
          { const: 'high', title: 'Высокий' },
        ],
      },
      due: { type: 'integer', title: 'Этапов наступило' },
      done: { type: 'integer', title: 'Этапов сделано' },
      left: { type: 'integer', title: 'Осталось', readOnly: true },
    },
    'x-computed': [{ to: '/left', logic: { '-': [{ var: '/due' }, { var: '/done' }] } }],
  },
  uiSchema: { measures: { 'ui:widget': 'textarea' } },
  status: 'published',
  sha256: 'a',
  versions: [],
};
const asForm = (view: ReportView): ReportView => ({
  ...view,
  asks: 'form',
  form: FORM.key,
  formVersion: FORM.version,
  rows: [],
  issues: [],
  below: null,
  answers: { measures: 'Найти наставника по физике.', level: 'high', due: 6, done: 4 },
});
const filled = asForm(kedrovyReport);
const PAPER = {
  id: id(77),
  kind: 'formReport',
  title: 'Отчёт',
  format: 'docx',
  status: 'failed',
  progress: 0,
  step: null,
  problem: 'Нет',
  file: null,
  at: '2026-06-20T07:05:00.000Z',
};

let asked: readonly Sent[] = [];
const open = async (view: ReportView) => {
  asked = answerCalls({
    [`GET ${report}`]: view,
    [`GET ${report}/remarks`]: { items: [] },
    [`GET /forms/${FORM.key}`]: FORM,
    [`POST ${report}/steps`]: ({ body }: Sent) => ({
      revision: (body as SaveReport).revision + 1,
      savedAt: '2026-06-20T07:05:00.000Z',
      rows: [],
      issues: [],
    }),
    'POST /papers': PAPER,
    [`GET /papers/${PAPER.id}`]: PAPER,
  });
  showPage(<ReportPage reportId={id(1)} address={{}} onVersion={jest.fn()} onForm={() => false} />, {
    unit: view.unit as never,
    permissions: [],
  });
  await screen.findAllByText('Насколько проявился');
};
const printed = () => document.querySelector<HTMLElement>('[data-printed]')!;
const ordered = () => asked.filter(({ path }) => path === '/papers').map(({ body }) => body as OrderPaper);
const order = async (format: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: 'Скачать' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: format, hidden: true }));
  await waitFor(() => expect(ordered()).toHaveLength(1));
  return ordered()[0];
};

beforeAll(async () => {
  await startI18n();
  await bringWords('report', 'drafts', 'campaigns', 'papers');
});
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

describe('a report by a form', () => {
  it('that is filled has boxes on the screen and answers in words on paper, with what is reckoned', async () => {
    await open(filled);
    const box = screen.getByRole('textbox', { name: /Что школа изменит/ });
    expect(box.closest('[data-screen-only]')).not.toBeNull();
    const paper = within(printed());
    expect(paper.queryByRole('textbox')).toBeNull();
    for (const said of ['Найти наставника по физике.', 'Высокий', '2'])
      expect(paper.getByText(said)).toBeTruthy();
    await userEvent.type(box, ' И ещё.');
    await waitFor(() => expect(printed().textContent).toContain('Найти наставника по физике. И ещё.'));
    await screen.findByText(/^Сохранено в/u);
  });

  it('that is read is the same text on the screen and on paper', async () => {
    await open(asForm(checkedReport));
    expect(screen.queryByRole('textbox', { name: /Что школа изменит/ })).toBeNull();
    expect(screen.getByText('Найти наставника по физике.')).toBeTruthy();
    expect(document.querySelector('[data-printed]')).toBeNull();
  });

  it('is taken away as it is shown: the draft, or the version that is read', async () => {
    await open(filled);
    expect(await order(/^Word/)).toEqual({ kind: 'formReport', of: filled.id, format: 'docx' });
    cleanup();
    await open(asForm(checkedReport));
    expect(await order(/^Excel/)).toEqual({
      kind: 'formReport',
      of: checkedReport.id,
      format: 'xlsx',
      fields: { version: String(sentVersion(1).number) },
    });
  });

  it('has a paper of its own kind, and a report of rows has that of rows', async () => {
    asked = answerCalls({
      [`GET ${report}`]: checkedReport,
      [`GET ${report}/remarks`]: { items: [] },
      'POST /papers': PAPER,
      [`GET /papers/${PAPER.id}`]: PAPER,
    });
    showPage(<ReportPage reportId={id(1)} address={{}} onVersion={jest.fn()} onForm={() => false} />, {
      unit: checkedReport.unit as never,
      permissions: [],
    });
    await screen.findByRole('table');
    expect((await order(/^PDF/))?.kind).toBe('halfYearReport');
  });
});

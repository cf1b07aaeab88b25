import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AvailableEventView, ReportRemarkView, ReportView, SaveReport } from '@tandem/contracts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent as setUp } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { answerCalls, Refused, showPage, type Sent } from '../testing/show-page.js';
import { ReportPage } from './report-page.js';
import { checkedReport, id, kedrovyReport, remark, sentVersion } from './testing/kedrovy-report.js';

globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;

const userEvent = setUp.setup({ delay: null });
const report = `/reports/${id(1)}`;
let asked: readonly Sent[] = [];
const sentTo = (path: string) =>
  asked.filter((one) => one.method !== 'GET' && one.path === path).map(({ body }) => body);
const steps = () => (sentTo(`${report}/steps`) as SaveReport[]).flatMap((body) => body.steps);

const open = async (
  view: ReportView = kedrovyReport,
  remarks: readonly ReportRemarkView[] = [],
  more: Parameters<typeof answerCalls>[0] = {},
) => {
  asked = answerCalls({
    [`GET ${report}`]: view,
    [`GET ${report}/remarks`]: { items: remarks },
    [`POST ${report}/steps`]: ({ body }: Sent) => ({
      revision: (body as SaveReport).revision + 1,
      savedAt: '2026-06-20T07:05:00.000Z',
      rows: [],
      issues: view.issues,
    }),
    ...more,
  });
  const onVersion = jest.fn();
  showPage(<ReportPage reportId={id(1)} address={{}} onVersion={onVersion} onForm={() => false} />, {
    unit: view.unit as never,
    permissions: [],
  });
  await screen.findByRole('table');
  return onVersion;
};
const cell = (name: RegExp) => screen.getByLabelText(name);
const trained = /^Числитель: Обучение наставников/u;
const event = (type: string, title: string, more: Partial<AvailableEventView> = {}): AvailableEventView => ({
  type,
  title,
  allowed: true,
  roles: [],
  ...more,
});

beforeAll(async () => {
  await startI18n();
  await bringWords('report', 'drafts', 'campaigns');
});
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

describe('a report that is filled', () => {
  it('says whose it is, until when, whose step it is, and of which reports it is made', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Отчёт города Кедрового');
    expect(screen.getByText('Ждёт методиста: заполнить отчёт')).toBeTruthy();
    expect(screen.getByText(/срок 26 июня 2026 \(установил оператор\) · по рекомендации/u)).toBeTruthy();
    const below = within(screen.getByRole('region', { name: 'Из каких отчётов собраны факты' }));
    expect(below.getByText('Школа № 2 посёлка Лосинка')).toBeTruthy();
  });

  it('goes by arrows and Enter from fact to fact and saves what was typed', async () => {
    await open();
    const first = cell(/^Числитель: Создание/u);
    await userEvent.click(first);
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell(/^Знаменатель: Создание/u));
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}3{Enter}');
    expect(document.activeElement).toBe(cell(/^Количество: Семинары/u));
    await waitFor(() =>
      expect(steps()).toEqual([{ do: 'setRow', entry: { measure: 'm2', numerator: 3, denominator: 6 } }]),
    );
    await screen.findByText(/^Сохранено в/u);
  });

  it('shows what the system reckons beside what was typed, and gives it back', async () => {
    await open();
    expect(screen.getByText('Введено вручную. Система: 3 из 6, 50 %')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^вернуть расчёт ?: Обучение/u }));
    expect((cell(trained) as HTMLInputElement).value).toBe('3');
    await waitFor(() => expect(steps()).toEqual([{ do: 'clearRow', measure: 'm2' }]));
  });

  it('takes a column of a spreadsheet as one deed and undoes it as one', async () => {
    await open();
    const first = cell(/^Числитель: Создание/u);
    fireEvent.paste(first, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? '8/10\n5/6\n2\nда' : '') },
    });
    expect((cell(trained) as HTMLInputElement).value).toBe('5');
    expect((cell(/^Количество: Семинары/u) as HTMLInputElement).value).toBe('2');
    await userEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    expect((cell(trained) as HTMLInputElement).value).toBe('2');
    expect((cell(/^Количество: Семинары/u) as HTMLInputElement).value).toBe('1');
  });

  it('keeps a word in the place of a number and tells it there', async () => {
    await open();
    const count = cell(/^Количество: Семинары/u);
    await userEvent.clear(count);
    await userEvent.type(count, 'много{Enter}');
    expect((count as HTMLInputElement).value).toBe('много');
    expect(count.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Здесь нужно число.')).toBeTruthy();
  });

  it('asks for a comment where it is demanded, and says why', async () => {
    await open();
    const row = within(document.querySelector<HTMLElement>('[data-measure="m2"]')!);
    expect(row.getByText(/^Нужен: факт на 16,7 п\. п\. ниже плана/u)).toBeTruthy();
    await userEvent.type(row.getByRole('textbox', { name: /Комментарий/u }), 'Курсы в августе');
    await userEvent.tab();
    await waitFor(() =>
      expect(steps().at(-1)).toMatchObject({ entry: { measure: 'm2', comment: 'Курсы в августе' } }),
    );
  });

  it('leads from a problem to its place', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Нет факта: пустое поле/u }));
    const row = within(document.querySelector<HTMLElement>('[data-measure="m4"]')!);
    await waitFor(() => expect(document.activeElement).toBe(row.getByRole('radio', { name: 'Есть' })));
  });

  it('does not lose what two people wrote in one place', async () => {
    const theirs: ReportView = {
      ...kedrovyReport,
      showing: { ...kedrovyReport.showing, draftRevision: 9 },
      rows: kedrovyReport.rows.map((row) =>
        row.measure === 'm2' ? { ...row, entry: { measure: 'm2', numerator: 4, denominator: 6 } } : row,
      ),
    };
    let first = true;
    await open(kedrovyReport, [], {
      [`GET ${report}`]: () => (first ? kedrovyReport : theirs),
      [`POST ${report}/steps`]: ({ body }: Sent) => {
        if (first) {
          first = false;
          return new Refused(409, 'Отчёт меняли');
        }
        return {
          revision: (body as SaveReport).revision + 1,
          savedAt: '2026-06-20T07:05:00.000Z',
          rows: [],
          issues: [],
        };
      },
    });
    await userEvent.clear(cell(trained));
    await userEvent.type(cell(trained), '3{Enter}');
    const told = await screen.findByText(/числитель: у вас «3», у коллеги «4»/u);
    expect(told).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Взять другое' }));
    expect((cell(trained) as HTMLInputElement).value).toBe('4');
  });

  it('says that there is no connection and sends it all when there is', async () => {
    await open();
    const online = globalThis.fetch;
    globalThis.fetch = jest.fn<typeof fetch>(async () => Promise.reject(new TypeError('offline')));
    await userEvent.clear(cell(trained));
    await userEvent.type(cell(trained), '3{Enter}');
    await screen.findByText('Нет связи: сохраним, как появится');
    globalThis.fetch = online;
    fireEvent(window, new Event('online'));
    await screen.findByText(/^Сохранено в/u);
    expect(steps()).toHaveLength(1);
  });

  it('drafts the text from the rows: a sentence shows its rows and goes into the text', async () => {
    const sentence = { about: 'met', text: 'Факт 90\u00a0% при плане 80\u00a0%.', rows: ['m1'] };
    await open(kedrovyReport, [], {
      [`GET ${report}/narrative`]: { text: sentence.text, sentences: [sentence] },
    });
    await userEvent.click(screen.getByRole('tab', { name: 'Тексты' }));
    await userEvent.click(screen.getByRole('button', { name: 'Составить черновик' }));
    await userEvent.hover(await screen.findByText('Факт 90 % при плане 80 %.'));
    expect(document.querySelector('[data-lit]')?.getAttribute('data-measure')).toBe('m1');
    await userEvent.click(screen.getByRole('button', { name: 'взять в текст' }));
    expect((cell(/^Анализ эффективности/u) as HTMLTextAreaElement).value).toBe(sentence.text);
    expect(screen.getByText('уже в тексте')).toBeTruthy();
    await waitFor(() => expect(steps()).toEqual([{ do: 'setText', text: 'analysis', value: sentence.text }]));
  });

  it('opens the cases behind a number: who counts and who does not', async () => {
    const person = (key: string, title: string) => ({ id: key, title, case: null, detail: '' });
    await open(kedrovyReport, [], {
      [`GET ${report}/rows/m1/cases`]: {
        measure: 'm1',
        figure: 'Молодые педагоги в парах',
        explains: 'Педагоги со стажем до трёх лет.',
        asOf: '2026-06-19T17:00:00.000Z',
        numerator: [person('1', 'Сергеев Илья')],
        denominator: [person('1', 'Сергеев Илья'), person('2', 'Ильин Павел')],
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /^10 случаев/u }));
    const panel = within(await screen.findByRole('dialog'));
    expect(await panel.findByText('Посчитаны: 1')).toBeTruthy();
    expect(panel.getByText('Остальные, из кого считается доля: 1')).toBeTruthy();
    expect(panel.getByText('Ильин Павел')).toBeTruthy();
  });

  it('adds an event and keeps it with its row', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Раздел о наставничестве/u, expanded: false }));
    const row = within(document.querySelector<HTMLElement>('[data-measure="m4"]')!);
    await userEvent.click(row.getByRole('button', { name: 'Добавить событие' }));
    await userEvent.type(row.getByRole('textbox', { name: 'Название' }), 'Открытие раздела');
    await userEvent.tab();
    await waitFor(() =>
      expect(steps().at(-1)).toMatchObject({
        entry: { measure: 'm4', events: [{ title: 'Открытие раздела', level: 'municipality' }] },
      }),
    );
  });

  it('is sent only once everything is saved, and tells before it what is as well to know', async () => {
    await open(
      { ...kedrovyReport, availableEvents: [event('REPORT.SUBMIT', 'Отправить', { tone: 'primary' })] },
      [],
      { [`POST ${report}/submit`]: { revision: 4, state: 'submitted', stage: null } },
    );
    await userEvent.type(cell(/^Количество: Семинары/u), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Отправить' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(steps()).toHaveLength(1);
    expect(dialog.getByText('Получит: Региональный оператор.')).toBeTruthy();
    expect(dialog.getByText('Введено не то, что насчитала система.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Отправить' }));
    await waitFor(() => expect(sentTo(`${report}/submit`)).toEqual([{ revision: 3 }]));
  });
});

describe('a report that is checked', () => {
  it('is read without fields, and remarked row by row', async () => {
    await open(checkedReport, [], { [`POST ${report}/remarks`]: remark({}) });
    expect(screen.queryByRole('textbox', { name: trained })).toBeNull();
    expect(screen.getByText('2 из 6, 33,3 %')).toBeTruthy();
    // Whoever goes into a row remarks on this row.
    fireEvent.focus(document.querySelector('[data-measure="m2"] [data-row-head]')!);
    await userEvent.type(screen.getByRole('textbox', { name: /^Замечание/u }), 'Почему двое?');
    await userEvent.click(screen.getByRole('button', { name: 'Записать' }));
    await waitFor(() =>
      expect(sentTo(`${report}/remarks`)).toEqual([{ measure: 'm2', text: 'Почему двое?' }]),
    );
  });

  it('is returned with its remarks and a day to answer by', async () => {
    await open(checkedReport, [remark({})], {
      [`POST ${report}/return`]: { revision: 4, state: 'returned', stage: null },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Вернуть (1)' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('С возвратом уйдёт 1 замечание')).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: /^Комментарий/u }), 'Исправьте строку 2');
    await userEvent.click(dialog.getByRole('button', { name: 'Вернуть (1)' }));
    await waitFor(() =>
      expect(sentTo(`${report}/return`)).toEqual([{ comment: 'Исправьте строку 2', revision: 3 }]),
    );
  });

  it('asks before a colleague’s remark is taken away, whose text cannot be brought back', async () => {
    const path = `DELETE /report-remarks/${id(60)}`;
    await open(checkedReport, [remark({ author: { id: id(77), name: 'Осипова Р.' } })], { [path]: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Удалить' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Удалить замечание коллеги?' }));
    expect(dialog.getByText(/Осипова/u)).toBeTruthy();
    expect(sentTo(`/report-remarks/${id(60)}`)).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Удалить' }));
    await waitFor(() => expect(sentTo(`/report-remarks/${id(60)}`)).toHaveLength(1));
  });

  it('tells at the places why it cannot be sent yet', async () => {
    await open({ ...checkedReport, availableEvents: [event('REPORT.ACCEPT', 'Принять')] }, [], {
      [`POST ${report}/accept`]: new Refused(409, 'Отчёт отозван'),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Принять' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Принять' }));
    expect(await dialog.findByText(/здесь что-то изменилось/u)).toBeTruthy();
  });
});

describe('a report that came back', () => {
  const open2 = remark({ state: 'open', mayReply: true, mayRemove: false });
  const returned: ReportView = {
    ...kedrovyReport,
    standing: 'returned',
    standingTitle: 'Возвращён',
    versions: [sentVersion(1)],
    openRemarks: 1,
  };

  it('shows the remarks first and takes an answer', async () => {
    await open(returned, [open2], { [`POST /report-remarks/${id(60)}/reply`]: open2 });
    await userEvent.click(await screen.findByRole('button', { name: 'Ответить' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ответить' }), 'Исправили: трое');
    await userEvent.click(screen.getByRole('button', { name: 'Отправить ответ' }));
    await waitFor(() =>
      expect(sentTo(`/report-remarks/${id(60)}/reply`)).toEqual([{ text: 'Исправили: трое' }]),
    );
  });
});

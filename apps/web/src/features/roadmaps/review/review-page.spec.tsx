import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { ReviewPage } from './review-page.js';
import type { RowFilter } from './rows/filter-rows.js';
import { authorsView, id, kedrovyView, remark } from './testing/kedrovy.js';
import { answerCalls, problem, reply, showPage, type Answers } from './testing/show-page.js';

function Page() {
  const [filter, setFilter] = useState<RowFilter>('all');
  const [row, setRow] = useState<string | undefined>();
  return (
    <ReviewPage
      roadmapId={id(1)}
      version={undefined}
      filter={filter}
      onFilter={setFilter}
      row={row}
      onRow={setRow}
      onForm={() => false}
    />
  );
}

const open = async (answers: Answers) => {
  const sent = answerCalls(answers);
  showPage(<Page />);
  await screen.findByRole('table', { name: /Строки карты рядом/ });
  return sent;
};
const rowButton = (words: RegExp) => screen.getByRole('button', { name: words });
const rows = () => screen.getAllByRole('button', { name: /^Открыть строку/ }).length;
const panel = () => within(screen.getByRole('complementary'));

describe('the page side by side', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('plan', 'roadmapReview');
  });
  afterEach(cleanup);

  describe('for who reviews', () => {
    it('says by which act, warns of two numbers, and what stands beside each row', async () => {
      await open({ view: kedrovyView });
      expect(screen.getByText(/в приложении № 11од/)).toBeTruthy();
      expect(screen.getByText('100 → 90 %, ниже цели')).toBeTruthy();
      expect(screen.getAllByText('Такой строки нет')).toHaveLength(3);
      expect(screen.getByText('Регион рекомендует, а не обязывает')).toBeTruthy();
    });

    it('where another result is promised, says on the side of the parent which one is asked for', async () => {
      await open({ view: kedrovyView });
      const asked = screen.getByText('результат: Наличие разделов на сайте МОУО');
      expect(asked.closest('td')?.getAttribute('data-side')).toMatch(/регион/iu);
      expect(screen.getAllByText(/^результат:/)).toHaveLength(1);
    });

    it('shows by a filter what it counts', async () => {
      await open({ view: kedrovyView });
      await userEvent.click(screen.getByRole('button', { name: 'Своё 2' }));
      expect(rows()).toBe(2);
      expect(screen.getByText('Своё. Основной этап')).toBeTruthy();
    });

    it('goes through rows by the keyboard and writes a remark by R', async () => {
      const sent = await open({ view: kedrovyView });
      rowButton(/Открыть строку 1\. Актуализация/).focus();
      await userEvent.keyboard('{ArrowDown}');
      // The same key under a Russian layout.
      await userEvent.keyboard('[KeyK][KeyJ][KeyR]');
      const field = await screen.findByLabelText('Замечание к строке');
      await waitFor(() => expect(document.activeElement).toBe(field));
      await userEvent.keyboard('Нужен адрес раздела{Control>}{Enter}{/Control}');
      await waitFor(() =>
        expect(sent).toEqual([
          {
            method: 'POST',
            path: `/roadmaps/${id(1)}/remarks`,
            body: { measure: 'k2', text: 'Нужен адрес раздела' },
          },
        ]),
      );
    });

    it('remarks on a row that is not there by the row of the parent', async () => {
      const sent = await open({ view: kedrovyView });
      await userEvent.click(screen.getAllByRole('button', { name: 'Замечание' })[2]!);
      await userEvent.type(await screen.findByLabelText('Замечание к строке'), 'Добавьте');
      await userEvent.click(screen.getByRole('button', { name: 'Записать' }));
      await waitFor(() => expect(sent[0]?.body).toEqual({ parentMeasure: 'r6', text: 'Добавьте' }));
    });

    it('offers one remark with the list of what is missing', async () => {
      const sent = await open({ view: kedrovyView });
      expect(panel().getByText(/В карте нет 3 строк карты выше/)).toBeTruthy();
      await userEvent.click(panel().getByRole('button', { name: 'Создать замечание' }));
      await userEvent.click(panel().getAllByRole('button', { name: 'Записать' })[0]!);
      await waitFor(() =>
        expect((sent[0]?.body as { text: string } | undefined)?.text.split('\n')).toEqual([
          'В карте не отражены строки:',
          expect.stringMatching(/^— 2\. Информирование/),
          expect.stringMatching(/^— 2\. Организация/),
          expect.stringMatching(/^— 3\. Участие/),
        ]),
      );
    });

    it('returns with the remarks that were written, and until when', async () => {
      const remarks = [remark(1, { measure: 'k2' }), remark(2, { text: 'Проверьте номер приказа' })];
      const sent = await open({ view: kedrovyView, remarks });
      await userEvent.click(screen.getByRole('button', { name: 'Вернуть с замечаниями (2)' }));
      const dialog = within(await screen.findByRole('dialog'));
      expect(dialog.getByText(/Вместе с картой уйдут 2/)).toBeTruthy();
      expect(dialog.getByText('Проверьте номер приказа')).toBeTruthy();
      await userEvent.type(dialog.getByLabelText('Ответ нужен до'), '07.12.2099');
      await userEvent.click(dialog.getByRole('button', { name: 'Вернуть с замечаниями (2)' }));
      await waitFor(() =>
        expect(sent).toEqual([
          {
            method: 'POST',
            path: `/roadmaps/${id(1)}/return`,
            body: { answerBy: '2099-12-07', revision: 5 },
          },
        ]),
      );
    });

    it('says why a decision is locked, and does nothing when it is pressed', async () => {
      const sent = await open({ view: kedrovyView });
      const agree = screen.getByRole('button', { name: 'Согласовать' });
      expect(agree.getAttribute('aria-disabled')).toBe('true');
      const reason = document.getElementById(agree.getAttribute('aria-describedby') ?? '');
      expect(reason?.textContent).toContain('Открыто 2 замечания');
      await userEvent.click(agree);
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(sent).toEqual([]);
    });

    it('names both persons of a remark that a delegate wrote', async () => {
      const remarks = [remark(1, { measure: 'k2', onBehalfOf: { id: id(30), name: 'Замятина П. И.' } })];
      await open({ view: kedrovyView, remarks });
      expect(panel().getByText(/Чащина.+\(за: Замятина/)).toBeTruthy();
    });
  });

  describe('for who wrote the plan', () => {
    const open2 = remark(1, { measure: 'k2', state: 'open', mayReply: true });
    const answered = remark(2, {
      parentMeasure: 'r6',
      state: 'answered',
      mayReply: true,
      replies: [reply(300, 'Добавим')],
    });

    it('counts what is left to answer, and sends an answer', async () => {
      const sent = await open({ view: authorsView, remarks: [open2, answered] });
      expect(screen.getByText('Осталось ответить на 1 замечание')).toBeTruthy();
      await userEvent.click(panel().getAllByRole('button', { name: 'Ответить' })[0]!);
      await userEvent.type(panel().getByLabelText('Ответить'), 'Раздел готовим');
      await userEvent.click(panel().getByRole('button', { name: 'Отправить ответ' }));
      await waitFor(() =>
        expect(sent).toEqual([
          {
            method: 'POST',
            path: `/roadmaps/remarks/${open2.id}/replies`,
            body: { text: 'Раздел готовим' },
          },
        ]),
      );
    });

    const steps = `/roadmaps/${id(1)}/draft/steps`;

    it('confirms all links that are sure by one press', async () => {
      const sent = await open({ view: authorsView });
      await userEvent.click(screen.getByRole('button', { name: 'Подтвердить уверенную (1)' }));
      await waitFor(() =>
        expect(sent).toEqual([
          {
            method: 'POST',
            path: steps,
            body: {
              revision: 7,
              steps: [{ do: 'setMeasure', measure: 'k7', set: { parentMeasure: 'r5' } }],
            },
          },
        ]),
      );
    });

    it('confirms a link also where a colleague has moved the draft meanwhile', async () => {
      const moved = problem(409, 'stale-draft', { draft: { revision: 9, plan: authorsView.plan } });
      const done = { revision: 10, savedAt: '2025-03-21T10:00:00Z', issues: [] };
      const sent = await open({
        view: authorsView,
        own: {
          [`POST ${steps}`]: [
            { status: 409, body: moved },
            { status: 200, body: done },
          ],
        },
      });
      await userEvent.click(screen.getAllByRole('button', { name: 'Это она' })[0]!);
      await waitFor(() =>
        expect(sent.map(({ body }) => (body as { revision: number }).revision)).toEqual([7, 9]),
      );
      expect(screen.queryByRole('alert')).toBeNull();
    });

    it('leaves a row out only with a reason', async () => {
      const sent = await open({ view: authorsView });
      await userEvent.click(screen.getByRole('button', { name: 'Добавить или исключить…' }));
      await userEvent.click(panel().getByRole('button', { name: 'Исключить с причиной' }));
      const dialog = within(await screen.findByRole('dialog'));
      const verb = dialog.getByRole('button', { name: 'Исключить с причиной' });
      await userEvent.click(verb);
      expect(sent).toEqual([]);
      await userEvent.type(dialog.getByRole('textbox'), 'Конкурсы ведёт область');
      await userEvent.click(verb);
      await waitFor(() =>
        expect((sent[0]?.body as { steps: unknown }).steps).toEqual([
          { do: 'exclude', exclusion: { parentMeasure: 'r6', reason: 'Конкурсы ведёт область' } },
        ]),
      );
    });

    it('says in words what the server refused', async () => {
      const refused = problem(422, 'bad-step', { detail: 'Такой строки больше нет.' });
      await open({ view: authorsView, own: { [`POST ${steps}`]: [{ status: 422, body: refused }] } });
      await userEvent.click(screen.getAllByRole('button', { name: 'Это она' })[0]!);
      expect((await screen.findByRole('alert')).textContent).toContain('Такой строки больше нет.');
    });
  });

  it('reads a plan with none above it alone', async () => {
    const none = problem(422, 'no-parent-plan', { detail: 'Сравнивать не с чем.' });
    answerCalls({
      view: { ...kedrovyView, level: 'region' },
      own: { [`GET /roadmaps/${id(1)}/coverage`]: [{ status: 422, body: none }] },
    });
    showPage(<Page />);
    await screen.findByRole('table', { name: /Строки карты рядом/ });
    expect(rows()).toBe(4);
    expect(screen.queryByText('Такой строки нет')).toBeNull();
  });

  it('says what went wrong, with the way to try again', async () => {
    const broken = problem(500, 'fault', { detail: 'Сломалось' });
    answerCalls({
      view: kedrovyView,
      own: { [`GET /roadmaps/${id(1)}/coverage`]: [{ status: 500, body: broken }] },
    });
    showPage(<Page />);
    expect(await screen.findByRole('button', { name: 'Повторить' })).toBeTruthy();
  });
});

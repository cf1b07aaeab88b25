import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Actor } from './actor.js';
import { answersTo, formOf, pressSend } from './answer-form.js';
import { findCase } from './find-case.js';
import { School } from './school.js';

const PROGRAMME = 'Составить программу вместе с наставляемым';

/** One wrong value for each type of field, and what is said beside it. */
const WRONG: readonly (readonly [type: string, pointer: string, value: unknown, words: RegExp])[] = [
  ['a reference', '/org', 'Школа № 1', /такой записи нет/],
  ['a choice', '/form', 'teleport', /Выберите значение из списка/],
  ['a date that does not exist', '/periodFrom', '2026-02-30', /дату, которая есть в календаре/],
  ['a date in words', '/diagnosticsDate', 'вчера', /дату, которая есть в календаре/],
  ['a text too short', '/strengths', 'а', /Напишите подробнее/],
  ['a text too long', '/goal', 'ы'.repeat(301), /Сократите текст.*можно до 300/],
  ['a repeated group that is empty', '/tasks', [], /Добавьте строки/],
  ['a row of a repeated group', '/measures/0/deficitRef', undefined, /Выберите значение из списка/],
  ['a number out of bounds', '/meetingsPlanned', 401, /Можно не больше 400/],
  ['a choice of many', '/risks', ['workload', 'workload'], /Одно и то же указано дважды/],
  ['a signature', '/mentorSign/signed', undefined, /Без этой отметки продолжить нельзя/],
];

/** What stands beside the fields of all pages, by pointer. */
const wordsBesideFields = async (page: Page): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  const steps = page.getByRole('navigation', { name: 'Разделы формы' }).getByRole('button');
  for (let at = 0; at < (await steps.count()); at += 1) {
    const step = steps.nth(at);
    await step.click();
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    for (const field of await page.locator('[data-pointer][data-invalid=true]').all())
      found[(await field.getAttribute('data-pointer')) ?? ''] = await field.innerText();
  }
  return found;
};

/** A form with a wrong value in each type of field: words beside the field, and nothing is stored. */
describe('wrong values in a form', () => {
  let school: School;
  let mentor: Actor;
  let pair: string;

  beforeAll(async () => {
    school = await School.open();
    mentor = await school.letIn('Савельева', 'savelyeva');
    pair = await findCase(mentor, '— Синицына');
  }, 240_000);
  afterAll(() => school?.close());

  const wrongAnswers = (right: Record<string, unknown>): Record<string, unknown> => {
    const [measure, ...measures] = right['measures'] as object[];
    const plain = WRONG.filter(([, pointer]) => pointer.lastIndexOf('/') === 0);
    return {
      ...right,
      ...Object.fromEntries(plain.map(([, pointer, value]) => [pointer.slice(1), value])),
      measures: [{ ...measure, deficitRef: 'astrology' }, ...measures],
      mentorSign: { signed: false },
    };
  };
  const programmeTask = async (): Promise<{ id: string; revision: number }> => {
    const { body } = await mentor.ask<{
      revision: number;
      tasks: { id: string; title: string; status: string }[];
    }>('GET', `/cases/${pair}`);
    const task = body.tasks.find(({ title, status }) => title === PROGRAMME && status === 'open');
    return { id: task!.id, revision: body.revision };
  };

  it('is told beside each field, and nothing is stored', async () => {
    const { id, revision } = await programmeTask();
    const changes = wrongAnswers(await answersTo(mentor, `/tasks/${id}/form`));
    await mentor.openTask(pair, PROGRAMME, { changes });
    await pressSend(mentor.page, 'Отправить');
    await mentor.sees(/Исправьте \d+ мест/);
    await mentor.shoot('wrong-values');
    const said = await wordsBesideFields(mentor.page);
    expect(Object.keys(said)).toEqual(expect.arrayContaining(WRONG.map(([, pointer]) => pointer)));
    for (const [type, pointer, , words] of WRONG)
      expect(`${type}: ${said[pointer]}`.replaceAll('\u00a0', ' ')).toMatch(words);
    expect((await programmeTask()).revision).toBe(revision);
  }, 180_000);

  it('is refused by the engine too, past the screen, place by place and in Russian', async () => {
    const { id, revision } = await programmeTask();
    const data = wrongAnswers(await answersTo(mentor, `/tasks/${id}/form`));
    const { status, body } = await mentor.ask<{ code: string; errors: { path: string; message: string }[] }>(
      'POST',
      `/tasks/${id}/complete`,
      { data },
    );
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'form-invalid' });
    const paths = body.errors.map(({ path }) => path.replace(/^\/data(?=\/)/, ''));
    expect(paths).toEqual(expect.arrayContaining(WRONG.map(([, pointer]) => pointer)));
    for (const { message } of body.errors) expect(message).toMatch(/[а-яё]/);
    expect((await programmeTask()).revision).toBe(revision);
  }, 60_000);

  it('is often not even taken by the keyboard', async () => {
    const mentee = await school.signIn('mentee');
    await mentee.goTo('/start/mentee-request');
    await formOf(mentee.page).waitFor({ state: 'attached' });
    const years = mentee.page.getByLabel('Педагогический стаж, всего');
    await years.pressSequentially('много');
    expect(await years.inputValue()).toBe('');
    await years.fill('99');
    const position = mentee.page.getByLabel('Должность');
    await position.fill('я'.repeat(250));
    expect((await position.inputValue()).length).toBe(200);
    await pressSend(mentee.page, 'Отправить');
    await mentee.sees('Заполните поле «О себе».', /Можно не больше 60 лет/);
    const { body } = await mentee.ask<{ items: { subject: string; status: string }[] }>(
      'GET',
      '/cases?limit=50',
    );
    expect(body.items.filter(({ subject, status }) => subject === 'request' && status === 'open')).toEqual(
      [],
    );
  }, 120_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { formOf, pressSend, sendForm } from './answer-form.js';
import { dayFromNow } from './day-from-now.js';
import { findCase } from './find-case.js';
import { School } from './school.js';

/** What somebody may not do, and the words that he reads about it on his own screen. */
describe('refusals', () => {
  let school: School;
  let curator: Actor;
  let savelyeva: Actor;

  beforeAll(async () => {
    school = await School.open();
    curator = await school.signIn('curator');
    savelyeva = await school.letIn('Савельева', 'savelyeva');
  }, 240_000);
  afterAll(() => school?.close());

  it('nobody is his own mentor', async () => {
    const one = curator.person;
    await curator.openStart('mentoring-pair', { changes: { mentors: [one], mentees: [one] } });
    await pressSend(curator.page, 'Отправить');
    await curator.sees('Исправьте одно место, чтобы отправить', /Один и тот же человек не может быть в паре/);
    await curator.shoot('own-mentor');
  }, 120_000);

  it('a programme of thirteen months is too long', async () => {
    const pair = await findCase(savelyeva, '— Синицына');
    await savelyeva.openTask(pair, 'Составить программу вместе с наставляемым', {
      changes: { periodFrom: '2026-09-01', periodTo: '2027-10-01' },
    });
    await pressSend(savelyeva.page, 'Отправить');
    await savelyeva.sees(/Срок программы — 13.* а можно от 3 до 12\. Измените дату окончания/);
    await savelyeva.page.getByRole('button', { name: 'Окончание' }).click();
    await savelyeva.page.locator('[data-pointer="/periodTo"][data-invalid=true]').waitFor();
    await savelyeva.shoot('thirteen-months');
    await savelyeva.goTo(`/cases/${pair}`);
    await savelyeva.sees('Программа составляется');
  }, 120_000);

  it('whoever drew the programme up does not approve it, though he be a head', async () => {
    const pair = await findCase(curator, '— Осокин');
    await curator.confirm(pair, 'Согласовать программу');
    const author = await school.letIn('Панкратова', 'pankratova', 'head');
    await author.goTo(`/cases/${pair}`);
    await author.sees('Утвердить программу:', /не тот, кто её составил/);
    expect(await author.page.getByRole('button', { name: 'Утвердить программу' }).count()).toBe(0);
    await author.shoot('own-programme');
    const forced = await author.send(pair, 'PROGRAMME.APPROVE');
    expect(forced).toMatchObject({
      status: 422,
      code: 'guard',
      words: expect.stringMatching(/не тот, кто её составил/),
    });
  }, 120_000);

  it('an event out of order is refused with where the pair stands, and the screen says why', async () => {
    const pair = await findCase(curator, '— Решетов');
    await curator.goTo(`/cases/${pair}`);
    await curator.sees('Снять предложение:', /Пара уже закреплена приказом/);
    await curator.sees('Передать заключение директору:');
    const early = await curator.send(pair, 'PROGRAMME.AGREE');
    expect(early).toMatchObject({
      status: 422,
      code: 'event-out-of-order',
      words: expect.stringMatching(/невозможно/),
    });
  }, 120_000);

  it('another school’s curator finds nothing here', async () => {
    const pair = await findCase(curator, '— Зарубина');
    const stranger = await school.signIn('curator2');
    await stranger.goTo(`/cases/${pair}`);
    await stranger.sees('Здесь ничего нет', /у вас нет права это видеть/);
    await stranger.shoot('stranger');
    expect(await stranger.send(pair, 'PAUSE')).toMatchObject({
      status: 403,
      words: expect.stringMatching(/[а-яё]/),
    });
    await stranger.goTo('/board');
    await stranger.page.locator('[data-column="5"]').waitFor();
    expect(await stranger.page.locator(`[data-case="${pair}"]`).count()).toBe(0);
    await stranger.goTo('/pairs');
    await stranger.seesNot(/Зарубина/);
  }, 120_000);

  it('a consent refused ends the proposal, and the curator reads it', async () => {
    const gorelova = await school.letIn('Горелова', 'gorelova');
    const pair = await findCase(curator, '— Горелова');
    await curator.goTo(`/cases/${pair}`);
    await gorelova.task(pair, 'Дать согласие на наставничество', { sample: 'valid-refused' });
    await curator.sees('Не состоялась', 'прекращено', /Горелова М. Е.: отказаться/);
    await curator.sees('Работа прекращена, менять здесь уже нечего.');
    await curator.shoot('consent-refused');
    // The mentee waits again.
    await curator.goTo('/mentees');
    await curator.page.getByRole('row', { name: /Горелова.*Ждёт пары/ }).waitFor();
  }, 120_000);

  it('what was decided against an older case is told, and the text stays', async () => {
    const pair = await findCase(curator, '— Зарубина');
    const mentor = await school.signIn('mentor');
    await mentor.openStep(pair, 'Записать посещение урока');
    await formOf(mentor.page).waitFor({ state: 'attached' });
    const elsewhere = await school.signIn('mentor');
    await elsewhere.task(pair, 'Записать встречу', { changes: { date: dayFromNow(0), nextStep: undefined } });
    await pressSend(mentor.page, 'Записать посещение урока');
    await mentor.sees('Пока вы заполняли, здесь что-то изменилось', /Ваш текст сохранён/);
    await mentor.shoot('stale-revision');
    await mentor.page.getByRole('button', { name: 'Обновить, текст останется' }).click();
    await mentor.seesNot('Пока вы заполняли, здесь что-то изменилось');
    await sendForm(mentor.page, 'Записать посещение урока');
    await mentor.goTo(`/cases/${pair}`);
    await mentor.sees(/Орешкина О. В.: записать посещение урока/);
  }, 120_000);

  it('a task that is done in another window says so by itself', async () => {
    const pair = await findCase(savelyeva, '— Синицына');
    await savelyeva.openTask(pair, 'Составить программу вместе с наставляемым');
    await formOf(savelyeva.page).waitFor({ state: 'attached' });
    const elsewhere = await school.signIn('savelyeva');
    await elsewhere.task(pair, 'Составить программу вместе с наставляемым');
    await savelyeva.sees('Эта задача уже закрыта');
  }, 120_000);

  it('a form whose news come before its answer waits for the answer', async () => {
    const request = await findCase(curator, 'Филонова', 'request');
    await curator.openTask(request, 'Решить по запросу');
    await curator.page.route('**/complete', async (route) => {
      const response = await route.fetch();
      // Long enough for the live change to come first.
      await sleep(2_000);
      await route.fulfill({ response });
    });
    await pressSend(curator.page, 'Отправить');
    await curator.sees('Отправлено: Решить по запросу');
    await curator.page.waitForURL((url) => !url.pathname.startsWith('/tasks/'));
    await curator.page.unroute('**/complete');
  }, 120_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

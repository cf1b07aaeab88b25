import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Actor } from './actor.js';
import { formOf } from './answer-form.js';
import { findCase } from './find-case.js';
import { School } from './school.js';

/** A card goes to its next stage by drag, by menu and by keyboard; others see it go. */
describe('the board', () => {
  let school: School;
  let curator: Actor;
  let head: Actor;

  beforeAll(async () => {
    school = await School.open();
    [curator, head] = await Promise.all([school.signIn('curator'), school.signIn('head')]);
  }, 240_000);
  afterAll(() => school?.close());

  const card = (actor: Actor, caseId: string) => actor.page.locator(`[data-case="${caseId}"]`);
  const column = (actor: Actor, stage: number) => actor.page.locator(`[data-column="${stage}"]`);
  const inColumn = (actor: Actor, stage: number, caseId: string) =>
    column(actor, stage).locator(`[data-case="${caseId}"]`).waitFor();

  /** As a hand does it: takes the card, goes over to the column by and by, lets go when the column has answered. */
  const drag = async (actor: Actor, caseId: string, stage: number): Promise<void> => {
    const { mouse } = actor.page;
    const from = (await card(actor, caseId).boundingBox())!;
    const to = (await column(actor, stage).boundingBox())!;
    await mouse.move(from.x + 40, from.y + 20);
    await mouse.down();
    await mouse.move(from.x + 60, from.y + 40, { steps: 4 });
    await mouse.move(to.x + to.width / 2, to.y + 160, { steps: 8 });
    await actor.page.locator(`[data-column="${stage}"]:not([data-verdict=asking])[data-over]`).waitFor();
    await actor.shoot(`drag-over-${stage}`);
    await mouse.up();
  };

  it('a pair dragged from forming to work needs an approval first, and others see it move by itself', async () => {
    const pair = await findCase(curator, '— Осокин');
    await curator.confirm(pair, 'Согласовать программу');
    await Promise.all([curator.goTo('/board'), head.goTo('/board')]);
    await inColumn(curator, 5, pair);
    await inColumn(head, 5, pair);
    await drag(head, pair, 6);
    // Two ways lead there, and the head chooses.
    await head.sees('Что можно сделать: Панкратова С. И. — Осокин Г. В.', /Перейдёт на этап 6/);
    await head.shoot('drag-asks');
    await head.page.getByRole('dialog').getByRole('button', { name: 'Утвердить программу' }).click();
    await head.sees('Пара начнёт работу, наставнику откроется журнал встреч');
    await head.sayYes();
    await inColumn(head, 6, pair);
    // Nobody has touched the curator's page.
    await inColumn(curator, 6, pair);
  }, 180_000);

  it('a card dragged where no step leads stays, and is told why', async () => {
    const pair = await findCase(curator, '— Вершинина');
    await curator.goTo('/board');
    await inColumn(curator, 5, pair);
    await drag(curator, pair, 7);
    await curator.sees(/Из «Проверка совместимости» на этап «Завершение» не переходят/);
    await curator.shoot('drag-refused');
    await curator.page.getByRole('button', { name: 'Понятно' }).click();
    await inColumn(curator, 5, pair);
  }, 120_000);

  it('a request dragged to forming opens the proposal of a pair with its mentee', async () => {
    const request = await findCase(curator, 'Абрамов', 'request');
    await curator.goTo('/board');
    await inColumn(curator, 2, request);
    await drag(curator, request, 5);
    await curator.page.waitForURL(/\/start\/mentoring-pair\?.*from=/);
    await curator.sees('Наставническая пара', /Абрамов Д/);
    await curator.shoot('drag-starts');
  }, 120_000);

  it('the menu of a card says what can be done, where it leads and what is not possible, and opens the form', async () => {
    const request = await findCase(curator, 'Филонова', 'request');
    await curator.goTo('/board');
    await card(curator, request).hover();
    await card(curator, request).getByRole('button', { name: 'Что можно сделать' }).click();
    await curator.sees('Что можно сделать: Филонова Е. Д.', /Перейдёт на этап 5 «Формирование пар»/);
    await curator.sees('Отозвать запрос:', /Это делает: наставляемый/);
    await curator.shoot('card-menu');
    await curator.page.getByRole('dialog').getByRole('button', { name: 'Включить в базу' }).click();
    await curator.page.waitForURL(/\/(tasks|do)\//);
    await formOf(curator.page).waitFor({ state: 'attached' });
    await curator.sees('Решить по запросу');
  }, 120_000);

  it('the keyboard does all of it, on a Russian layout too', async () => {
    const candidacy = await findCase(curator, 'Чернавина', 'candidacy');
    const { keyboard } = curator.page;
    await curator.goTo('/board');
    await inColumn(curator, 3, candidacy);
    await card(curator, candidacy).locator('[data-card-focus]').focus();
    await keyboard.press('KeyM');
    const dialog = curator.page.getByRole('dialog');
    const step = dialog.getByRole('button', { name: 'Передать экспертам' });
    await step.waitFor();
    for (let tabs = 0; tabs < 5 && !(await hasFocus(step)); tabs += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    const yes = dialog.getByRole('button', { name: 'Передать экспертам' });
    await curator.sees(/Не меньше двух экспертов заполнят листы отбора/);
    for (let tabs = 0; tabs < 5 && !(await hasFocus(yes)); tabs += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await inColumn(curator, 4, candidacy);
  }, 120_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

const hasFocus = (one: Locator): Promise<boolean> =>
  one.count().then((count) => count > 0 && one.evaluate((element) => element.matches(':focus')));

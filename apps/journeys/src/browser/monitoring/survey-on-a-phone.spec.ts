import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { MySurveyView } from '@tandem/contracts';
import { Actor } from '../actor.js';
import { giveAccount } from '../give-account.js';
import { steps } from '../roadmaps/steps.js';
import { School } from '../school.js';
import { soon } from './soon.js';

const PHONE = 360;
const TITLE = 'Чем помогло наставничество';
const BEFORE_LEAVING = 4;

/** An anonymous survey: opened at a desk, answered on a phone, and nobody learns who has answered. */
describe('a survey', () => {
  const step = steps();
  let school: School;
  let curator: Actor;
  let mentee: Actor;
  let other: Actor;
  let survey: string;

  const onPhone = (login: string): Promise<Actor> =>
    Actor.signIn(school.browser, school.tandem.url, login, { width: PHONE });

  beforeAll(async () => {
    school = await School.open();
    await giveAccount(school.tandem.pool, 'Зарубина', 'zarubina');
    curator = await school.signIn('curator');
    [mentee, other] = [await onPhone('mentee'), await onPhone('zarubina')];
  }, 180_000);
  afterAll(() => school?.close(), 30_000);

  const invited = async (who: Actor): Promise<MySurveyView | undefined> => {
    const { body } = await who.ask<{ items: MySurveyView[] }>('GET', '/surveys/mine');
    return body.items.find(({ id }) => id === survey);
  };

  step(
    'is opened on one page, with a live picture of whom it asks',
    async () => {
      const { page } = curator;
      await curator.goTo('/monitoring/surveys');
      await page.getByRole('link', { name: 'Новый опрос' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Новый опрос' }).waitFor();
      await page.getByLabel('Анкета', { exact: true }).first().click();
      await page.getByRole('option', { name: 'Анкета наставляемого: итоги участия', exact: true }).click();
      await page.getByRole('textbox', { name: 'Название' }).fill(TITLE);
      await page.getByRole('radiogroup', { name: 'Пары' }).getByText('Все', { exact: true }).click();
      await curator.sees(/^Спросим \d+ человек/, 'в 1 организации', /^Напомним тем, кто не ответил/);
      await curator.shoot('survey-new');
      await page.getByRole('button', { name: 'Открыть опрос' }).click();
      await page.waitForURL(/\/monitoring\/surveys\/[0-9a-f-]{36}$/);
      survey = /[0-9a-f-]{36}/.exec(page.url())![0];
      await curator.sees(TITLE, 'Как идёт', /Точного числа до конца опроса не показываем/);
    },
    60_000,
  );

  step(
    'waits among the tasks of who is asked, and says first what becomes of the answers',
    async () => {
      await soon('the invitation', () => invited(mentee));
      await mentee.goTo('/tasks');
      await mentee.sees('Опросы ждут вашего ответа', TITLE);
      await invitation(mentee).click();
      await mentee.page.waitForURL(/\/surveys\//);
      const { promise } = (await invited(mentee))!;
      await mentee.sees('Анонимный опрос', ...promise);
      await mentee.shoot('survey-promise');
    },
    60_000,
  );

  step(
    'is asked one question a screen; who leaves in the middle finds his answers again',
    async () => {
      const { page } = mentee;
      await page.getByRole('button', { name: 'Начать' }).click();
      const first = await walk(mentee, BEFORE_LEAVING);
      await mentee.shoot('survey-question');
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
      await mentee.goTo('/tasks');
      await invitation(mentee).click();
      await page.getByRole('button', { name: 'Продолжить' }).click();
      expect(await walk(mentee, BEFORE_LEAVING, 'read')).toEqual(first);
    },
    60_000,
  );

  step(
    'is sent once, with thanks',
    async () => {
      const { page } = mentee;
      await walk(mentee, Infinity);
      await page.getByRole('button', { name: 'Отправить ответ' }).click();
      await mentee.sees('Спасибо, ответ принят', /хранится без вашего имени, найти и изменить его нельзя/);
      await mentee.shoot('survey-thanks');
      expect(await invited(mentee)).toMatchObject({ status: 'answered', mayAnswer: false, answer: null });
    },
    90_000,
  );

  step(
    'may be declined, without a reason',
    async () => {
      await other.goTo(`/surveys/${survey}`);
      await other.page.getByRole('button', { name: 'Отказаться отвечать' }).click();
      await other.sees('Отказаться отвечать?', /Причину не спрашиваем/);
      await other.page.getByRole('button', { name: 'Да, отказаться' }).click();
      await other.sees('Вы отказались отвечать');
      expect(await invited(other)).toMatchObject({ status: 'refused' });
    },
    60_000,
  );

  step(
    'tells nobody who has answered and who has declined',
    async () => {
      const watchers = [curator, await school.signIn('head'), await school.signIn('operator')];
      for (const watcher of watchers) {
        await watcher.goTo(`/monitoring/surveys/${survey}`);
        await watcher.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
        const shown = await watcher.page.getByRole('main').innerText();
        expect(shown).not.toMatch(/Журавл|Зарубин/);
        for (const path of [`/surveys/${survey}`, `/surveys/${survey}/results`, '/notifications']) {
          const { body } = await watcher.ask('GET', path);
          const told = path === '/notifications' ? aboutSurvey(body, survey) : body;
          expect([path, JSON.stringify(told)]).toEqual([path, expect.not.stringMatching(/Журавл|Зарубин/)]);
          expect(JSON.stringify(told)).not.toContain(mentee.person);
        }
      }
      await curator.sees('мало');
      const { rows } = await school.tandem.pool.query(
        'select author_id, token from survey_answer where survey_id = $1',
        [survey],
      );
      expect(rows).toEqual([{ author_id: null, token: null }]);
      expect([...school.faults, ...mentee.faults, ...other.faults]).toEqual([]);
    },
    60_000,
  );
});

/** Answers, or only reads, so many questions from the one that is shown; each stands alone on its screen. */
const walk = async ({ page }: Actor, most: number, how: 'answer' | 'read' = 'answer'): Promise<string[]> => {
  const main = page.getByRole('main');
  const group = main.getByRole('radiogroup');
  const next = main.getByRole('button', { name: 'Далее', exact: true });
  const heard: string[] = [];
  await group.first().waitFor();
  while (heard.length < most) {
    expect(await group.count()).toBe(1);
    const name = (await group.getAttribute('aria-labelledby'))!;
    const radios = group.getByRole('radio');
    const own = (heard.length * 3 + 1) % (await radios.count());
    if (how === 'answer') await radios.nth(own).check({ force: true });
    heard.push(`${await main.locator(`[id="${name}"]`).innerText()}: ${await chosen(group)}`);
    if (!(await next.isVisible())) break;
    await next.click();
    await main.locator(`[id="${name}"]`).waitFor({ state: 'detached' });
  }
  return heard;
};

const invitation = ({ page }: Actor): Locator =>
  page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link', { name: 'Ответить' });

const chosen = (group: Locator): Promise<string> =>
  group.getByRole('radio', { checked: true }).getAttribute('value').then(String);

const aboutSurvey = (body: Record<string, unknown>, survey: string): unknown =>
  (body['items'] as { surveyId?: string }[]).filter(({ surveyId }) => surveyId === survey);

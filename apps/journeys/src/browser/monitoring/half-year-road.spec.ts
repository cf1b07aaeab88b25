import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import PizZip from 'pizzip';
import type { CompletenessListed, ConsolidationView, ReportRowItem } from '@tandem/contracts';
import { addDays } from '@tandem/domain';
import type { Actor } from '../actor.js';
import { dayFromNow } from '../day-from-now.js';
import { words } from '../roadmaps/plan-desk.js';
import { steps } from '../roadmaps/steps.js';
import { School } from '../school.js';
import { CampaignDesk } from './campaign-desk.js';
import { fillRest } from './fill-rest.js';
import { ReportDesk } from './report-desk.js';

const REMARK = 'Не видно, каких событий касается число: перечислите их.';
const ASKED = 'Сколько из них провели вы сами, а сколько соседи?';
const ANSWERED = 'Два провели сами, на остальных были участниками.';
const WHY = 'Половодье: неделю не было ни дороги, ни связи.';

/** The half-year as the region lives it: control, filling, sending, return, acceptance, totals, the next campaign. */
describe('the half-year campaign', () => {
  const step = steps();
  let region: School;
  let operator: Actor;
  let campaign: CampaignDesk;

  beforeAll(async () => {
    region = await School.open();
    operator = await region.signIn('operator');
    campaign = await CampaignDesk.of(operator, 'collecting');
  }, 180_000);
  afterAll(() => region?.close(), 30_000);

  step(
    'names those who are missing, and reminds them once a day',
    async () => {
      const { page } = operator;
      await operator.goTo('/monitoring/campaigns');
      await page.getByRole('link', { name: words(campaign.title) }).click();
      await page.waitForURL(/\/monitoring\/campaigns\/[0-9a-f-]{36}$/);
      const { body } = await operator.ask<CompletenessListed>(
        'GET',
        `/monitoring/completeness?campaign=${campaign.id}`,
      );
      const missing = body.groups.flatMap((group) => group.missing.map(({ unit }) => unit.title));
      expect(missing.length).toBeGreaterThan(5);
      const panel = page.getByRole('region', { name: /^Не сдали/ });
      const names = panel.getByRole('link');
      await names.first().waitFor();
      // Many names are folded.
      const folded = panel.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      expect((await names.allInnerTexts()).toSorted()).toEqual(missing.toSorted());
      await operator.shoot('control');

      const silent = await campaign.oneThat('notStarted', 'regionFounded', 1);
      for (const told of [
        'Напомнили 1 организации',
        /не писали тем, кто уже сдал или кому писали сегодня: 1/,
      ]) {
        await campaign
          .line(silent)
          .getByRole('button', { name: /^Напомнить/ })
          .click();
        await page.getByRole('dialog').getByLabel('От себя').fill('Ждём до пятницы.');
        await operator.sayYes();
        await operator.sees(told);
      }
    },
    90_000,
  );

  step(
    'gives more time with a date and a reason only',
    async () => {
      const slow = await campaign.oneThat('draft', 'regionFounded');
      await campaign.choose(slow);
      const dialog = await campaign.ask(/^Продлить/);
      await dialog.getByRole('button', { name: 'Продлить' }).click();
      await operator.sees('Выберите дату.', /^Напишите, почему/);
      const later = addDays([slow.due, dayFromNow(0)].toSorted().at(-1)!, 10);
      await date(operator, 'Новый срок', later);
      await dialog.getByLabel('Почему').fill(WHY);
      await dialog.getByRole('button', { name: 'Продлить' }).click();
      await gone(dialog);
      await campaign.told(slow, /продлён/);
      expect((await campaign.reports()).find(({ id }) => id === slow.id)).toMatchObject({ due: later });
    },
    60_000,
  );

  step(
    'returns a report with a remark on its row, accepts another, and several at once after a preview',
    async () => {
      const { page } = operator;
      const sent = await campaign.oneThat('submitted', 'regionFounded');
      const returned = new ReportDesk(operator, sent.id);
      await returned.open();
      await returned.decide('Взять на проверку');
      const { rows } = await returned.seen();
      await returned.remark(rows[1]!, REMARK);
      await returned.decide('Вернуть с замечаниями');
      await operator.sees('Возвращён');

      const checked = new ReportDesk(operator, (await campaign.oneThat('checking', 'municipality')).id);
      await checked.open();
      await checked.decide('Принять');
      await operator.sees('Принят');

      const several = [
        await campaign.oneThat('submitted', 'municipality', 0),
        await campaign.oneThat('submitted', 'municipality', 1),
      ];
      await campaign.open();
      await campaign.choose(...several);
      const dialog = await campaign.ask(/^Принять \(2\)/);
      await dialog
        .getByText(/^будет принят/)
        .first()
        .waitFor();
      await operator.shoot('accept-many');
      await dialog.getByRole('button', { name: 'Принять 2 отчёта' }).click();
      await dialog
        .getByText(/^принят/)
        .nth(1)
        .waitFor();
      await dialog.getByRole('button', { name: 'Закрыть' }).last().click();
      await gone(dialog);
      for (const one of several) await campaign.told(one, /^Принят/);
      await campaign.choose(...several);
      const again = page.getByRole('region', { name: 'Действия с выбранными' });
      expect(await again.getByRole('button', { name: /^Принять \(0\)/ }).isDisabled()).toBe(true);
    },
    120_000,
  );

  step(
    'sees the total of the half before, and what a late report corrected in it',
    async () => {
      const { page } = operator;
      const before = await CampaignDesk.of(operator, 'consolidated');
      await before.open();
      await page.getByRole('link', { name: words('Свод № 2') }).click();
      await operator.sees(words('Свод № 2'), /Поправка: поздние отчёты: .*Кожевниковск/);
      expect(await page.getByRole('button', { name: 'Зафиксировать свод' }).count()).toBe(0);
      await operator.shoot('total-corrected');
      await page.getByRole('button', { name: words('Свод № 1') }).click();
      await operator.sees('Это прежний свод, он сохранён как был.', /^Не представили/);
    },
    60_000,
  );

  let town: ReportDesk;
  step(
    'a municipality fills its report: numbers are there already, slips are told where they are made',
    async () => {
      const methodist = await region.signIn('methodist');
      await methodist.goTo('/monitoring/campaigns');
      await methodist.sees('Ждут вас');
      const owed = methodist.page.getByRole('listitem').filter({ hasText: words(campaign.title) });
      await owed.getByRole('link', { name: 'Заполнить отчёт' }).click();
      town = await ReportDesk.here(methodist);
      const { rows, context } = await town.seen();
      const share = rows.find(
        ({ live, unit, plan }) => !live && unit === 'percent' && (plan?.value ?? 0) >= 50,
      )!;
      const count = rows.find(({ live, unit }) => !live && unit === 'count')!;
      const numbers = methodist.page.getByRole('region', { name: 'Общие сведения' });
      await numbers.getByText(words('посчитано системой')).first().waitFor();
      expect(context.live).toMatchObject({ youngTeachers: expect.any(Number), mentors: expect.any(Number) });
      expect(await numbers.getByLabel('Молодых педагогов').inputValue()).toBe(
        String(context.live['youngTeachers']),
      );
      await fillRest(town, [share, count]);
      await town.open();

      await town.type(count, 'count', 'много');
      await town.told(count, 'Здесь нужно число.');
      await town.type(count, 'count', '40');
      await town.type(share, 'numerator', '5');
      await town.type(share, 'denominator', '4');
      await town.told(share, /Числитель больше знаменателя/);
      await methodist.shoot('report-slips');
      await town.type(share, 'numerator', '1');
      await town.say(share, 'Выполняется');
      await town.told(share, /нужен комментарий/);
      await town.comment(share, 'Обучение перенесли на второе полугодие.');
      await town
        .row(share)
        .getByText(/нужен комментарий/)
        .waitFor({ state: 'detached' });
      await town.decide('Готово, передать на отправку');
      await methodist.sees('На согласовании у руководителя');
    },
    120_000,
  );

  step(
    'its head sends it',
    async () => {
      const municipal = await region.signIn('municipal');
      const desk = new ReportDesk(municipal, town.id);
      await desk.open();
      await desk.decide('Отправить отчёт');
      await municipal.sees('Отправлен');
    },
    60_000,
  );

  step(
    'an institution of the region is returned, answers and is accepted',
    async () => {
      const curator = await region.signIn('curator2');
      const head = await region.signIn('head2');
      const { body } = await curator.ask<{ items: ReportRowItem[] }>('GET', '/reports');
      const lyceum = body.items.find((one) => one.campaign.id === campaign.id)!.id;
      const [atCurator, atHead, atOperator] = [curator, head, operator].map(
        (who) => new ReportDesk(who, lyceum),
      );
      const handIn = async (): Promise<void> => {
        await atCurator!.decide('Готово, передать директору');
        await curator.sees('На согласовании у руководителя');
        await atHead!.open();
        await atHead!.decide('Отправить отчёт');
        await head.sees('Отправлен');
        await atOperator!.open();
        await atOperator!.decide('Взять на проверку');
        await operator.sees('На проверке');
      };
      await fillRest(atCurator!);
      await atCurator!.open();
      await handIn();
      const { rows } = await atOperator!.seen();
      await atOperator!.remark(rows[0]!, ASKED);
      await atOperator!.decide('Вернуть с замечаниями');
      await operator.sees('Возвращён');

      await atCurator!.open();
      await curator.sees('Возвращён', ASKED);
      await atCurator!.answer(ASKED, ANSWERED);
      await handIn();
      await operator.sees(ASKED, ANSWERED);
      await atOperator!.closeRemark(ASKED);
      await atOperator!.decide('Принять');
      await operator.sees('Принят');
    },
    180_000,
  );

  step(
    'is accepted and totalled once; the total goes out as Word',
    async () => {
      const { page } = operator;
      const atOperator = new ReportDesk(operator, town.id);
      await atOperator.open();
      await atOperator.decide('Взять на проверку');
      await atOperator.decide('Принять');
      await operator.sees('Принят');

      await campaign.open();
      await page.getByRole('button', { name: 'Составить свод' }).click();
      await page.waitForURL(/\/consolidation/);
      await operator.sees('Предварительный свод');
      await page.getByRole('button', { name: 'Зафиксировать свод' }).click();
      await operator.sayYes();
      await operator.sees(words('Свод № 1'));
      expect(await page.getByRole('button', { name: 'Зафиксировать свод' }).count()).toBe(0);
      await operator.shoot('total-fixed');

      await page.getByRole('button', { name: 'Скачать' }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: /^Word/ }).first().click();
      const text = textOf(readFileSync(await (await coming).path()));
      const { body } = await operator.ask<ConsolidationView>(
        'GET',
        `/campaigns/${campaign.id}/consolidation`,
      );
      expect(body.rows.length).toBeGreaterThan(10);
      for (const { title } of body.rows) expect(text).toContain(plain(title));

      await campaign.open();
      await page.getByRole('link', { name: words('Свод № 1') }).waitFor();
      expect(await page.getByRole('button', { name: 'Составить свод' }).count()).toBe(0);
    },
    120_000,
  );

  step(
    'the next campaign is opened by one press, with a live preview; a wrong period is told at its field',
    async () => {
      const { page } = operator;
      await operator.goTo('/monitoring/campaigns');
      await page.getByRole('link', { name: 'Новая кампания' }).click();
      const open = page.getByRole('button', { name: 'Открыть кампанию' });
      await operator.sees(/За этот период кампания уже есть/);
      expect(await open.isDisabled()).toBe(true);
      await page.getByLabel('Что собираем').first().click();
      await page.getByRole('option', { name: 'По запросу' }).click();
      await date(operator, 'С какого дня', dayFromNow(-30));
      await date(operator, 'По какой день', dayFromNow(-40));
      await operator.sees(/раньше, чем начинается/, 'Исправьте отмеченные поля: пока так открыть нельзя.');
      expect(await page.getByLabel('По какой день').getAttribute('aria-invalid')).toBe('true');
      await operator.shoot('new-campaign-wrong');
      await date(operator, 'По какой день', dayFromNow(-1));
      await date(operator, 'Открыть', dayFromNow(3));
      await operator.seesNot(/раньше, чем начинается/);
      await operator.sees(/^\d+ отчёт/);
      await open.click();
      await page.waitForURL(/\/monitoring\/campaigns\/[0-9a-f-]{36}$/);
      await operator.sees('Запланирована', /Откроется через 3 дня/);
      expect(region.faults).toEqual([]);
    },
    90_000,
  );
});

const gone = (dialog: Locator): Promise<void> =>
  dialog.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`the dialog stays: ${await dialog.innerText()}`);
  });

const date = async ({ page }: Actor, label: string, day: string): Promise<void> => {
  const field = page.getByLabel(new RegExp(`^${label}( \\*)?$`));
  await field.fill(day.split('-').toReversed().join('.'));
  await field.press('Tab');
};

const plain = (text: string): string => text.replaceAll(/\s+/g, '');

/** Words of a Word document, without the spaces between them. */
const textOf = (file: Buffer): string =>
  plain(
    new PizZip(file)
      .file('word/document.xml')!
      .asText()
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

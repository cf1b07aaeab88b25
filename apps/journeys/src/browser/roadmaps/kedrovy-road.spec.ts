import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import PizZip from 'pizzip';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { steps } from './steps.js';
import { PlanDesk, words } from './plan-desk.js';
import { takePlansAway } from './plans-away.js';

const DOCUMENT = resolve(
  import.meta.dirname,
  '../../../../engine/src/approvals/import/fixtures/kedrovy-2025.docx',
);
const TOWN = 'Отдел образования администрации города Кедрового';
/** Rows of the region that Kedrovy’s roadmap lacks (`002…` against `000…`). */
const LACKING = [
  'Участие наставников и молодых педагогов в конкурсах профессионального мастерства',
  'Включение молодых педагогов и наставников в совместные мероприятия для сообществ',
  'Организация условий для повышения квалификации молодых педагогов и наставников',
  'Мониторинг форм поддержки и сопровождения молодых педагогов',
];
const OLD_TERM = 'Разработка и утверждение дорожной карты реализации наставничества';
const ASKS = {
  term: 'Срок вне периода карты: май 2021 года. Укажите срок в 2025 году.',
  contest:
    'Нет участия в конкурсах. Добавьте строку с целями 60, 65, 70 и 75 % или напишите, почему её не будет.',
};
const ANSWERS = {
  term: 'Исправлено: до 1 июня 2025 года.',
  contest: 'Конкурс проведём вместе с Парабельским районом, строку внесём после решения о смете.',
};

const ADDRESS = 'https://edu.kedrovy.example.ru/mentoring/roadmap';

/** The road of a real roadmap, from the Word document to the site, walked on the screen by those who walk it. */
describe('Kedrovy’s roadmap', () => {
  const step = steps();
  let region: School;
  let methodist: Actor;
  let operator: Actor;
  let plan: PlanDesk;

  beforeAll(async () => {
    region = await School.open();
    await takePlansAway(region.tandem.pool, TOWN);
    methodist = await region.signIn('methodist');
  }, 180_000);
  afterAll(() => region?.close(), 30_000);

  step(
    'comes in from Word: what was understood, what was guessed, what is odd',
    async () => {
      const { page } = methodist;
      await methodist.goTo('/roadmaps');
      await page.getByRole('link', { name: 'Новая карта' }).first().click();
      await page.getByRole('heading', { name: 'Новая карта' }).waitFor();
      await page.locator('input[type=file]').setInputFiles(DOCUMENT);
      await page.waitForURL(/\/roadmaps\/import\//);
      await methodist.sees(
        /24 мероприятия · 7 разделов/,
        '1 строка присоединена к предыдущей',
        '1 повтор шапки убран',
      );
      const guessed = page
        .getByRole('group', { name: 'Показать строки' })
        .getByRole('button', { name: /^Угадано/ });
      expect(await guessed.innerText()).toMatch(/Угадано\s*[1-9]/);
      await methodist.sees(/11од/, /17од/);
      await guessed.click();
      const rows = page.getByRole('grid').or(page.getByRole('table')).first().locator('[data-measure]');
      const left = await rows.count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(24);
      await methodist.shoot('kedrovy-import');
      await guessed.click();
      await methodist.sees(/2021/);
      await page.getByRole('button', { name: 'Взять в работу' }).click();
      await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}$/);
      plan = PlanDesk.here(methodist);
      await methodist.sees('Город Кедровый: дорожная карта 2025–2028', /17од/, /в приложении № 11од/);
    },
    90_000,
  );

  step(
    'shows at once what it lacks of the region’s',
    async () => {
      const { page } = methodist;
      await page.getByRole('link', { name: 'Рядом с картой выше' }).click();
      await page.waitForURL(/\/review/);
      await page
        .getByRole('group', { name: 'Какие строки показать' })
        .or(page.getByRole('radiogroup', { name: 'Какие строки показать' }))
        .first()
        .getByText(/^Нет/)
        .click();
      await methodist.sees(...LACKING);
      await methodist.shoot('kedrovy-lacks');
      await page.getByRole('button', { name: /^Подтвердить увер/ }).click();
      await methodist.sees(/^(Связан|Связан[аоы]) \d+ стро/);
      const { plan: linked } = await plan.seen('draft');
      expect(linked.measures.filter(({ parentMeasure }) => parentMeasure).length).toBeGreaterThanOrEqual(3);
      await methodist.sees(...LACKING);
    },
    60_000,
  );

  step(
    'is sent with its warnings: they block nothing',
    async () => {
      const { page } = methodist;
      const { issues } = await plan.seen('draft');
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['term-outside-period', 'parent-row-missing']),
      );
      await page.getByRole('link', { name: 'К редактору' }).click();
      await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}$/);
      await plan.press('Отправить на согласование');
      await methodist.sees(/Проверка нашла \d+ предупрежден/);
      await methodist.sayYes();
      await methodist.sees('Отправлена');
      expect(await plan.seen()).toMatchObject({ standing: 'submitted', version: 1, mayEdit: false });
    },
    60_000,
  );

  step(
    'is read by the operator beside the region’s; two rows come back with remarks',
    async () => {
      operator = await region.signIn('operator');
      const { page } = operator;
      const desk = new PlanDesk(operator, plan.id);
      await operator.goTo('/roadmaps?tab=approvals');
      await page
        .getByRole('row', { name: /Город\sКедровый/ })
        .getByRole('link', { name: 'Проверить' })
        .click();
      await page.waitForURL(/\/review/);
      await desk.decide('Взять на рассмотрение');
      await operator.sees('На рассмотрении', 'Регион рекомендует, а не обязывает');
      await desk.remark(OLD_TERM, ASKS.term);
      await desk.remark(LACKING[0]!, ASKS.contest);
      // Until he decides they are his own notes.
      expect(
        (await methodist.ask<{ items: unknown[] }>('GET', `/roadmaps/${plan.id}/remarks`)).body.items,
      ).toEqual([]);
      await operator.shoot('kedrovy-review');
      await desk.press('Вернуть с замечаниями');
      await operator.sees('Вместе с картой уйдут 2 замечания:');
      await operator.sayYes();
      await operator.sees('Возвращена');
    },
    90_000,
  );

  step(
    'is mended by keys, both remarks are answered, and it goes up again',
    async () => {
      const { page } = methodist;
      await methodist.goTo('/tasks');
      await page
        .getByRole('button', { name: words('Ответить на замечания') })
        .first()
        .click();
      await page.getByRole('link', { name: 'Открыть дорожную карту' }).click();
      await page.waitForURL(new RegExp(plan.id));
      await plan.open('/review');
      await methodist.sees(ASKS.term, ASKS.contest, 'Осталось ответить на 2 замечания');
      expect((await plan.seen()).availableEvents.find(({ type }) => type === 'ROADMAP.SUBMIT')).toMatchObject(
        {
          allowed: false,
        },
      );
      await plan.answer(ASKS.term, ANSWERS.term);
      await plan.answer(ASKS.contest, ANSWERS.contest);

      await plan.open();
      const grid = page.getByRole('grid');
      const row = grid
        .getByRole('row')
        .filter({ hasText: words(OLD_TERM) })
        .first();
      await row.locator('[data-column="title"]').click();
      for (
        let steps = 0;
        (await page.locator(':focus').getAttribute('data-column')) !== 'schedule';
        steps += 1
      ) {
        expect(steps).toBeLessThan(12);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Enter');
      await page.locator('[data-editor] textarea').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('до 1 июня 2025 г.');
      await page.keyboard.press('Enter');
      await row.locator('[data-column="schedule"]').getByText(words('до 1 июня 2025')).waitFor();
      await methodist.sees(/^Сохранено в/);
      await plan.decide('Отправить на согласование');
      await methodist.sees('Отправлена');
      expect((await plan.seen()).version).toBe(2);
    },
    90_000,
  );

  step(
    'is accepted with a remark, ordered by the municipality and published',
    async () => {
      const desk = new PlanDesk(operator, plan.id);
      await desk.open('/review');
      await desk.decide('Взять на рассмотрение');
      await operator.sees(ANSWERS.term, ANSWERS.contest);
      const mended = desk.row(OLD_TERM);
      await mended.getByText(words('до 1 июня 2025')).waitFor();
      await desk.remark(LACKING[1]!, 'Сообщите, как пройдёт включение в сообщество, в отчёте за полугодие.');
      await desk.decide('Согласовать с замечаниями');
      await operator.sees('Согласована');

      const municipal = await region.signIn('municipal');
      const atHead = new PlanDesk(municipal, plan.id);
      await atHead.open();
      await atHead.fill('Записать приказ', {
        'Вид акта': 'Приказ',
        Номер: '17од',
        Дата: '11.03.2025',
        'Номер приложения': '1',
      });
      await atHead.open();
      await municipal.sees('Утверждена', /Приказ № 17од от 11 марта 2025/);

      await plan.open();
      await plan.fill('Опубликовать', { 'Адрес страницы': ADDRESS });
      await plan.open();
      await methodist.sees('Опубликована');
      expect(await plan.seen()).toMatchObject({ standing: 'published', inForce: 2, url: ADDRESS });
    },
    90_000,
  );

  step(
    'keeps its act, versions and history, and goes out as Word and Excel with every row',
    async () => {
      const { page } = methodist;
      await methodist.sees(/Приказ № 17од от 11 марта 2025/);
      expect(await page.getByRole('link', { name: 'На сайте' }).getAttribute('href')).toBe(ADDRESS);
      const road = page.getByRole('list', { name: 'Путь согласования' });
      for (const who of ['Назаренко Л. К.', 'Эйхман Р.', 'Морозова В.'])
        await road.getByText(words(who)).first().waitFor();
      await page.getByLabel('Версия карты').first().click();
      await page.getByRole('option', { name: words('Версия 2, действует') }).waitFor();
      await page.getByRole('option', { name: words('Версия 1') }).click();
      await methodist.sees(/май 2021/);
      await methodist.shoot('kedrovy-first-version');
      await plan.open();
      await methodist.shoot('kedrovy-published');

      const { plan: kept } = await plan.seen(2);
      const titles = kept.measures.map(({ title }) => title);
      expect(titles).toHaveLength(24);
      const word = textIn(await plan.download('Word'), /^word\/document\.xml$/);
      const sheet = textIn(await plan.download('Excel'), /^xl\/(sharedStrings|worksheets\/.*)\.xml$/);
      for (const title of titles) {
        expect(word).toContain(plain(title));
        expect(sheet).toContain(plain(title));
      }
      expect(word).toContain(plain('до 1 июня 2025 г.'));
      await plan.open('/compare');
      await methodist.sees(/до 1 июня 2025/);
      const history = await plan.history();
      for (const who of [/Назаренко/, /Эйхман/, /Морозова/]) await history.getByText(who).first().waitFor();
      await methodist.shoot('kedrovy-history');
      expect(region.faults).toEqual([]);
    },
    90_000,
  );
});

const plain = (text: string): string => text.replaceAll(/\s+/g, '');

/** Words of the parts of an office document, without the spaces between them. */
const textIn = (file: Buffer, parts: RegExp): string =>
  plain(
    new PizZip(file)
      .file(parts)
      .map((part) =>
        part
          .asText()
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      )
      .join(''),
  );

import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { RegionView, RoadmapRow } from '@tandem/contracts';
import type { Actor } from '../actor.js';
import { giveAccount } from '../give-account.js';
import { School } from '../school.js';
import { bringIntoForce } from './bring-into-force.js';
import { GridHands } from './grid-hands.js';
import { HttpAccount } from './http-account.js';
import { look } from '../look.js';
import { PlanDesk, words } from './plan-desk.js';
import { steps } from './steps.js';

const CONTEST = 'Участие наставников и молодых педагогов в конкурсах профессионального мастерства';
const CLUB = 'Клуб молодых педагогов муниципалитета';
const REASON = 'Цель по конкурсам в районе уже выше новой, клуб работает с 2019 года: карта не меняется.';
/** Municipalities whose plan is not in force in the demonstration, and who answers for it there. */
const ON_THE_WAY: readonly (readonly [title: string, methodist: string, head: string])[] = [
  ['Каргасокский район', 'Елисеева', 'Данилина'],
  ['Верхнекетский район', 'Захарова', 'Жукова'],
  ['Тегульдетский район', 'Осипова', 'Никулина'],
  ['Чаинский район', 'Трофимова', 'Самойлова'],
  ['Первомайский район', 'Цветкова', 'Харламова'],
  ['Кривошеинский район', 'Шубина', 'Чернова'],
  ['Зырянский район', 'Астафьева', 'Яшина'],
];
const STEPS_MS = 120_000;

/** Asked in the page: is each stale tile in the colour of what is stale. */
const HAVE_SLATE = `(() => {
  // A probe for each: the colour of one that changes is on its way there.
  const colourOf = (name) => {
    const probe = document.createElement('i');
    probe.style.color = 'var(' + name + ')';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const slate = colourOf('--td-stale');
  const plain = colourOf('--td-text');
  return [...document.querySelectorAll('[role=list] [data-look=stale]')]
    .filter((tile) => !tile.hasAttribute('data-wide'))
    .map((tile) => slate !== plain && getComputedStyle(tile).color === slate);
})()`;

/** The regional roadmap changes: each municipality sees what that means for its own, and does something about it or does not. */
describe('a change of the regional roadmap', () => {
  const step = steps();
  let region: School;
  let operator: Actor;
  let above: PlanDesk;

  const places = async (): Promise<RegionView['places']> => {
    const { rows } = await region.tandem.pool.query<{ id: string }>(
      `select id from unit where kind = 'region' and title = 'Томская область'`,
    );
    const { body } = await operator.ask<RegionView>('GET', `/roadmaps/region?unit=${rows[0]!.id}`);
    return body.places.filter(({ group }) => group === 'municipality');
  };
  const placeOf = async (title: string) => (await places()).find(({ unit }) => unit.title === title)!;

  /** Twenty plans in force: those that are on their way in the demonstration are led to the end by their own people. */
  beforeAll(async () => {
    region = await School.open();
    const { url, pool } = region.tandem;
    operator = await region.signIn('operator');
    const reviewer = await HttpAccount.signIn(url, 'operator');
    const account = async (family: string, login: string): Promise<HttpAccount> => {
      await giveAccount(pool, family, login);
      return HttpAccount.signIn(url, login);
    };
    for (const [at, [title, methodist, chief]] of ON_THE_WAY.entries()) {
      const author = await account(methodist, `author-${at}`);
      const head = await account(chief, `head-${at}`);
      const { roadmap } = await placeOf(title);
      const id = roadmap ?? (await ownPlan(author));
      await bringIntoForce(id, { author, reviewer, head });
    }
    const [author, head] = [
      await HttpAccount.signIn(url, 'methodist'),
      await HttpAccount.signIn(url, 'municipal'),
    ];
    await bringIntoForce((await placeOf('Город Кедровый')).roadmap!, { author, reviewer, head });
    const standings = (await places()).map(({ standing }) => standing);
    expect(standings).toEqual(Array.from({ length: 20 }, () => 'published'));
  }, 300_000);
  afterAll(() => region?.close(), 30_000);

  step(
    'is written by the operator: a target and a new row',
    async () => {
      const { body } = await operator.ask<{ items: { id: string; level: string }[] }>(
        'GET',
        '/roadmaps?level=region&standing=published&limit=50',
      );
      above = new PlanDesk(operator, body.items[0]!.id);
      await above.open();
      await above.decide('Изменить карту');
      const hands = new GridHands(operator.page);
      await hands.enter();
      await hands.goTo(CONTEST, '2028');
      await hands.write('80');
      await hands.row(CONTEST).getByText(words('80 %')).first().waitFor();
      await hands.goTo(CONTEST, 'Мероприятие');
      await hands.addRow(CLUB);
      for (const [column, text] of [
        ['Сроки', 'Ежегодно'],
        ['Ответственные', 'Муниципальные органы управления образованием'],
        ['Ожидаемый результат', 'Клуб работает'],
      ] as const) {
        await hands.goTo(CLUB, column);
        await hands.write(text);
      }
      await hands.saved();
      await operator.shoot('region-amended');
      await above.decide('Отправить на согласование');
      await operator.sees('Отправлена');
    },
    STEPS_MS,
  );

  step(
    'is approved by the department’s directive',
    async () => {
      const department = await region.signIn('department');
      const desk = new PlanDesk(department, above.id);
      await desk.open('/review');
      await desk.decide('Взять на рассмотрение');
      await desk.open();
      await desk.fill('Утвердить распоряжением', {
        'Вид акта': 'Распоряжение',
        Номер: '512',
        Дата: '02.06.2026',
      });
      await desk.open();
      await department.sees('Утверждена', /Распоряжение № 512/);
      expect(await desk.seen()).toMatchObject({ inForce: 2 });
    },
    STEPS_MS,
  );

  step(
    'makes twenty municipal plans stale: slate blue on the drawing, in words in the table',
    async () => {
      const { page } = operator;
      await operator.goTo('/roadmaps?tab=region');
      const stale = page.getByRole('list', { name: /на схеме/ }).locator('[data-look="stale"]');
      await stale.nth(19).waitFor();
      expect(await stale.count()).toBe(20);
      const colours = await page.evaluate<readonly boolean[]>(HAVE_SLATE);
      expect(colours).toEqual(Array.from({ length: 20 }, () => true));
      await operator.shoot('region-stale');
      expect(await look(operator, 'region-stale-desk')).toEqual([]);
      const rows = page
        .getByRole('table')
        .first()
        .getByRole('row')
        .filter({ hasText: words('Требует пересмотра') });
      expect(await rows.count()).toBe(20);
    },
    STEPS_MS,
  );

  step(
    'is compared with what was before, as a table and in sentences',
    async () => {
      const { page } = operator;
      await above.open();
      await page.getByRole('link', { name: 'Сравнить версии' }).click();
      await page.waitForURL(/\/compare/);
      await operator.sees(CLUB, /80/);
      await page
        .getByRole('table', { name: /Изменения/ })
        .getByRole('row')
        .nth(2)
        .waitFor();
      await operator.shoot('region-compare');
      expect(await look(operator, 'region-compare-desk')).toEqual([]);
      await page.getByText('Словами', { exact: true }).click();
      await page.waitForURL(/as=sentences/);
      await operator.sees(/75.*80/, new RegExp(CLUB));
      await operator.shoot('region-compare-words');
      expect(await look(operator, 'region-compare-words-desk')).toEqual([]);
    },
    STEPS_MS,
  );

  step(
    'is taken row by row by one municipality, whose plan is agreed again',
    async () => {
      const author = await region.letIn('Баранова', 'strezhevoy');
      const { page } = author;
      const { roadmap } = await placeOf('Город Стрежевой');
      const desk = new PlanDesk(author, roadmap!);
      await author.goTo('/tasks');
      await page
        .getByRole('button', { name: words('Решить, что изменить в карте') })
        .first()
        .click();
      await page.getByRole('link', { name: 'Открыть дорожную карту' }).click();
      await page.waitForURL(new RegExp(desk.id));
      await page.getByRole('link', { name: 'Что изменилось выше' }).click();
      await page.waitForURL(/\/impact/);
      await author.sees('2 изменения касаются вас', CLUB);
      await author.shoot('impact');
      expect(await look(author, 'impact-desk')).toEqual([]);
      const groups = page.getByRole('group', { name: /^Решение о строке/ });
      expect(await groups.count()).toBe(2);
      for (const group of await groups.all()) await group.getByRole('button').first().click();
      await author.sees('Решено 2 из 2');
      await page.getByRole('button', { name: words('Внести в карту (2)') }).click();
      await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}$/);
      await author.sees(CLUB);
      const row = page
        .getByRole('grid')
        .getByRole('row')
        .filter({ hasText: words(CONTEST) })
        .first();
      await row.getByText(words('80 %')).first().waitFor();
      await desk.decide('Отправить на согласование');
      await author.sees('Отправлена');

      const review = new PlanDesk(operator, desk.id);
      await review.open('/review');
      await review.decide('Взять на рассмотрение');
      await review.decide('Согласовать');
      await operator.sees('Согласована');
      const head = await region.letIn('Агеева', 'strezhevoy-head');
      const atHead = new PlanDesk(head, desk.id);
      await atHead.open();
      await atHead.fill('Записать приказ', { 'Вид акта': 'Приказ', Номер: '88-о', Дата: '15.06.2026' });
      await desk.open();
      await author.sees('Утверждена');
      expect(await desk.seen()).toMatchObject({ standing: 'approved', inForce: 2 });
    },
    STEPS_MS,
  );

  step(
    'is said not to concern another one, with a reason that the operator confirms',
    async () => {
      const author = await region.letIn('Юдина', 'asino');
      const { roadmap } = await placeOf('Асиновский район');
      const desk = new PlanDesk(author, roadmap!);
      await desk.open('/impact');
      await desk.decide('Оставить без изменений', REASON);
      await author.sees('Проверяется, что изменения не нужны');
      const check = new PlanDesk(operator, desk.id);
      await check.open('/impact');
      await operator.sees(REASON);
      await check.decide('Подтвердить: изменения не нужны');
      await operator.sees('Действует');
      expect(await desk.seen()).toMatchObject({ standing: 'published', inForce: 1 });
    },
    STEPS_MS,
  );

  step(
    'waits for the answer of all the others',
    async () => {
      const left = await places();
      const standings = Map.groupBy(left, ({ standing }) => standing);
      expect([
        standings.get('stale')?.length,
        standings.get('approved')?.length,
        standings.get('published')?.length,
      ]).toEqual([18, 1, 1]);
      expect(region.faults).toEqual([]);
    },
    STEPS_MS,
  );
});

/** The draft that nobody above sees yet, or a new one from the region’s plan. */
const ownPlan = async (author: HttpAccount): Promise<string> => {
  const { memberships } = await author.get<{ memberships: { unit: { id: string } }[] }>('/session');
  const unit = memberships[0]!.unit.id;
  const { items } = await author.get<{ items: RoadmapRow[] }>('/roadmaps?level=municipality&limit=100');
  const own = items.find((row) => row.unit.id === unit);
  if (own) return own.id;
  return (await author.post<{ id: string }>('/roadmaps', { unit, from: { kind: 'parent' } })).id;
};

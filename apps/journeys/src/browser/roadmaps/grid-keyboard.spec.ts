import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { GridHands } from './grid-hands.js';
import { PlanDesk, words } from './plan-desk.js';
import { takePlansAway } from './plans-away.js';
import { steps } from './steps.js';

const TOWN = 'Отдел образования администрации города Кедрового';
const SEMINAR = 'Семинар наставников города';
const FORUM = 'Форум молодых педагогов';
const SCHOOL = 'Школа наставника';
const SECTION = 'Клуб молодых педагогов';
const LEGAL = 'Правовая поддержка по работе с нормативными документами';
const MS = 90_000;

/** A plan is written as in a spreadsheet: by keys alone, in two windows, and nothing of it is lost. */
describe('the table of a plan by keys', () => {
  const step = steps();
  let region: School;
  let methodist: Actor;
  let plan: PlanDesk;
  let hands: GridHands;

  const titles = async () => (await plan.seen('draft')).plan.measures.map(({ title }) => title);
  const measure = async (title: string) =>
    (await plan.seen('draft')).plan.measures.find((one) => one.title === title)!;
  /** What the browser shows and what the server keeps are the same. */
  const kept = async (): Promise<void> => {
    await hands.saved();
    const shown = await hands.grid.locator('[data-measure] [data-column="title"]').allInnerTexts();
    const stored = await titles();
    // What a row is made up of stands under its title.
    expect(shown.map((text, at) => plain(text).slice(0, plain(stored[at] ?? '').length))).toEqual(
      stored.map(plain),
    );
  };

  beforeAll(async () => {
    region = await School.open();
    await takePlansAway(region.tandem.pool, TOWN);
    methodist = await region.signIn('methodist');
    await methodist.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { body } = await methodist.ask<{ id: string }>('POST', '/roadmaps', {
      unit: methodist.unit,
      from: { kind: 'parent' },
    });
    plan = new PlanDesk(methodist, body.id);
    await plan.open();
    hands = new GridHands(methodist.page);
  }, 180_000);
  afterAll(() => region?.close(), 30_000);

  step(
    'is gone through by arrows, written by Enter, F2 and letters, left alone by Escape',
    async () => {
      await hands.enter();
      await hands.goTo(LEGAL, 'Ожидаемый результат');
      await hands.write('Памятка на сайте отдела');
      await hands.row(LEGAL).getByText('Памятка на сайте отдела').waitFor();

      await hands.goTo(LEGAL, 'Ожидаемый результат');
      await hands.press('F2');
      await hands.grid.locator('[data-editor] textarea:focus').waitFor();
      await hands.page.keyboard.type(' не то');
      await hands.press('Escape');
      await hands.focused().waitFor();
      expect(await hands.row(LEGAL).getByText('не то').count()).toBe(0);

      await hands.press('F2');
      await hands.grid.locator('[data-editor] textarea:focus').waitFor();
      await hands.page.keyboard.type(' и школ');
      await hands.press('Enter');
      await hands.row(LEGAL).getByText('Памятка на сайте отдела и школ').waitFor();

      await hands.goTo(LEGAL, '2026');
      await hands.page.keyboard.type('3');
      await hands.press('Enter');
      await kept();
      const { indicator, result } = await measureLike(LEGAL);
      expect(result).toBe('Памятка на сайте отдела и школ');
      expect(indicator?.targets.find(({ year }) => year === 2026)?.value).toBe(3);
    },
    MS,
  );

  const measureLike = async (title: string) =>
    (await plan.seen('draft')).plan.measures.find((one) => one.title.startsWith(title))!;

  step(
    'takes new rows and sections, understands terms that are typed',
    async () => {
      await hands.goTo(LEGAL, 'Мероприятие');
      await hands.addRow(SEMINAR);
      await hands.goTo(SEMINAR, 'Сроки');
      await hands.press('Enter');
      await hands.grid.locator('[data-editor] textarea:focus').waitFor();
      await hands.page.keyboard.type('до 1 октября, ежегодно');
      await hands.grid
        .getByText(words(/ежегодно до 1 октября/i))
        .first()
        .waitFor();
      await hands.press('Enter');
      await hands.goTo(SEMINAR, 'Ответственные');
      await hands.write('Методическая служба отдела образования');
      await kept();
      expect((await measure(SEMINAR)).schedule.rules).toEqual([
        expect.objectContaining({ kind: 'yearlyBy' }),
      ]);

      await hands.goTo(SEMINAR, 'Мероприятие');
      await hands.press('Shift+F10');
      await hands.page.getByRole('menuitem', { name: words('Начать с неё новый раздел') }).waitFor();
      for (let steps = 0; !(await atItem(hands.page, 'Начать с неё новый раздел')); steps += 1) {
        expect(steps).toBeLessThan(12);
        await hands.press('ArrowDown');
      }
      await hands.press('Enter');
      const name = hands.page.getByLabel('Название раздела');
      await name.and(hands.page.locator(':focus')).waitFor();
      await hands.press('Control+a');
      await hands.page.keyboard.type(SECTION);
      await hands.press('Enter');
      await hands.saved();
      const { plan: now } = await plan.seen('draft');
      const section = now.sections.find(({ title }) => title === SECTION);
      expect(section).toBeDefined();
      expect((await measure(SEMINAR)).section).toBe(section!.id);
    },
    MS,
  );

  step(
    'takes a block from a spreadsheet, gives one back, undoes and does again, moves rows',
    async () => {
      const { page } = hands;
      await hands.goTo(SEMINAR, 'Мероприятие');
      await hands.press('Control+ArrowUp');
      const block = [
        ['4.', FORUM, '', '', '', '', '', 'Сборник тезисов', 'апрель 2026 г.'],
        ['5.', SCHOOL, '', '', '', '', '', 'Программа школы', 'ежегодно'],
      ];
      await page.evaluate(
        `navigator.clipboard.writeText(${JSON.stringify(block.map((row) => row.join('\t')).join('\n'))})`,
      );
      await hands.press('Control+v');
      const dialog = page.getByRole('dialog', { name: 'Вставка в карту' });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: 'Вставить' }).and(page.locator(':focus')).waitFor();
      await dialog.getByText(words('Добавятся 2 строки')).waitFor();
      await hands.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await hands.row(FORUM).waitFor();
      await hands.row(SCHOOL).waitFor();
      await kept();
      expect((await measure(FORUM)).schedule.rules).toEqual([expect.objectContaining({ kind: 'month' })]);

      await hands.goTo(SCHOOL, 'Мероприятие');
      await hands.press('Control+z');
      await hands.row(FORUM).waitFor({ state: 'detached' });
      await hands.press('Control+Shift+z');
      await hands.row(FORUM).waitFor();
      await hands.row(SCHOOL).waitFor();

      await hands.goTo(FORUM, 'Мероприятие');
      await hands.press('Shift+ArrowDown', 'Control+c');
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied.split('\n').map((line) => plain(line))).toEqual([FORUM, SCHOOL].map(plain));

      const before = await titles();
      await hands.goTo(SCHOOL, 'Мероприятие');
      await hands.press('Alt+ArrowUp');
      await kept();
      const after = await titles();
      expect(after.indexOf(SCHOOL)).toBe(before.indexOf(FORUM));
      expect(after.indexOf(FORUM)).toBe(before.indexOf(SCHOOL));
    },
    MS,
  );

  step(
    'is the same after a reload',
    async () => {
      await hands.saved();
      const before = await plan.seen('draft');
      await plan.open();
      await hands.row(FORUM).waitFor();
      await kept();
      expect((await plan.seen('draft')).plan).toEqual(before.plan);
    },
    MS,
  );

  step(
    'is written in two windows at once, and both are kept',
    async () => {
      const other = await region.signIn('methodist');
      const beside = new GridHands(other.page);
      await new PlanDesk(other, plan.id).open();
      await beside.enter();
      await hands.enter();
      await beside.goTo(FORUM, 'Ожидаемый результат');
      await hands.goTo(SCHOOL, 'Ожидаемый результат');
      await Promise.all([beside.write('Резолюция форума'), hands.write('Отчёт школы')]);
      await Promise.all([beside.saved(), hands.saved()]);
      const results = async () => [(await measure(FORUM)).result, (await measure(SCHOOL)).result];
      for (let tries = 0; tries < 40; tries += 1) {
        if ((await results()).join() === 'Резолюция форума,Отчёт школы') break;
        await hands.page.waitForTimeout(250);
      }
      expect(await results()).toEqual(['Резолюция форума', 'Отчёт школы']);
      await hands.row(FORUM).getByText('Резолюция форума').waitFor();
      await beside.row(SCHOOL).getByText('Отчёт школы').waitFor();
      await hands.goTo(SCHOOL, 'Мероприятие');
      await hands.press('Escape', 'Tab');
      expect(await hands.focused().count()).toBe(0);
      expect(region.faults).toEqual([]);
    },
    MS,
  );
});

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Is this entry of a menu the one under the fingers. */
const atItem = async (page: Actor['page'], title: string): Promise<boolean> => {
  const item = page.locator('[role=menuitem]:focus');
  return (await item.count()) > 0 && plain(await item.innerText()).startsWith(title);
};

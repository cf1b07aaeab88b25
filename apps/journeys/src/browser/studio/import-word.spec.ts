import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { MouseHands } from './mouse-hands.js';
import { Studio } from './studio.js';

const PLAN = join(import.meta.dirname, 'plan-of-meetings.docx');

/** A table that lies in Word becomes a form, with an account of what was understood and what was not. */
describe('a table of a Word file', () => {
  let school: School;
  let methodist: Actor;
  let hands: MouseHands;

  beforeAll(async () => {
    school = await School.open();
    methodist = await school.signIn('methodist');
    hands = new MouseHands(methodist.page);
  }, 240_000);
  afterAll(() => school?.close());

  it('is read: columns are fields, and what is not understood is kept for a person to decide', async () => {
    const { page } = methodist;
    await methodist.goTo('/forms/new');
    await page.getByRole('button', { name: /^Из файла/ }).click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Выбрать файл' }).click();
    await (await chosen).setFiles(PLAN);
    await page.getByRole('tab', { name: 'Понято: 5' }).waitFor();
    await methodist.sees(/Тема встречи/, /Дата/, /Часы/, /Форма/, /строки нумеруются сами/);
    await methodist.shoot('studio-import-understood');
    expect(await page.getByLabel('Название формы').inputValue()).toBe('План встреч');

    await hands.choose(
      page.getByRole('combobox', { name: 'Какая таблица' }),
      '2. Анкета наставляемого (4 × 2)',
    );
    await hands.turnTo(
      page.getByRole('radiogroup', { name: 'Как читать таблицу' }),
      'Каждая строка — вопрос',
    );
    await page.getByRole('tab', { name: 'Не понято: 1' }).click();
    await methodist.sees(/см\. приложение/, 'Здесь нет вопроса, из которого вышло бы поле.');
    await methodist.shoot('studio-import-not-understood');
  }, 60_000);

  it('opens in the studio as fields that can be edited', async () => {
    const { page } = methodist;
    await hands.write(page.getByLabel('Название формы'), 'Анкета наставляемого');
    await hands.press(page.getByRole('button', { name: 'Создать черновик' }));
    await page.waitForURL(/\/design$/);
    const studio = await Studio.here(methodist, hands);
    await methodist.shoot('studio-imported');
    const titles = await studio.sheet
      .getByRole('group', { name: /, (Короткий текст|Дата|Количество|Число с единицей)/ })
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('aria-label')));
    expect(titles).toEqual([
      'Ваш предмет, Короткий текст',
      'Дата приёма на работу, Дата',
      expect.stringMatching(/^Сколько часов в неделю, /),
    ]);
  }, 60_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

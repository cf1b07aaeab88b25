import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { expectNoErrors } from './expect-programme.js';
import { MouseHands } from './mouse-hands.js';
import { FormWords, judge } from './programme-answers.js';
import { publish } from './publish.js';
import { addFormula } from './studio-logic.js';
import { Studio } from './studio.js';

const STATEMENTS = [
  'Планирую урок заранее',
  'Знаю, чему научится каждый',
  'Укладываюсь в урок',
  'Теряюсь, когда план срывается',
  'Готовлю задания разной трудности',
  'Связываю тему с прошлой',
  'Оставляю время на вопросы',
  'Объясняю понятно',
  'Меняю виды работы',
  'Слышу ответы учеников',
  'Показываю образец',
  'Веду к цели урока',
  'Оцениваю по критериям',
  'Даю обратную связь',
  'Подвожу итог',
  'Знаю сильные стороны класса',
  'Замечаю усталость',
  'Держу порядок спокойно',
  'Говорю с родителями',
  'Помогаю отстающим',
  'Поддерживаю сильных',
  'Прошу помощи у коллег',
] as const;

const LEVELS = ['0 — никогда', '1', '2', '3 — иногда', '4', '5', '6 — всегда'] as const;

interface Subscale {
  readonly title: string;
  readonly rows: readonly string[];
  readonly reversed: readonly string[];
}
const SUBSCALES: readonly Subscale[] = [
  { title: 'Планирование', rows: STATEMENTS.slice(0, 7), reversed: ['Теряюсь, когда план срывается'] },
  { title: 'Ведение урока', rows: STATEMENTS.slice(7, 15), reversed: [] },
  { title: 'Работа с классом', rows: STATEMENTS.slice(15), reversed: [] },
];

const named = (statement: string): string => `[Самодиагностика → ${statement}]`;
const formulaOf = ({ rows, reversed }: Subscale): string =>
  `СУММ({${rows
    .map((row) => (reversed.includes(row) ? `ОБРАТНЫЙ(${named(row)}; 6)` : named(row)))
    .join('; ')}})`;
const bandsOf = (title: string): string =>
  `УРОВЕНЬ([${title}]; {{0; "низкий"}; {15; "средний"}; {30; "высокий"}})`;

/** What somebody answers: the score of each statement, and what has to come out. */
const ANSWERS = STATEMENTS.map((_, at) => [4, 5, 3, 6, 2, 5, 4][at % 7]!);
const expected = ({ rows, reversed }: Subscale): number =>
  rows.reduce((sum, row) => {
    const score = ANSWERS[STATEMENTS.indexOf(row as never)]!;
    return sum + (reversed.includes(row) ? 6 - score : score);
  }, 0);
const band = (sum: number): string => (sum >= 30 ? 'высокий' : sum >= 15 ? 'средний' : 'низкий');

/** A matrix of 22 statements with three subscales by key, one statement reversed, and bands. */
describe('the diagnostic matrix', () => {
  let school: School;
  let methodist: Actor;
  let studio: Studio;

  beforeAll(async () => {
    school = await School.open();
    methodist = await school.signIn('methodist');
    await methodist.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }, 240_000);
  afterAll(() => school?.close());

  it('takes its statements and its scale as pasted lines', async () => {
    studio = await Studio.begin(methodist, new MouseHands(methodist.page), 'Самодиагностика педагога');
    const { hands, page, panel, sheet } = studio;
    await studio.addPage('Утверждения');
    await studio.addField({ block: 'Утверждения и шкала', title: 'Самодиагностика' });
    await studio.paste(sheet.getByRole('textbox', { name: 'Строка 1' }), STATEMENTS);
    await page.getByRole('status').filter({ hasText: 'Вставлено: 22' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await hands.tick(panel.getByRole('switch', { name: 'Ответ «не применимо»' }));
    const scale = panel.getByRole('group', { name: 'Шкала', exact: true });
    await hands.press(scale.getByRole('textbox', { name: 'Уровень 1' }));
    await studio.paste(scale.getByRole('textbox', { name: 'Уровень 1' }), LEVELS);
    await sheet.getByText('6 — всегда').first().waitFor();
    expect(await sheet.getByRole('row').count()).toBe(1 + STATEMENTS.length);
    await methodist.shoot('studio-matrix');
  }, 120_000);

  it('counts three subscales, one statement reversed, and names their bands', async () => {
    await studio.addPage('Итоги');
    for (const subscale of SUBSCALES) {
      const { title } = subscale;
      await addFormula(studio, { title, where: 'На странице «Итоги»', formula: formulaOf(subscale) });
      const level = `Уровень: ${title}`;
      await addFormula(studio, { title: level, where: 'На странице «Итоги»', formula: bandsOf(title) });
      await studio.hands.openTab('Макет');
      await studio.hands.select(level);
      await studio.setProperty('Что получается', 'Текст');
    }
    await methodist.shoot('studio-matrix-results');
    await expectNoErrors(studio);
  }, 120_000);

  it('gives the same in the preview and on the server', async () => {
    const { hands, page } = studio;
    await hands.openTab('Просмотр');
    const form = page.getByRole('region', { name: 'Просмотр формы' });
    for (const [at, statement] of STATEMENTS.entries())
      await hands.tick(
        form.getByRole('radio', { name: `${statement}: ${LEVELS[ANSWERS[at]!]}`, exact: true }),
      );
    await methodist.shoot('studio-matrix-preview');
    await hands.press(form.getByRole('button', { name: 'Далее', exact: true }));
    for (const subscale of SUBSCALES) {
      const sum = expected(subscale);
      const lines = form.getByRole('complementary', { name: 'Итог' }).locator('dl > div');
      const shown = (title: string) =>
        lines.filter({ has: page.getByText(title, { exact: true }) }).getByRole('definition');
      expect(await shown(subscale.title).innerText()).toBe(String(sum));
      expect(await shown(`Уровень: ${subscale.title}`).innerText()).toBe(band(sum));
    }
    await publish(studio, 1, 'Диагностика');
    const words = await FormWords.of(methodist, studio.key);
    const told = Object.fromEntries(STATEMENTS.map((statement, at) => [statement, ANSWERS[at]]));
    const verdict = await judge(methodist, studio.key, words.data({ Самодиагностика: told }));
    expect(verdict.errors).toEqual([]);
    for (const subscale of SUBSCALES) {
      expect(verdict.computed[words.path(subscale.title)]).toBe(expected(subscale));
      expect(verdict.computed[words.path(`Уровень: ${subscale.title}`)]).toBe(band(expected(subscale)));
    }
    const wrong = await judge(
      methodist,
      studio.key,
      words.data({ Самодиагностика: { ...told, [STATEMENTS[0]]: 7 } }),
    );
    expect(wrong.errors.map(({ path }) => path)).toEqual([words.path(`Самодиагностика/${STATEMENTS[0]}`)]);
  }, 120_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

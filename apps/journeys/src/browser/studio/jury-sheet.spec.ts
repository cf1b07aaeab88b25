import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { expectNoErrors } from './expect-programme.js';
import { MouseHands } from './mouse-hands.js';
import { FormWords, judge, type Told } from './programme-answers.js';
import type { FieldPlan, PagePlan } from './plan.js';
import { publish } from './publish.js';
import { addFormula } from './studio-logic.js';
import { Studio } from './studio.js';

const CRITERIA: readonly (readonly [title: string, footnote: string])[] = [
  ['Новизна', '10 — такого в регионе ещё не делали'],
  ['Польза', '10 — результат виден у наставляемого'],
  ['Повторяемость', '10 — другая школа сделает по описанию'],
  ['Доказательность', '10 — приложены измерения до и после'],
  ['Изложение', '10 — понятно без пояснений автора'],
];

const SHEET: readonly PagePlan[] = [
  {
    title: 'Оценки',
    fields: [
      {
        block: 'Повторяющиеся строки',
        title: 'Работы',
        required: true,
        set: [['Самое меньшее, штук', 1]],
        fields: [
          { block: 'Короткий текст', title: 'Работа', required: true },
          ...CRITERIA.map(([title, help]): FieldPlan => ({
            block: 'Количество',
            title,
            required: true,
            set: [
              ['Пояснение', help],
              ['Не меньше', 1],
              ['Не больше', 10],
            ],
          })),
        ],
      },
    ],
  },
];

const entry = (work: string, ...scores: readonly number[]): Told => ({
  Работа: work,
  ...Object.fromEntries(CRITERIA.map(([title], at) => [title, scores[at] ?? scores[0]])),
});

const ENTRIES: readonly (readonly [work: string, score: number])[] = [
  ['Круглый стол', 4],
  ['Класс наставника', 10],
  ['Первые шаги', 7],
];

/** A jury scores every entry by five criteria, the sum is counted and the best stands first. */
describe('the jury sheet', () => {
  let school: School;
  let methodist: Actor;
  let studio: Studio;

  beforeAll(async () => {
    school = await School.open();
    methodist = await school.signIn('methodist');
  }, 240_000);
  afterAll(() => school?.close());

  it('is built: a row for each entry, criteria with footnotes, the sum, the order', async () => {
    studio = await Studio.begin(methodist, new MouseHands(methodist.page), 'Лист эксперта');
    await studio.build(SHEET);
    const row = CRITERIA.map(([title]) => `[эта строка → ${title}]`);
    await addFormula(studio, {
      title: 'Итого',
      where: 'В строках таблицы «Работы»',
      formula: row.join(' + '),
    });
    await studio.hands.openTab('Макет');
    await studio.hands.select('Работы');
    await studio.setProperty('Показывать по порядку столбца', 'Итого');
    await studio.setProperty('Порядок строк', 'По убыванию');
    await studio.saved();
    await methodist.shoot('studio-jury');
    await expectNoErrors(studio);
  }, 180_000);

  it('counts the sum of 50 and shows the best first', async () => {
    const { hands, page } = studio;
    await hands.openTab('Просмотр');
    const form = page.getByRole('region', { name: 'Просмотр формы' });
    for (const [row, [work, score]] of ENTRIES.entries()) {
      await hands.press(form.getByRole('button', { name: 'Добавить: Работы' }));
      await hands.write(form.getByRole('textbox', { name: 'Работа' }).nth(row), work);
      for (const [title] of CRITERIA)
        await hands.write(form.getByRole('textbox', { name: title }).nth(row), String(score));
      await form.getByText(String(score * CRITERIA.length), { exact: true }).waitFor();
    }
    await methodist.shoot('studio-jury-preview');
    await hands.choose(page.getByRole('combobox', { name: 'Кто смотрит' }), 'Директор');
    await form.getByText('Класс наставника').waitFor();
    const read = await form.innerText();
    const order = ['Класс наставника', 'Первые шаги', 'Круглый стол'].map((work) => read.indexOf(work));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    await methodist.shoot('studio-jury-read');
  }, 120_000);

  it('is published, and refuses 0 and 11', async () => {
    await publish(studio, 1, 'Лист жюри');
    const words = await FormWords.of(methodist, studio.key);
    const told = (...scores: readonly number[]) => words.data({ Работы: [entry('Работа', ...scores)] });
    const full = await judge(methodist, studio.key, told(10));
    expect({ valid: full.valid, errors: full.errors }).toEqual({ valid: true, errors: [] });
    const total = `/${words.key('Работы')}/0/${words.key('Итого', words.field('Работы').items)}`;
    expect(full.computed[total]).toBe(50);
    for (const score of [0, 11]) {
      const { errors } = await judge(methodist, studio.key, told(10, 10, score));
      expect(errors.map(({ path }) => path)).toEqual([words.path('Работы/0/Повторяемость')]);
    }
  }, 60_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

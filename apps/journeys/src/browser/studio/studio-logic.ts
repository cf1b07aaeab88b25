import type { Locator } from 'playwright-core';
import type { Studio } from './studio.js';

export interface RulePlan {
  readonly when: readonly [field: string, comparison: string, value: string];
  readonly show: readonly string[];
  readonly require: readonly string[];
}

const listIn = (part: Locator, label: string): Locator =>
  part.getByRole('combobox', { name: label, exact: true });

/** «Если …, то показать и сделать обязательным», row by row. */
export const addRule = async (studio: Studio, { when, show, require }: RulePlan): Promise<void> => {
  const { page, hands } = studio;
  await hands.openTab('Логика');
  await hands.press(page.getByRole('button', { name: 'Добавить правило' }));
  const editor = page.getByRole('group', { name: 'Новое правило' });
  const [field, comparison, value] = when;
  await hands.choose(listIn(editor, 'Поле'), field);
  await hands.choose(listIn(editor, 'Как сравнить'), comparison);
  await hands.choose(listIn(editor, 'С чем'), value);
  await hands.choose(listIn(editor, 'показать'), ...show);
  await hands.choose(listIn(editor, 'сделать обязательным'), ...require);
  await hands.press(editor.getByRole('button', { name: 'Сохранить правило' }));
  await editor.waitFor({ state: 'detached' });
};

export interface TermPlan {
  readonly from: string;
  readonly to: string;
  readonly months: readonly [least: number, most: number];
}

/** A ready check: the term between two dates. */
export const addTermCheck = async (studio: Studio, { from, to, months }: TermPlan): Promise<void> => {
  const { page, hands } = studio;
  await hands.openTab('Логика');
  await hands.press(page.getByRole('button', { name: 'Добавить проверку' }));
  const editor = page.getByRole('group', { name: 'Новая проверка' });
  await hands.choose(listIn(editor, 'Какая проверка'), 'Срок от … до … месяцев');
  await hands.choose(listIn(editor, 'Дата А (раньше)'), from);
  await hands.choose(listIn(editor, 'Дата Б (позже)'), to);
  await hands.write(editor.getByRole('textbox', { name: 'Не меньше, мес.' }), String(months[0]));
  await hands.write(editor.getByRole('textbox', { name: 'Не больше, мес.' }), String(months[1]));
  await hands.press(editor.getByRole('button', { name: 'Составить проверку' }));
  await hands.press(editor.getByRole('button', { name: 'Сохранить проверку' }));
  await editor.waitFor({ state: 'detached' });
};

export interface OwnCheckPlan {
  /** The table in whose rows it holds; the whole form without it. */
  readonly table?: string;
  readonly formula: string;
  readonly message: string;
  readonly at: string;
}

/** A condition of one's own, written as a formula. */
export const addOwnCheck = async (
  studio: Studio,
  { table, formula, message, at }: OwnCheckPlan,
): Promise<void> => {
  const { page, hands } = studio;
  await hands.openTab('Логика');
  await hands.press(page.getByRole('button', { name: 'Добавить проверку' }));
  const editor = page.getByRole('group', { name: 'Новая проверка' });
  if (table) await hands.choose(listIn(editor, 'Где действует'), `в каждой строке таблицы «${table}»`);
  await hands.choose(listIn(editor, 'Какая проверка'), 'Своё условие');
  await hands.turnTo(editor.getByRole('radiogroup', { name: 'Как записать' }), 'Формулой');
  await writeFormula(studio, editor, formula);
  await hands.write(editor.getByRole('textbox', { name: 'Что сказать заполняющему' }), message);
  await hands.choose(listIn(editor, 'У какого поля показать'), at);
  await hands.press(editor.getByRole('button', { name: 'Сохранить проверку' }));
  await editor.waitFor({ state: 'detached' });
};

export interface FormulaPlan {
  readonly title: string;
  /** «На странице «…»», «В строках таблицы «…»». */
  readonly where: string;
  readonly formula: string;
}

/** A field that nobody fills in, and its formula. */
export const addFormula = async (studio: Studio, { title, where, formula }: FormulaPlan): Promise<void> => {
  const { page, hands } = studio;
  await hands.openTab('Расчёты');
  await hands.press(page.getByRole('button', { name: 'Добавить расчёт' }));
  const dialog = page.getByRole('dialog', { name: 'Новый расчёт' });
  await hands.write(dialog.getByRole('textbox', { name: 'Как назвать поле' }), title);
  await hands.choose(listIn(dialog, 'Где оно стоит'), where);
  await hands.press(dialog.getByRole('button', { name: 'Добавить и написать формулу' }));
  const card = page
    .getByRole('list', { name: 'Считаемые поля' })
    .getByRole('listitem')
    .filter({ hasText: title });
  await writeFormula(studio, card, formula);
  await hands.press(card.getByRole('button', { name: 'Сохранить формулу' }));
  await page.getByRole('status').filter({ hasText: 'Формула сохранена' }).waitFor({ state: 'attached' });
};

const writeFormula = async (studio: Studio, part: Locator, formula: string): Promise<void> => {
  await studio.hands.write(listIn(part, 'Формула'), formula);
  await part.getByText('Формула понятна').waitFor();
};

export interface LogicPlan {
  readonly rules: readonly RulePlan[];
  readonly formulas: readonly FormulaPlan[];
  readonly terms: readonly TermPlan[];
  readonly checks: readonly OwnCheckPlan[];
}

export const addLogic = async (
  studio: Studio,
  { rules, formulas, terms, checks }: LogicPlan,
): Promise<void> => {
  for (const rule of rules) await addRule(studio, rule);
  for (const formula of formulas) await addFormula(studio, formula);
  for (const term of terms) await addTermCheck(studio, term);
  for (const check of checks) await addOwnCheck(studio, check);
};

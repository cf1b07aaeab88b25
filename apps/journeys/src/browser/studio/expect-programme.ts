import { expect } from '@jest/globals';
import type { Actor } from '../actor.js';
import { FormWords, judge, PROGRAMME_ANSWERS, WRONG_PROGRAMMES } from './programme-answers.js';
import type { Studio } from './studio.js';

/** The self-check has seen the last change and has found nothing that stands in the way. */
export const expectNoErrors = async (studio: Studio): Promise<void> => {
  await studio.hands.openTab('Проверка');
  await studio.page.getByText('Проверено по последнему изменению').waitFor();
  const list = studio.page.getByRole('tabpanel');
  expect(await list.getByText('Ошибка', { exact: true }).count()).toBe(0);
  await studio.actor.shoot('studio-programme-check');
};

/** The published programme does what form 14 of the catalogue asks. */
export const expectProgramme = async (actor: Actor, key: string): Promise<void> => {
  const words = await FormWords.of(actor, key);
  const right = await judge(actor, key, words.data(PROGRAMME_ANSWERS));
  expect(right.errors).toEqual([]);
  expect(right.computed[`/${words.key('Срок, месяцев')}`]).toBe(6);
  for (const [what, changes, at] of WRONG_PROGRAMMES) {
    const { valid, errors } = await judge(actor, key, words.data({ ...PROGRAMME_ANSWERS, ...changes }));
    expect({ what, valid, at: [...new Set(errors.map(({ path }) => path))] }).toEqual({
      what,
      valid: false,
      at: [words.path(at)],
    });
    for (const { message } of errors) expect(message).toMatch(/[а-яё]/);
  }
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { expectNoErrors, expectProgramme } from './expect-programme.js';
import { KeyHands } from './key-hands.js';
import { PROGRAMME, PROGRAMME_LOGIC } from './personalised-programme.js';
import { publish } from './publish.js';
import { Studio } from './studio.js';
import { addLogic } from './studio-logic.js';

/** A press of Enter or the space makes a click too, but one that no pointer has made. */
const NO_POINTER = `
for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
  window.addEventListener(type, () => { throw new Error('a pointer was used: ' + type); }, true);
window.addEventListener('click', (event) => {
  if (event.detail > 0) throw new Error('a click was made');
}, true);
`;
const BY_POINTER =
  /\.(click|dblclick|tap|hover|check|uncheck|selectOption|fill|focus|dragTo|mouse|touchscreen)\b/;

/** Everything that the mouse does in «build-programme», by keys alone. */
describe('the personalised programme by keyboard', () => {
  let school: School;
  let methodist: Actor;
  let studio: Studio;

  beforeAll(async () => {
    school = await School.open();
    methodist = await school.signIn('methodist');
    await methodist.page.addInitScript({ content: NO_POINTER });
  }, 240_000);
  afterAll(() => school?.close());

  it.each(['key-hands.ts', 'studio.ts', 'studio-logic.ts', 'publish.ts', 'expect-programme.ts'])(
    'asks nothing of a pointer in %s',
    (file) => {
      const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
      expect(lines.filter((line) => BY_POINTER.test(line))).toEqual([]);
    },
  );

  it('is built from an empty page', async () => {
    studio = await Studio.begin(methodist, new KeyHands(methodist.page), 'Программа с клавиатуры');
    await studio.build(PROGRAMME);
    await studio.saved();
    await methodist.shoot('studio-keyboard');
  }, 240_000);

  it('gets its rule, its checks and its formula', async () => {
    await addLogic(studio, PROGRAMME_LOGIC);
  }, 120_000);

  it('moves a field up and back, and undoes it', async () => {
    const { hands, page, sheet } = studio;
    await hands.openTab('Макет');
    await hands.select('Цель');
    const order = () =>
      sheet
        .getByRole('group', { name: /^(Цель|Задачи), / })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.split(',')[0]));
    expect(await order()).toEqual(['Цель', 'Задачи']);
    await page.keyboard.press('Alt+ArrowDown');
    await page
      .getByRole('status')
      .filter({ hasText: /«Цель» перемещено: 3-е из 3/ })
      .waitFor({ state: 'attached' });
    expect(await order()).toEqual(['Задачи', 'Цель']);
    await page.keyboard.press('Control+z');
    expect(await order()).toEqual(['Цель', 'Задачи']);
  }, 60_000);

  it('finds no error in itself and is published', async () => {
    await expectNoErrors(studio);
    await publish(studio, 1, 'Первая версия, набрана с клавиатуры');
  }, 120_000);

  it('takes what a mentor would answer and refuses what he may not', async () => {
    await expectProgramme(methodist, studio.key);
  }, 60_000);

  it('nobody has touched the mouse, no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

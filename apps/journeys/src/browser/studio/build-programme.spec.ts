import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { MouseHands } from './mouse-hands.js';
import { expectNoErrors, expectProgramme } from './expect-programme.js';
import { PROGRAMME, PROGRAMME_LOGIC } from './personalised-programme.js';
import { publish } from './publish.js';
import { Studio } from './studio.js';
import { addLogic } from './studio-logic.js';

/** A methodist who has never seen JSON builds the personalised programme from an empty page by the screen alone. */
describe('the personalised programme', () => {
  let school: School;
  let methodist: Actor;
  let studio: Studio;

  beforeAll(async () => {
    school = await School.open();
    methodist = await school.signIn('methodist');
  }, 240_000);
  afterAll(() => school?.close());

  it('is built page by page', async () => {
    studio = await Studio.begin(methodist, new MouseHands(methodist.page), 'Программа наставничества');
    await studio.build(PROGRAMME);
    await studio.saved();
    await methodist.shoot('studio-programme');
  }, 240_000);

  it('gets its rule, its checks and its formula in sentences', async () => {
    await addLogic(studio, PROGRAMME_LOGIC);
    await methodist.shoot('studio-programme-logic');
  }, 120_000);

  it('finds no error in itself and is published', async () => {
    await expectNoErrors(studio);
    await publish(studio, 1, 'Первая версия программы');
    await methodist.sees(/черновик версии 2/);
  }, 120_000);

  it('takes what a mentor would answer and refuses what he may not', async () => {
    await expectProgramme(methodist, studio.key);
  }, 60_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

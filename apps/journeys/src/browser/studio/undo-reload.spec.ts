import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { School } from '../school.js';
import { MouseHands } from './mouse-hands.js';
import { Studio } from './studio.js';

const TITLES = ['Первое поле', 'Второе поле', 'Третье поле'];

/** Steps of a draft have names, are undone and done again, also after the page was loaded anew. */
describe('undo and redo', () => {
  let school: School;
  let studio: Studio;

  beforeAll(async () => {
    school = await School.open();
    const methodist = await school.signIn('methodist');
    studio = await Studio.begin(methodist, new MouseHands(methodist.page), 'Форма с историей');
    for (const title of TITLES) await studio.addField({ block: 'Короткий текст', title });
    await studio.saved();
  }, 240_000);
  afterAll(() => school?.close());

  const textOfDraft = async (): Promise<string> => {
    await studio.saved();
    return (await studio.actor.ask<{ text: string }>('GET', `/forms/${studio.key}/draft`)).body.text;
  };
  const reload = async (): Promise<void> => {
    await studio.page.reload();
    studio = await Studio.here(studio.actor, studio.hands);
  };
  const undo = () => studio.page.getByRole('button', { name: /^Отменить: / });
  const redo = () => studio.page.getByRole('button', { name: /^Вернуть: / });

  it('survive a reload, step by step, to the byte', async () => {
    const texts = [await textOfDraft()];
    const names: string[] = [];
    for (let step = 0; step < 2 * TITLES.length; step += 1) {
      names.push((await undo().getAttribute('aria-label'))!.replace('Отменить: ', ''));
      await undo().click();
      if (step === 2) await reload();
      texts.push(await textOfDraft());
    }
    expect(names[0]).toContain('Третье поле');
    await studio.sheet.getByText('На этой странице пока нет полей').waitFor();
    await reload();
    for (const [index, name] of [...names].reverse().entries()) {
      await studio.page.getByRole('button', { name: `Вернуть: ${name}`, exact: true }).click();
      if (index === 1) await reload();
      expect(await textOfDraft()).toBe(texts[texts.length - 2 - index]);
    }
    expect(await redo().count()).toBe(0);
    for (const title of TITLES) await studio.sheet.getByText(title, { exact: true }).waitFor();
  }, 180_000);

  it('lead to any moment from the history', async () => {
    await studio.hands.openTab('История');
    await studio.actor.sees(/Второе поле/);
    await studio.actor.shoot('studio-history');
  }, 60_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

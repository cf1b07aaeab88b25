import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { School } from '../school.js';
import { MouseHands } from './mouse-hands.js';
import { Studio } from './studio.js';

/** One form, two browsers: the second sees who holds it, looks, takes over, and the first cannot write over him. */
describe('a form that two people open', () => {
  let school: School;
  let first: Studio;
  let second: Studio;

  beforeAll(async () => {
    school = await School.open();
    const methodist = await school.signIn('methodist');
    first = await Studio.begin(methodist, new MouseHands(methodist.page), 'Общая форма');
    await first.addField({ block: 'Короткий текст', title: 'Тема встречи' });
    await first.saved();
  }, 240_000);
  afterAll(() => school?.close());

  it('says to the second who holds it and since when, and lets him look', async () => {
    // A coordinator of the same office who is a methodist too.
    await school.tandem.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date)
       select gen_random_uuid(), m.person_id, m.unit_id, 'methodist', '2020-01-01'
         from membership m join account a using (person_id) where a.login = 'municipal' limit 1`,
    );
    const colleague = await school.signIn('municipal');
    second = await Studio.open(colleague, new MouseHands(colleague.page), first.key);
    await colleague.sees(/Открыто: Назаренко Л\. К\., \d\d:\d\d/, /здесь её можно смотреть/, 'Тема встречи');
    const palette = second.page.getByRole('navigation', { name: 'Палитра' });
    expect(await palette.getByRole('button', { name: 'Короткий текст' }).isDisabled()).toBe(true);
    expect(await second.page.getByRole('button', { name: /^Опубликовать версию/ }).isDisabled()).toBe(true);
    await colleague.shoot('studio-held');
  }, 120_000);

  it('goes over to the second, with everything that was saved', async () => {
    const takeOver = second.page.getByRole('button', { name: 'Перехватить' });
    await second.hands.press(takeOver);
    await second.actor.sees(/Назаренко Л\. К\. больше не сможет сохранять/);
    await second.hands.press(takeOver);
    await takeOver.waitFor({ state: 'detached' });
    await second.addField({ block: 'Дата', title: 'Когда встречаемся' });
    await second.saved();
  }, 120_000);

  it('takes nothing more from the first, who is told by whom and keeps his words', async () => {
    const { actor, page } = first;
    await first.addField({ block: 'Короткий текст', title: 'Опоздавшее поле' });
    await actor.sees(/Открыто: Морозова/);
    await actor.shoot('studio-taken-over');
    const { body } = await actor.ask<{ text: string }>('GET', `/forms/${first.key}/draft`);
    expect(body.text).toContain('Когда встречаемся');
    expect(body.text).not.toContain('Опоздавшее поле');
    await page.getByText('Опоздавшее поле').first().waitFor();
  }, 120_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

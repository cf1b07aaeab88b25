import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { MouseHands } from './mouse-hands.js';
import { Publishing } from './publish.js';
import { openApplications } from './running-cases.js';
import { Studio } from './studio.js';

const FORM = 'mentor-application';
const CASES = 40;
const FIELD = 'Кто предложил';
const CHOICE = 'К какому наставничеству готовы';
const OPTION = 'Виртуальное: дистанционно';
const COMMENT = 'Дистанционное наставничество ушло в отдельную форму';

/** A methodist takes away an option and a field that forty running cases have answered, and knows it beforehand. */
describe('a breaking change of a form that is in use', () => {
  let school: School;
  let methodist: Actor;
  let curator: Actor;
  let studio: Studio;
  let cases: string[];
  let publishing: Publishing;

  beforeAll(async () => {
    school = await School.open();
    [methodist, curator] = await Promise.all([school.signIn('methodist'), school.signIn('curator')]);
    cases = await openApplications(curator, CASES, (number) => ({
      kindsReady: number % 2 === 0 ? ['traditional', 'virtual'] : ['traditional'],
    }));
  }, 240_000);
  afterAll(() => school?.close());

  const count = async (sql: string): Promise<number> =>
    (await school.tandem.pool.query<{ count: number }>(`select count(*)::int as count ${sql}`)).rows[0]!
      .count;
  /** A methodist of a municipal office designs for the whole municipality around it. */
  const mine = () =>
    `<@ (select town.path from unit office join unit town on town.id = office.parent_id where office.id = '${methodist.unit}')`;
  const running = () =>
    count(`from "case" where status = 'open' and form_versions ? '${FORM}' and unit_path ${mine()}`);

  it('begins with a draft of the published form', async () => {
    await methodist.goTo(`/forms/${FORM}`);
    const hands = new MouseHands(methodist.page);
    await hands.press(methodist.page.getByRole('link', { name: 'Изменить форму' }));
    await hands.press(methodist.page.getByRole('button', { name: 'Начать черновик' }));
    studio = await Studio.here(methodist, hands);
  }, 60_000);

  it('takes a field and an option away', async () => {
    const { hands, page, panel } = studio;
    await hands.press(page.getByRole('tab', { name: /Готовность/ }));
    await hands.select(CHOICE);
    await hands.press(panel.getByRole('button', { name: `Удалить «${OPTION}»` }));
    await hands.press(page.getByRole('tab', { name: /Кандидат/ }));
    await hands.select(FIELD);
    await page.keyboard.press('Delete');
    await studio.sheet.getByText(FIELD).waitFor({ state: 'detached' });
    await studio.saved();
  }, 60_000);

  it('says what changes and whom it touches, as the tables do', async () => {
    publishing = await Publishing.open(studio);
    await publishing.acceptRemarks();
    await methodist.shoot('studio-breaking-check');
    await publishing.goOn('Что изменилось');
    const changes = await publishing.dialog.innerText();
    expect(changes).toContain('Ломает');
    expect(changes).toContain(OPTION);
    expect(changes).toContain(FIELD);
    await methodist.shoot('studio-breaking-changes');
    await publishing.goOn('Кого затронет');
    await methodist.shoot('studio-breaking-impact');
    const impact = (await publishing.dialog.innerText()).replaceAll('\u00a0', ' ');
    const total = await running();
    expect(total).toBeGreaterThanOrEqual(CASES);
    expect(impact).toContain(`Идущие дела: ${total}`);
    const answered = (where: string) =>
      count(
        `from submission s join "case" c on c.id = s.case_id
          where s.form_key = '${FORM}' and s.current and c.unit_path ${mine()} and ${where}`,
      );
    const virtual = await answered(`s.data -> 'kindsReady' ? 'virtual'`);
    const external = await answered(`s.data ? 'nominatedBy'`);
    expect([...impact.matchAll(/в (\d+) ответ/g)].map(([, number]) => Number(number)).sort()).toEqual(
      [virtual, external].sort(),
    );
  }, 60_000);

  it('is published with a comment, and not without one', async () => {
    await publishing.goOn('Подтверждение');
    const button = publishing.dialog.getByRole('button', { name: 'Опубликовать версию 2' });
    expect(await button.isDisabled()).toBe(true);
    await publishing.confirm(2, COMMENT);
    await publishing.close();
    await studio.hands.openTab('История');
    await methodist.sees(COMMENT);
    await methodist.shoot('studio-breaking-history');
  }, 60_000);

  it('leaves running cases on their version, and gives the new one to a new case', async () => {
    const versionOf = async (id: string): Promise<number> => {
      const { rows } = await school.tandem.pool.query<{ version: number }>(
        `select (form_versions ->> $2)::int as version from "case" where id = $1`,
        [id, FORM],
      );
      return rows[0]!.version;
    };
    expect(await Promise.all(cases.map(versionOf))).toEqual(cases.map(() => 1));
    const [fresh] = await openApplications(curator, 1, () => ({
      kindsReady: ['traditional'],
      nominatedBy: undefined,
    }));
    expect(await versionOf(fresh!)).toBe(2);
  }, 60_000);

  it('no screen broke', () => {
    expect(school.faults).toEqual([]);
  });
});

import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@tandem/testing';
import { startTandem, type RunningTandem } from '../../running/start-tandem.js';
import { Actor } from '../actor.js';
import { giveAccount } from '../give-account.js';
import { look, lookInEveryView, speak, VIEWS, type Tongue } from '../look.js';

const DOCUMENT = resolve(
  import.meta.dirname,
  '../../../../engine/src/approvals/import/fixtures/kedrovy-2025.docx',
);
const MANY_MS = 360_000;

interface Screen {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** What is pressed before it is looked at. */
  readonly press?: { readonly [tongue in Tongue]: RegExp };
}

/** Every screen of roadmaps at a desk in both languages, on a tablet and on a phone: nothing serious for axe, nothing wider than the window. */
describe('screens of roadmaps', () => {
  let tandem: RunningTandem;
  let browser: Browser;
  let screens: readonly Screen[];

  const planOf = async (unit: string): Promise<string> => {
    const { rows } = await tandem.pool.query<{ id: string }>(
      'select r.id from roadmap r join unit u on u.id = r.unit_id where u.title = $1 order by r.period_from desc limit 1',
      [unit],
    );
    return rows[0]!.id;
  };
  const rowOf = async (plan: string, words: string): Promise<string> => {
    const { rows } = await tandem.pool.query<{ id: string }>(
      `select m->>'id' as id from roadmap_draft d, jsonb_array_elements(d.plan->'measures') m where d.roadmap_id = $1 and m->>'title' like $2`,
      [plan, `%${words}%`],
    );
    return rows[0]!.id;
  };

  /** What was read of a document waits to be taken; who answers for a plan that came back gets an account. */
  beforeAll(async () => {
    tandem = await startTandem();
    browser = await openBrowser();
    const region = await planOf(
      'Томский областной институт повышения квалификации и переподготовки работников образования',
    );
    const town = await planOf('Отдел образования администрации города Кедрового');
    const lyceum = await planOf('ОГБОУ «Областной лицей-интернат»');
    const row = await rowOf(town, 'Актуализация дорожных карт');
    const methodist = await Actor.signIn(browser, tandem.url, 'methodist');
    await methodist.goTo('/roadmaps/new');
    await methodist.page.locator('input[type=file]').setInputFiles(DOCUMENT);
    await methodist.page.getByRole('button', { name: 'Взять в работу' }).waitFor();
    const imported = new URL(methodist.page.url()).pathname;
    await methodist.page.context().close();
    await giveAccount(tandem.pool, 'Елисеева', 'kargasok');
    const returned = await planOf('Управление образования администрации Каргасокского района');
    const own = await rowOf(returned, 'Актуализация дорожных карт');
    screens = [
      { name: 'list', login: 'operator', path: '/roadmaps?tab=plans' },
      { name: 'approvals', login: 'operator', path: '/roadmaps?tab=approvals' },
      { name: 'region', login: 'operator', path: '/roadmaps?tab=region' },
      { name: 'plan', login: 'operator', path: `/roadmaps/${region}` },
      { name: 'plan-in-review', login: 'operator', path: `/roadmaps/${town}` },
      { name: 'plan-row', login: 'operator', path: `/roadmaps/${town}?row=${row}` },
      {
        name: 'plan-checks',
        login: 'operator',
        path: `/roadmaps/${town}`,
        press: { ru: /предупрежден/, en: /warning/ },
      },
      { name: 'review', login: 'operator', path: `/roadmaps/${town}/review` },
      {
        name: 'review-row',
        login: 'operator',
        path: `/roadmaps/${town}/review`,
        press: { ru: /^Открыть строку/, en: /^Open the row/ },
      },
      { name: 'review-lyceum', login: 'department', path: `/roadmaps/${lyceum}/review` },
      { name: 'compare-one', login: 'operator', path: `/roadmaps/${town}/compare` },
      {
        name: 'plan-history',
        login: 'operator',
        path: `/roadmaps/${town}`,
        press: { ru: /^История$/, en: /^History$/ },
      },
      { name: 'own-list', login: 'methodist', path: '/roadmaps' },
      { name: 'new', login: 'methodist', path: '/roadmaps/new' },
      {
        name: 'new-copy',
        login: 'methodist',
        path: '/roadmaps/new',
        press: { ru: /^Новая редакция/, en: /^A new edition/ },
      },
      { name: 'import', login: 'methodist', path: imported },
      { name: 'edit', login: 'kargasok', path: `/roadmaps/${returned}` },
      { name: 'edit-row', login: 'kargasok', path: `/roadmaps/${returned}?row=${own}` },
      { name: 'links', login: 'kargasok', path: `/roadmaps/${returned}/review?show=missing` },
    ];
  }, MANY_MS);
  afterAll(async () => {
    await browser?.close();
    await tandem?.stop();
  }, 30_000);

  const arrive = async (actor: Actor, { path, press }: Screen, language: Tongue): Promise<void> => {
    await actor.goTo(path);
    await actor.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    if (press)
      await actor.page.getByRole('main').getByRole('button', { name: press[language] }).first().click();
  };

  /** What is pressed stands elsewhere on a phone than at a desk: such a screen is come to anew at each width. */
  const visitAnew = async (actor: Actor, screen: Screen, language: Tongue): Promise<string[]> => {
    const wrong: string[] = [];
    for (const [width, , closely] of VIEWS.filter(([, spoken]) => spoken === language)) {
      await actor.page.setViewportSize({ width, height: 900 });
      await arrive(actor, screen, language);
      wrong.push(...(await look(actor, `${screen.name}-${width}-${language}`, closely)));
    }
    return wrong;
  };

  const visitAll = async (login: string): Promise<string[]> => {
    const wrong: string[] = [];
    const actor = await Actor.signIn(browser, tandem.url, login, { walks: true });
    for (const language of ['ru', 'en'] as const) {
      await speak(actor, language);
      for (const screen of screens.filter((one) => one.login === login))
        wrong.push(
          ...(screen.press
            ? await visitAnew(actor, screen, language)
            : await lookInEveryView(actor, screen.name, language, () => arrive(actor, screen, language))),
        );
    }
    await actor.page.context().close();
    return [...wrong, ...actor.faults];
  };

  it.each(['operator', 'department', 'methodist', 'kargasok'])(
    'stand before %s',
    async (login) => {
      expect(await visitAll(login)).toEqual([]);
    },
    MANY_MS,
  );
});

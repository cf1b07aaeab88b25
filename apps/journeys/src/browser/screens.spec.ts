import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@tandem/testing';
import { Actor } from './actor.js';
import { look, type Closely } from './look.js';
import { startTandem, type RunningTandem } from '../running/start-tandem.js';

const SCREENS: readonly (readonly [login: string, paths: readonly string[]])[] = [
  [
    'curator',
    [
      '/tasks',
      '/board',
      '/pairs',
      '/mentors',
      '/mentees',
      '/organisation',
      '/forms',
      '/forms/personalised-programme',
      '/workflows',
      '/workflows/mentoring-pair',
      '/start/mentoring-pair',
      '/sessions',
    ],
  ],
  ['mentee', ['/tasks', '/start/mentee-request']],
  ['admin', ['/incidents', '/organisation']],
];

const DESK = 1440;
const VIEWS_HERE: readonly (readonly [width: number, closely: Closely])[] = [
  [DESK, 'all'],
  [360, 'structure'],
];

/** Every screen of the demonstration, at a desk and on a phone: nothing serious for axe, nothing wider than the window, no fault. */
describe('screens', () => {
  let tandem: RunningTandem;
  let browser: Browser;

  beforeAll(async () => {
    tandem = await startTandem();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await tandem?.stop();
  });

  /** The same page at a desk and, made narrower, on a phone, where colours are those of the desk. */
  const visit = async (actor: Actor, path: string): Promise<string[]> => {
    const wrong: string[] = [];
    for (const [width, closely] of VIEWS_HERE) {
      await actor.page.setViewportSize({ width, height: 900 });
      if (width === DESK) await actor.goTo(path);
      wrong.push(...(await look(actor, `screen${path.replaceAll('/', '-')}-${width}`, closely)));
    }
    return wrong;
  };

  const visitAll = async ([login, paths]: (typeof SCREENS)[number]): Promise<string[]> => {
    const wrong: string[] = [];
    const actor = await Actor.signIn(browser, tandem.url, login, { walks: true });
    for (const path of paths) wrong.push(...(await visit(actor, path)));
    const { body } = await actor.ask<{ items: { id: string }[] }>('GET', '/cases?limit=3&status=any');
    for (const { id } of body.items) wrong.push(...(await visit(actor, `/cases/${id}`)));
    await actor.page.context().close();
    return [...wrong, ...actor.faults];
  };

  it('stand at a desk and on a phone', async () => {
    const wrong = await Promise.all(SCREENS.map(visitAll));
    expect(wrong.flat()).toEqual([]);
  }, 240_000);

  it('speak English when asked', async () => {
    const actor = await Actor.signIn(browser, tandem.url, 'curator');
    await actor.page.getByText('EN', { exact: true }).first().click();
    await actor.page.locator('html[lang="en"]').waitFor({ state: 'attached' });
    await actor.goTo('/board');
    await actor.page.getByRole('heading', { name: /board/i }).waitFor();
    expect(await actor.page.locator('html').getAttribute('lang')).toBe('en');
    await actor.page.context().close();
  }, 60_000);
});

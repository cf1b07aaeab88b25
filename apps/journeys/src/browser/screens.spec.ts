import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findAccessibilityFaults, openBrowser } from '@tandem/testing';
import { Actor } from './actor.js';
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

  const visit = async (actor: Actor, path: string): Promise<string[]> => {
    await actor.goTo(path);
    await actor.page.waitForLoadState('load');
    // Skeletons go when the data are there.
    await actor.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const wide = await actor.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    const faults = await findAccessibilityFaults(actor.page, {
      contrast: (actor.page.viewportSize()?.width ?? 0) > 768,
    });
    return [
      ...(Number(wide) > 0 ? [`${path} is ${String(wide)} px wider than the window`] : []),
      ...faults.map((fault) => `${path}: ${JSON.stringify(fault).slice(0, 300)}`),
    ];
  };

  const visitAll = async (width: number): Promise<string[]> => {
    const wrong: string[] = [];
    for (const [login, paths] of SCREENS) {
      const actor = await Actor.signIn(browser, tandem.url, login, { width });
      for (const path of paths) wrong.push(...(await visit(actor, path)));
      const { body } = await actor.ask<{ items: { id: string }[] }>('GET', '/cases?limit=3&status=any');
      for (const { id } of body.items) wrong.push(...(await visit(actor, `/cases/${id}`)));
      wrong.push(...actor.faults);
      await actor.page.context().close();
    }
    return wrong.map((one) => `at ${width}: ${one}`);
  };

  it('stand at a desk and on a phone', async () => {
    const wrong = await Promise.all([1440, 360].map(visitAll));
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

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { chromiumPath } from './environment.js';
import { findAccessibilityFaults } from './find-accessibility-faults.js';
import { openBrowser } from './open-browser.js';

const withChromium = existsSync(chromiumPath()) ? describe : describe.skip;

withChromium('a look at a page by axe', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 30_000);
  afterAll(() => browser.close());

  it('finds a picture without a description and names the place', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<!doctype html><html lang="ru"><title>Пары</title><main><h1>Пары</h1><img id="logo" src="data:,"></main>',
    );
    const faults = await findAccessibilityFaults(page);
    expect(faults).toEqual([
      expect.objectContaining({ rule: 'image-alt', impact: 'critical', places: ['#logo'] }),
    ]);
  });

  it('says nothing of a sound page', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<!doctype html><html lang="ru"><title>Пары</title><main><h1>Пары</h1><p>Пока пусто</p></main>',
    );
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});

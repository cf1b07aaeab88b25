import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createTestDatabase } from '@tandem/testing';
import type { Settings } from '../config/settings.js';
import { startEngine } from '../http/start-engine.js';
import type { Line } from '../report/line.js';
import { atMost } from '../report/verdict.js';
import { bigForm, FIELDS } from '../typing/big-form.js';
import { makeDesigner } from '../typing/make-designer.js';
import { pressKeys, type Pressed } from '../typing/press-keys.js';
import { openPool } from './bench-database.js';

/** Typing into a form of 300 fields, in the studio and where it is filled in, beside a bare page of 300 inputs. */
export const measureTyping = async (settings: Settings): Promise<Line[]> => {
  const webRoot = join(settings.engineMain, '../../../web/dist');
  if (!settings.chromium || !existsSync(webRoot)) {
    console.log('No Chromium or no built web application: typing is left out.');
    return [];
  }
  const database = await createTestDatabase();
  const owner = openPool(database.url, 4);
  const engine = await startEngine(settings, database, 'api', { webRoot, queue: 'postgres' });
  const browser = await chromium.launch({
    executablePath: settings.chromium,
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    const cookie = await makeDesigner(owner);
    await post(engine.address, cookie, '/forms', {
      title: 'Большая форма',
      key: 'big-form',
      text: bigForm(),
    });
    await post(engine.address, cookie, '/forms/big-form/publish', { comment: '' });
    await post(engine.address, cookie, '/forms/big-form/draft', {});
    const page = await openPage(browser, engine.address, cookie);
    const bare = await typeInBarePage(page);
    const renderer = await typeInForm(page, engine.address);
    const builder = await typeInStudio(page, engine.address);
    return [
      line(`typing into a bare page of ${FIELDS} inputs, key to paint, p95`, bare),
      line(`typing into a form of ${FIELDS} fields, key to paint, p95`, renderer, 16),
      line(`typing a label in the studio, ${FIELDS} fields, key to paint, p95`, builder, 32),
    ];
  } finally {
    await browser.close();
    await engine.stop();
    await owner.end();
    await database.drop();
  }
};

const line = (measure: string, { p50, p95 }: Pressed, goal?: number): Line => ({
  measure,
  value: `${p95.toFixed(1)} ms`,
  p50,
  ...(goal === undefined ? {} : { goal: `≤ ${goal} ms`, verdict: atMost(p95, goal) }),
});

const openPage = async (browser: Browser, address: string, cookie: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: address }]);
  return context.newPage();
};

const typeInBarePage = async (page: Page): Promise<Pressed> => {
  await page.setContent(
    Array.from({ length: FIELDS }, (_, at) => `<p><label>${at}<input></label></p>`).join(''),
  );
  return pressKeys(page, page.locator('input').first());
};

const typeInForm = async (page: Page, address: string): Promise<Pressed> => {
  await page.goto(`${address}/forms/big-form`);
  return pressKeys(page, page.getByLabel('Строка 1', { exact: false }).first());
};

const typeInStudio = async (page: Page, address: string): Promise<Pressed> => {
  await page.goto(`${address}/forms/big-form/design`);
  await page.getByText('Строка 7', { exact: true }).first().click();
  await page.keyboard.press('F2');
  return pressKeys(page, page.locator(':focus'));
};

const post = async (address: string, cookie: string, path: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: address },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`);
};

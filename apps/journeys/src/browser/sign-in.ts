import type { Browser } from 'playwright-core';
import { OwnWindow } from './own-window.js';

/** So long a person waits on a machine that is busy with other things. */
export const PATIENCE_MS = 60_000;

export interface SignInOptions {
  readonly password?: string;
  readonly width?: number;
  /** Whoever has much to look at: see `walkTo`. */
  readonly walks?: boolean;
}

const WIDE = 1440;

/**
 * Opens a browser window with cookies of its own and signs in: through the form whoever comes first, and whoever comes
 * on a phone; the others by what the form sends, since all that differs is who they are.
 */
export const signIn = async (
  browser: Browser,
  url: string,
  login: string,
  { password = 'tandem-demo', width = WIDE, walks = false }: SignInOptions = {},
): Promise<OwnWindow> => {
  const byForm = width !== WIDE || browser.contexts().length === 0;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'ru-RU',
    timezoneId: 'Asia/Tomsk',
    // What slides and fades tells nothing and is drawn sixty times a second.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${login}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${login}: ${response.status()} ${response.url()}`);
  });
  if (byForm) {
    await page.goto(url);
    await page.getByLabel('Логин').fill(login);
    await page.locator('input[type=password]').fill(password);
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
  } else {
    const answer = await context.request.post(`${url}/api/v1/session`, { data: { login, password } });
    if (!answer.ok())
      throw new Error(`${login} could not sign in: ${answer.status()} ${await answer.text()}`);
    await page.goto(url);
  }
  await page.getByRole('navigation').first().waitFor();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return new OwnWindow(page, url, faults, walks);
};

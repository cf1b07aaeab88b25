import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env['JOURNEY_SHOTS'];

/** Pictures of a moment at a desk and on a phone, and its words, where `JOURNEY_SHOTS` names a folder for them. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  const desk = page.viewportSize();
  await writeFile(join(folder, `${name}.txt`), await page.locator('body').innerText());
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    // The layout follows the window a moment later.
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: width === 360 });
  }
  if (desk) await page.setViewportSize(desk);
};

/** One picture at the width that the window has. */
export const shootAsIs = async (page: Page, name: string): Promise<void> => {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

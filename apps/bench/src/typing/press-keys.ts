import type { Locator, Page } from 'playwright-core';
import { percentile } from '../measure/drive.js';

export interface Pressed {
  readonly p50: number;
  readonly p95: number;
}

interface Watching {
  readonly keyTimes: number[];
}

const LETTERS = 120;
/** The first strokes pay for what is compiled and cached once. */
const WARM = 20;

/**
 * Types into a field and takes, for each key, the time from the browser's event to the frame that shows its letter: the
 * message posted in an animation frame comes after the frame was painted. The page runs without the limit of 60 frames
 * a second, so that waiting for the next one is not counted.
 */
export const pressKeys = async (page: Page, field: Locator): Promise<Pressed> => {
  await field.click();
  await page.evaluate(() => {
    const watching = window as unknown as Window & Watching;
    Object.assign(watching, { keyTimes: [] });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => void watching.keyTimes.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        }),
      true,
    );
  });
  for (let at = 0; at < LETTERS; at += 1) {
    await page.keyboard.press('a');
    // People leave at least this between two letters; what is put off until a silence must not pile up.
    await page.waitForTimeout(at % 20 === 19 ? 400 : 40);
  }
  const times = await page.evaluate(() => (window as unknown as Window & Watching).keyTimes);
  const taken = times.slice(WARM).sort((a, b) => a - b);
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
};

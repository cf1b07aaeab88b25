import { findAccessibilityFaults } from '@tandem/testing';
import { shootAsIs } from '../running/shoot.js';
import type { Actor } from './actor.js';

/** How closely a screen is looked at: its width alone, for axe without colours, or all of it. */
export type Closely = 'width' | 'structure' | 'all';

/** Whoever asked for less motion gets none, so little is waited for: what a width makes anew is drawn some frames later. */
const REST = `(async () => {
  for (let frames = 0; frames < 6; frames += 1) await new Promise(requestAnimationFrame);
  const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(ending.map((one) => one.finished));
})()`;

/** Looks at what stands on the screen now: what is wider than the window, what axe finds serious. */
export const look = async (
  { page }: Pick<Actor, 'page'>,
  name: string,
  closely: Closely = 'all',
): Promise<string[]> => {
  await page.evaluate(REST);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(REST);
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  const faults =
    closely === 'width' ? [] : await findAccessibilityFaults(page, { contrast: closely === 'all' });
  await shootAsIs(page, name);
  return [
    ...(Number(wide) > 0 ? [`${name} is ${String(wide)} px wider than the window`] : []),
    ...faults.map((fault) => `${name}: ${JSON.stringify(fault).slice(0, 400)}`),
  ];
};

export type Tongue = 'ru' | 'en';

/** The views in which every screen is shown, and how closely each is looked at: what a view before it has told is not asked again. Russian words are the longer ones. */
export const VIEWS: readonly (readonly [width: number, language: Tongue, closely: Closely])[] = [
  [1440, 'ru', 'all'],
  [768, 'ru', 'width'],
  [360, 'ru', 'structure'],
  [1440, 'en', 'width'],
];

/** Looks at one screen in all views of a language: after the first the same page is only made narrower. */
export const lookInEveryView = async (
  actor: Pick<Actor, 'page'>,
  name: string,
  language: Tongue,
  arrive: () => Promise<void>,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const [at, [width, , closely]] of VIEWS.filter(([, spoken]) => spoken === language).entries()) {
    await actor.page.setViewportSize({ width, height: 900 });
    if (at === 0) await arrive();
    wrong.push(...(await look(actor, `${name}-${width}-${language}`, closely)));
  }
  return wrong;
};

/** Speaks this language from now on. */
export const speak = async ({ page }: Pick<Actor, 'page'>, language: Tongue): Promise<void> => {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.evaluate(`localStorage.setItem('tandem.language', '${language}')`);
  await page.reload();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
};

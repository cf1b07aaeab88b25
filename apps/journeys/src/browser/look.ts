import { findAccessibilityFaults } from '@tandem/testing';
import { shootAsIs } from '../running/shoot.js';
import type { Actor } from './actor.js';

/** How closely a screen is looked at: its width alone, for axe without colours, or all of it. */
export type Closely = 'width' | 'structure' | 'all';

/** Looks at what stands on the screen now: what is wider than the window, what axe finds serious. */
export const look = async (
  { page }: Pick<Actor, 'page'>,
  name: string,
  closely: Closely = 'all',
): Promise<string[]> => {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // Panels come in from the side.
  await page.waitForTimeout(350);
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  const faults =
    closely === 'width' ? [] : await findAccessibilityFaults(page, { contrast: closely === 'all' });
  await shootAsIs(page, name);
  return [
    ...(Number(wide) > 0 ? [`${name} is ${String(wide)} px wider than the window`] : []),
    ...faults.map((fault) => `${name}: ${JSON.stringify(fault).slice(0, 400)}`),
  ];
};

/** The views in which every screen is shown, and how closely each is looked at: what a view before it has told is not asked again. Russian words are the longer ones. */
export const VIEWS: readonly (readonly [width: number, language: 'ru' | 'en', closely: Closely])[] = [
  [1440, 'ru', 'all'],
  [768, 'ru', 'width'],
  [360, 'ru', 'structure'],
  [1440, 'en', 'width'],
];

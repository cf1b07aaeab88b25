import { findAccessibilityFaults } from '@tandem/testing';
import { shootAsIs } from '../../running/shoot.js';
import type { Actor } from '../actor.js';

/** Looks at what stands on the screen now: what is wider than the window, what axe finds serious. */
export const look = async ({ page }: Actor, name: string): Promise<string[]> => {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // Panels come in from the side.
  await page.waitForTimeout(350);
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  const faults = await findAccessibilityFaults(page);
  await shootAsIs(page, name);
  return [
    ...(Number(wide) > 0 ? [`${name} is ${String(wide)} px wider than the window`] : []),
    ...faults.map((fault) => `${name}: ${JSON.stringify(fault).slice(0, 400)}`),
  ];
};

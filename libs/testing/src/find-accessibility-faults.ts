import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** One finding, short enough to read in a failed expectation. */
export interface AccessibilityFault {
  rule: string;
  impact: string;
  help: string;
  places: string[];
}

const source = (): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const toFault = ({ id, impact, help, nodes }: Result): AccessibilityFault => ({
  rule: id,
  impact: impact ?? 'unknown',
  help,
  places: nodes.map((node) => node.target.join(' ')),
});

/** What axe finds on the page as it stands; by default what keeps people out (serious and critical). */
export const findAccessibilityFaults = async (
  page: Page,
  impacts: string[] = ['serious', 'critical'],
): Promise<AccessibilityFault[]> => {
  await page.evaluate(await source());
  // Whatever passed is thousands of nodes of a large table: it neither has to be told in full nor to leave the page.
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
    };
    return (await axe.run(document, { resultTypes: ['violations'] })).violations;
  });
  return violations.map(toFault).filter((fault) => impacts.includes(fault.impact));
};

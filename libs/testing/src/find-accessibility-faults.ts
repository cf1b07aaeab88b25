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

export interface Judging {
  /** By default what keeps people out. */
  readonly impacts?: readonly string[];
  /** Colours do not change with the width of a window, and to reckon those of a large table takes most of the time. */
  readonly contrast?: boolean;
}

/** What axe finds on the page as it stands. */
export const findAccessibilityFaults = async (
  page: Page,
  { impacts = ['serious', 'critical'], contrast = true }: Judging = {},
): Promise<AccessibilityFault[]> => {
  await page.evaluate(await source());
  // Whatever passed is thousands of nodes of a large table: it neither has to be told in full nor to leave the page.
  const violations = await page.evaluate(async (withContrast) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
    };
    const rules = { 'color-contrast': { enabled: withContrast } };
    return (await axe.run(document, { resultTypes: ['violations'], rules })).violations;
  }, contrast);
  return violations.map(toFault).filter((fault) => impacts.includes(fault.impact));
};

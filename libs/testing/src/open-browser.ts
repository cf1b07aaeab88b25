import type { Browser } from 'playwright-core';
import { chromiumPath } from './environment.js';

/** Quiet and closed: Chromium looks for nothing outside the machine, so a test fails only for reasons of our own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless Chromium of the system, with a profile of its own that goes when it closes. */
export const openBrowser = async (): Promise<Browser> => {
  // Half a second to read, and few of those who want a database want a browser as well.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });
};

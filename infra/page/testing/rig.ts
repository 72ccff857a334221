import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../local/chromium.ts';
import { startTestSystem, type TestSystem } from '../../local/testing/test-system.ts';

/** The whole system and a browser, for the tests of one file, from its first test on. */
export let system: TestSystem;
export let browser: Browser;

/** Starts both before the tests of the file that says so, and stops them after. */
export const useRig = (): void => {
  beforeAll(async () => {
    [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });
};

import type { Browser } from 'playwright-core';
import { openBrowser } from '../../local/testing/browser.ts';
import { startTestSystem, type TestSystem } from '../../local/testing/test-system.ts';

/** A browser and the whole system, for the tests of one file. */
export type Rig = { browser: Browser; system: TestSystem; stop: () => Promise<void> };

export const startRig = async (): Promise<Rig> => {
  const [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  return {
    browser,
    system,
    stop: async () => {
      await browser.close();
      await system.stop();
    },
  };
};

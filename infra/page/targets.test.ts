import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, system, useRig } from './testing/rig.ts';
import { some } from './testing/rounds.ts';
import { SCREENS, walkScreens } from './testing/screens.ts';
import { targetFaults } from './testing/targets.ts';

useRig();

const WINDOWS = [
  { width: 320, height: 568 },
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
];

/** Looks at what a tap opens as well. */
const faultsWithAllOpen = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const faults = await targetFaults(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = false;
  });
  return faults;
};

test.each(some(WINDOWS, 2))(
  'a thumb hits everything that can be tapped, and only that, at $width × $height',
  async (viewport) => {
    const faults = new Set<string>();
    const seen: string[] = [];
    await walkScreens({ browser, system, look: { viewport, reducedMotion: 'reduce' } }, async (screen, page) => {
      const look = async (where: string) => {
        seen.push(where);
        for (const fault of [...(await targetFaults(page)), ...(await faultsWithAllOpen(page))])
          faults.add(`${where}: ${fault}`);
      };
      await look(screen);
      if (screen !== 'paid') return;
      await page.getByRole('link', { name: 'Keep or print it' }).last().click();
      await page.waitForURL(/\/demo-kitchen\/orders\/B2B-/);
      await page.getByRole('button', { name: 'Print' }).waitFor();
      await look('order');
      await page.getByRole('link', { name: 'Back to the chat' }).click();
      await page
        .getByRole('log')
        .getByText(/is paid/)
        .last()
        .waitFor();
    });
    expect(seen).toEqual([...SCREENS.slice(0, -1), 'order', ...SCREENS.slice(-1)]);
    expect([...faults]).toEqual([]);
  },
);

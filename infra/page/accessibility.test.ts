import { expect, test } from 'vitest';
import { violations } from '../local/testing/axe.ts';
import { browser, system, useRig } from './testing/rig.ts';
import { some } from './testing/rounds.ts';
import { SCREENS, walkScreens } from './testing/screens.ts';

useRig();

const LOOKS = [
  { colorScheme: 'light', direction: 'left to right' },
  { colorScheme: 'dark', direction: 'right to left' },
  { colorScheme: 'dark', direction: 'left to right' },
  { colorScheme: 'light', direction: 'right to left' },
] as const;

test.each(some(LOOKS, 2))('all six screens have no fault that axe knows, $colorScheme and $direction', async (look) => {
  const seen: string[] = [];
  const faults: string[] = [];
  const viewport = { width: 360, height: 740 };
  await walkScreens(
    {
      browser,
      system,
      look: { viewport, colorScheme: look.colorScheme, reducedMotion: 'reduce' },
      isRightToLeft: look.direction === 'right to left',
    },
    async (screen, page) => {
      seen.push(screen);
      faults.push(...(await violations(page)).map((fault) => `${screen}: ${fault}`));
    },
  );
  expect(seen).toEqual(SCREENS);
  expect(faults).toEqual([]);
});

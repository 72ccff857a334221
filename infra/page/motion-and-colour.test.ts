import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unframed } from './testing/frames.ts';
import { browser, system, useRig } from './testing/rig.ts';
import { some } from './testing/rounds.ts';
import { SCREENS, walkScreens } from './testing/screens.ts';

useRig();

const viewport = { width: 360, height: 740 };

/** Has every page write down what begins to move, however short: what moves now would be over before it is looked at. */
const watchMotion = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Reflect.set(globalThis, 'moved', moved);
    for (const kind of ['animationstart', 'transitionrun'])
      addEventListener(kind, ({ target }) => moved.push(target instanceof Element ? target.className : kind), true);
  });
};

/** Walks the screens. @returns the classes of what moved since the screen before, and of what is moving */
const movedOn = async (look: BrowserContextOptions): Promise<Record<string, string[]>> => {
  const moved: Record<string, string[]> = {};
  await walkScreens({ browser, system, look: { viewport, ...look }, prepare: watchMotion }, async (screen, page) => {
    moved[screen] = await page.evaluate(() => {
      const seen: string[] = Reflect.get(globalThis, 'moved');
      const moving = document.getAnimations().map(({ effect }) => effect instanceof KeyframeEffect && effect.target);
      return [...seen.splice(0), ...moving.map((target) => (target ? target.className : 'something'))];
    });
  });
  return moved;
};

test('nothing moves for a customer who asked for less motion', async () => {
  const moved = await movedOn({ reducedMotion: 'reduce' });
  expect(moved).toEqual(Object.fromEntries(SCREENS.map((screen) => [screen, []])));
});

test('what is new in the chat arrives with a movement for everybody else, and nothing else moves', async () => {
  const moved = await movedOn({ reducedMotion: 'no-preference' });
  // What is there when the page opens is not new.
  for (const screen of ['menu', 'cart', 'invoice', 'trouble']) expect(moved[screen], screen).not.toEqual([]);
  expect(new Set(Object.values(moved).flat())).toEqual(new Set(['entry mine fresh', 'entry theirs fresh']));
});

test.each(some(['dark', 'light'] as const, 1))(
  'all that can be pressed, a photo, a problem and a bill have a frame where the customer chose the colours, %s',
  async (colorScheme) => {
    const look = { viewport, colorScheme, forcedColors: 'active', reducedMotion: 'reduce' } as const;
    const faults: string[] = [];
    await walkScreens({ browser, system, look }, async (screen, page) => {
      faults.push(...(await unframed(page)).map((name) => `${screen}: ${name}`));
    });
    expect(faults).toEqual([]);
  },
);

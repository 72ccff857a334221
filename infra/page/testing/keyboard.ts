import type { Page } from 'playwright-core';
import { until } from '../../local/testing/test-system.ts';

export type Focused = {
  /** What a screen reader would say of it, after the name of the group it is in: "How many: Jollof rice, One more". */
  name: string;
  /** Why a customer would not know where they are; empty where they do. */
  faults: string[];
};

/** Where the focus is, and whether it can be seen there. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', faults: ['the focus is nowhere'] };
    const [labelled] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
    const label = element.ariaLabel ?? (labelled ?? element).textContent?.trim() ?? '';
    const group = element.closest('[role=group]')?.ariaLabel;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    // The middle of each side: the corners of what is round show what is behind it.
    const edge = 3;
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const sides = [
      [x, y],
      [left + edge, y],
      [right - edge, y],
    ];
    // What is taller than the window cannot be all in it.
    const ends = [
      [x, top + edge],
      [x, bottom - edge],
    ];
    const isCovered = [...sides, ...(bottom - top > innerHeight / 2 ? [] : ends)].some(([x = 0, y = 0]) => {
      const shown = document.elementFromPoint(x, y);
      return !shown || (!element.contains(shown) && !shown.contains(element));
    });
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    return {
      name: group ? `${group}, ${label}` : label,
      faults: [...(isCovered ? ['it is covered, or out of sight'] : []), ...(hasRing ? [] : ['it has no ring'])],
    };
  });

/**
 * The page may scroll and draw until it stands still.
 * @returns the name of what has the focus
 * @throws a sentence that says what has the focus and why a customer would not see it
 */
export const expectInSight = async (page: Page): Promise<string> => {
  const found = await until('a focus that can be seen', async () => {
    const now = await focused(page);
    return now.faults.length === 0 ? now : undefined;
  }).catch(() => focused(page));
  if (found.faults.length > 0) throw new Error(`The focus is on "${found.name}": ${found.faults.join(', ')}.`);
  return found.name;
};

/**
 * Goes on with Tab or Shift+Tab until the focus is on what is looked for, and looks at every step whether it can be seen.
 * @param most so many steps are tried
 * @returns the steps it took
 * @throws when it is not reached, with all that was passed
 */
export const tabTo = async (page: Page, key: 'Tab' | 'Shift+Tab', wanted: RegExp, most: number): Promise<number> => {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press(key);
    const name = await expectInSight(page);
    passed.push(name);
    if (wanted.test(name)) return passed.length;
  }
  throw new Error(`${key} did not reach ${wanted}, but passed: ${passed.join(' | ')}`);
};

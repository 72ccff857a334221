import type { Locator, Page } from 'playwright-core';

/** Real milliseconds for which a person only looks. */
const LOOK_MS = 1_000;
/** Looks after which nothing will come any more: two minutes of the page's time. */
const LOOKS = 18;
/** So much time passes for the page with each look, in milliseconds. */
export const PASSES_MS = 7_000;

/** Somebody at a page. */
export type Person = {
  page: Page;
  /** What happens every time that something was looked for in vain. */
  looksInVain: () => Promise<void>;
};

const isSeen = (sight: Locator): Promise<boolean> =>
  sight.waitFor({ timeout: LOOK_MS }).then(
    () => true,
    () => false,
  );

/**
 * Waits for something to be seen, however often it takes to look.
 * @throws when it is not, with what is seen instead
 */
export const patiently = async ({ page, looksInVain }: Person, sight: Locator): Promise<void> => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (await isSeen(sight)) return;
    await looksInVain();
  }
  throw new Error(`${sight} was not seen, but:\n${await page.locator('body').innerText()}`);
};

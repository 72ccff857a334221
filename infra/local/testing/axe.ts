import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What a page is held to: WCAG 2.2 at levels A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OPTIONS: RunOptions = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };

/** In the page, once it has been taken there. */
declare const axe: { run: (options: RunOptions) => Promise<AxeResults> };

const lineOf = ({ id, impact, help, nodes }: AxeResults['violations'][number]): string =>
  `${id} (${impact}) at ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}: ${help}`;

/**
 * What is wrong with a page as it stands, one line for each of axe's rules: its name, how grave it is, where, and what it
 * asks for. Script that a debugger evaluates is outside the content security policy, so the page keeps its own and its
 * complaints are heard as ever.
 */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(SOURCE);
  const found = await page.evaluate((options) => axe.run(options), OPTIONS);
  return found.violations.map(lineOf);
};

/**
 * Fails the test, with the lines of `violations`, when there are any.
 * @param when at which moment of a visit this is looked at, for the failure to say
 */
export const expectAccessible = async (page: Page, when = 'The page'): Promise<void> => {
  const found = await violations(page);
  if (found.length > 0) throw new Error([`${when} is not accessible to all:`, ...found].join('\n  '));
};

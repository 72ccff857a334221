import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Browsers people have installed; the packaged one is for Linux on x64 alone. CHROME_PATH names any other. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executable = async (): Promise<string> => {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  const installed = INSTALLED.find(existsSync);
  if (!installed) throw new Error('The browser tests found no Chrome here: install one, or set CHROME_PATH to it.');
  return installed;
};

/** A real Chromium that talks to this machine alone. @param more flags of its command line */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: await executable(),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });

export type Visitor = {
  page: Page;
  /** What the page complained of: script errors, refused content. */
  complaints: string[];
  types: (text: string) => Promise<void>;
  hears: (text: string | RegExp) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A customer with a phone of their own, at a shop's page.
 * @param serviceWorkers "block" where a test comes between the page and its files: what the worker asks for passes it by
 */
export const visit = async (
  browser: Browser,
  url: string,
  { serviceWorkers = 'allow' }: Pick<BrowserContextOptions, 'serviceWorkers'> = {},
): Promise<Visitor> => {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  const composer = page.getByRole('textbox', { name: 'Your message' });
  return {
    page,
    complaints,
    types: async (text) => {
      await composer.fill(text);
      await composer.press('Enter');
    },
    hears: async (text) => {
      await page.getByRole('log').getByText(text).last().waitFor();
    },
    close: () => context.close(),
  };
};

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '../local/testing/browser.ts';
import { startTestSystem } from '../local/testing/test-system.ts';

const HELP = `npm run screenshots [-- options]   takes the pictures of the six screens from the real page
  --out DIR       where to (default docs/images)
  --widths LIST   of the window, in CSS pixels (default 360,1280)`;

const FOLDER = join(import.meta.dirname, '../../docs/images');
const SCHEMES = ['light', 'dark'] as const;
/** What stands below it is a phone, held upright, whose screen has two points a pixel. */
const TABLET = 600;

type Look = { width: number; scheme: (typeof SCHEMES)[number]; out: string };

const openPage = async (browser: Browser, { width, scheme }: Look): Promise<BrowserContext> => {
  const isPhone = width < TABLET;
  return browser.newContext({
    viewport: { width, height: isPhone ? 740 : 800 },
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
};

const take = async (page: Page, name: string, { width, scheme, out }: Look) => {
  // What is being drawn in, and photos, come to rest.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const png = await page.screenshot();
  await sharp(png)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(out, `${name}-${width}-${scheme}.png`));
};

/** Orders a real meal with the simulator's money, and takes a picture of each screen on the way. */
const takePictures = async (context: BrowserContext, shop: string, look: Look) => {
  const page = await context.newPage();
  const log = page.getByRole('log');
  const composer = page.getByRole('textbox', { name: 'Your message' });
  const write = async (text: string) => {
    await composer.fill(text);
    await composer.press('Enter');
  };
  const say = async (text: string, answer: string | RegExp) => {
    await write(text);
    await log.getByText(answer).last().waitFor();
  };
  await page.goto(shop);
  await log.getByText('Welcome').waitFor();
  await take(page, 'welcome', look);
  await say('1', 'Here is the menu');
  await take(page, 'menu', look);
  await say('1 x 2', 'Added 2');
  await say('9', 'Added 1');
  await say('14 x 2', 'Added 2 x Zobo');
  await say('97', 'Your cart has');
  await take(page, 'cart', look);
  await say('99', 'please pay');
  await take(page, 'invoice', look);
  const link = await page
    .getByRole('link', { name: /with Paystack/ })
    .last()
    .getAttribute('href');
  await page.goto(`${link}?card=success`);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(shop);
  await log
    .getByText(/is paid/)
    .last()
    .waitFor();
  await take(page, 'paid', look);
  await say('1', 'Here is the menu');
  await context.setOffline(true);
  await write('2 jollof rice and a zobo');
  await page.getByRole('alert').getByText('kept').waitFor();
  await take(page, 'trouble', look);
};

const run = async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: FOLDER },
      widths: { type: 'string', default: '360,1280' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  try {
    for (const width of values.widths.split(',').map(Number)) {
      for (const scheme of SCHEMES) {
        const look = { width, scheme, out: values.out };
        const context = await openPage(browser, look);
        await takePictures(context, `${system.origin}/demo-kitchen`, look);
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await system.stop();
  }
};

await run();

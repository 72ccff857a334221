import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '../local/chromium.ts';
import { startTestSystem } from '../local/testing/test-system.ts';
import { walkScreens } from '../page/testing/screens.ts';

const HELP = `npm run screenshots [-- options]   takes the pictures of the six screens from the real page
  --out DIR       where to (default docs/images)
  --widths LIST   of the window, in CSS pixels (default 360,1280)`;

const FOLDER = join(import.meta.dirname, '../../docs/images');
const SCHEMES = ['light', 'dark'] as const;
/** What stands below it is a phone, held upright, whose screen has two points a pixel. */
const TABLET = 600;

type Look = { width: number; scheme: (typeof SCHEMES)[number]; out: string };

const contextOf = ({ width, scheme }: Look): BrowserContextOptions => {
  const isPhone = width < TABLET;
  return {
    viewport: { width, height: isPhone ? 740 : 800 },
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  };
};

const take = async (screen: string, page: Page, { width, scheme, out }: Look) => {
  // What is being drawn in, and photos, come to rest.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const png = await page.screenshot();
  await sharp(png)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(out, `${screen}-${width}-${scheme}.png`));
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
        await walkScreens({ browser, system, look: contextOf(look) }, (screen, page) => take(screen, page, look));
      }
    }
  } finally {
    await browser.close();
    await system.stop();
  }
};

await run();

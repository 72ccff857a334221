import { openBrowser } from '../local/chromium.ts';

/** A6. Chromium counts a millimetre as 96/25.4 pixels. */
const PAGE = { width: '105mm', height: '148mm' };
const VIEWPORT = { width: 397, height: 559 };
/** Pixels of the picture to each of the viewport's: about 300 an inch in print. */
const SCALE = 3;

/** A poster as what a print shop takes, and as what can be sent and posted. */
export type PrintedPoster = { pdf: Buffer; png: Buffer };

/**
 * Prints a poster in a real browser, which has fonts and sets them in the file: an SVG alone is drawn with whatever the next
 * machine has, and few telephones open one.
 * @throws where there is no Chrome
 */
export const printPoster = async (svg: string): Promise<PrintedPoster> => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: SCALE });
    await page.setContent(
      `<!doctype html><style>@page{margin:0}body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
    );
    const pdf = await page.pdf({ ...PAGE, printBackground: true, pageRanges: '1' });
    const png = await page.screenshot({ type: 'png' });
    return { pdf, png };
  } finally {
    await browser.close();
  }
};

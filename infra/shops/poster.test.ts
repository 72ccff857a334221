import sharp from 'sharp';
import { expect, test } from 'vitest';
import { posterSvg } from './poster.ts';
import { readQr } from './testing/read-qr.ts';

const LINK = 'https://order.byte-to-bite.example/mama-nkechi-original-village-kitchen-1';
const NAME = "Mama Nkechi's Original Village Kitchen & Grill, Surulere One";

/** The lines of a poster with the size they are set in, in tenths of a millimetre. */
const linesOf = (poster: string) =>
  [...poster.matchAll(/font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(([, size, line = '']) => ({
    size: Number(size),
    line: line.replace('&#38;', '&'),
  }));

test('a phone reads the code on a printed poster', async () => {
  const poster = posterSvg({ name: NAME }, LINK);
  const page = sharp(Buffer.from(poster), { density: 200 });
  const { width = 0, height = 0 } = await page.metadata();
  // The lower half of the page but for its last fifth, where the link stands.
  const region = { left: 0, width, top: Math.round(height * 0.3), height: Math.round(height * 0.53) };
  expect((await readQr(await page.extract(region).png().toBuffer())).text).toBe(LINK);
});

test('the longest name and link are on a poster whole, in lines that fit its width', () => {
  const lines = linesOf(posterSvg({ name: NAME }, LINK));
  const scan = lines.findIndex(({ line }) => line === 'Scan to order');
  const name = lines.slice(0, scan).map(({ line }) => line);
  expect(name.join(' ')).toBe(NAME);
  expect(
    lines
      .slice(-2)
      .map(({ line }) => line)
      .join(''),
  ).toBe(LINK.replace('https://', ''));
  // The widest common sans-serif, in bold, is 0.66 of its size wide.
  expect(lines.filter(({ size, line }) => size * 0.66 * line.length > 1050)).toEqual([]);
});

test('a poster speaks the language in which the shop greets', () => {
  const spoken = (language?: 'en' | 'pcm' | 'fr') => linesOf(posterSvg({ name: 'Ada', language }, LINK))[1]?.line;
  expect([spoken(), spoken('pcm'), spoken('fr')]).toEqual([
    'Scan to order',
    'Scan am make you order',
    'Scannez pour commander',
  ]);
});

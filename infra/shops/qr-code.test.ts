import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrCode, qrPng, qrSvg } from './qr-code.ts';
import { readQr } from './testing/read-qr.ts';

const LINKS = [
  'https://b2b.ng/ada',
  'https://site.example/demo-kitchen',
  'https://d1234567890abc.cloudfront.net/demo-kitchen',
  'https://order.byte-to-bite.example/mama-nkechi-original-village-kitchen-1',
  `https://a-long-name-of-a-site.${'sub.'.repeat(12)}example/mama-nkechi-original-village-kitchen-1`,
];

test.each(LINKS)('a phone reads %s from the PNG, whose error correction is M or better', async (link) => {
  const read = await readQr(await qrPng(qrCode(link)));
  expect(read.text).toBe(link);
  expect(['M', 'Q', 'H']).toContain(read.level);
});

test.each(LINKS)('a phone reads %s from the SVG', async (link) => {
  const picture = await sharp(Buffer.from(qrSvg(qrCode(link))), { density: 300 })
    .png()
    .toBuffer();
  expect(await readQr(picture)).toMatchObject({ text: link, quietZone: 4 });
});

test('a code has white around it, and is black on white whatever the page beneath it', async () => {
  const code = qrCode('https://site.example/demo-kitchen');
  const png = await qrPng(code);
  const { width, height, hasAlpha } = await sharp(png).metadata();
  expect([width, height].every((side) => side >= 1024)).toBe(true);
  expect({ hasAlpha, square: width === height }).toEqual({ hasAlpha: false, square: true });
  expect((await readQr(png)).quietZone).toBe(4);
  const onBlack = sharp(Buffer.from(qrSvg(code)), { density: 300 }).flatten({ background: '#000' });
  expect(await readQr(await onBlack.png().toBuffer())).toMatchObject({ quietZone: 4 });
});

test('a code of which a byte is wrong is not read', async () => {
  const code = qrCode('https://site.example/demo-kitchen');
  const row = code.modules.at(-5);
  if (row) row[code.size - 5] = !row[code.size - 5];
  await expect(readQr(await qrPng(code))).rejects.toThrow('A byte of it is wrong');
});

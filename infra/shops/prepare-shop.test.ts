import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareShop } from './prepare-shop.ts';
import { BUKKA_SHOP_FILE, DEMO_SHOP_FILE } from './read-shop.ts';
import { type Changes, noisy, openShopFolder, pixelOf, plain } from './testing/shop-folder.ts';

let shop: ReturnType<typeof openShopFolder>;
beforeEach(() => {
  shop = openShopFolder();
});
afterEach(() => shop.close());

const prepare = (changes: Changes) => prepareShop(shop.writes(changes), shop.cache);

/** The jollof rice with this photo: its published name, and its pictures by their ending. */
const jollof = async (photo: string) => {
  const { content, pictures } = await prepare({ photos: { 'jollof-rice': photo } });
  const name = content.menu.dishes.find(({ dishId }) => dishId === 'jollof-rice')?.photo ?? '';
  const bytesOf = (suffix: string) =>
    pictures.find(({ path }) => path === `demo-kitchen/${name}-${suffix}`)?.bytes ?? new Uint8Array();
  return { name, pictures, small: bytesOf('160.webp'), large: bytesOf('320.webp') };
};

test('a dish’s photo is published as two squares, cut about its middle, under a name of its own', async () => {
  const middle = await plain(300, 300, '#0a0').toBuffer();
  const photo = await shop.adds('jollof.jpg', plain(900, 300).composite([{ input: middle }]));
  const { name, pictures, small, large } = await jollof(photo);
  expect(name).toMatch(/^jollof-rice-[0-9a-f]{8}$/);
  expect(pictures.map(({ path, contentType }) => [path, contentType])).toEqual([
    [`demo-kitchen/${name}-160.webp`, 'image/webp'],
    [`demo-kitchen/${name}-320.webp`, 'image/webp'],
  ]);
  expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 160, height: 160 });
  expect(await sharp(large).metadata()).toMatchObject({ format: 'webp', width: 320, height: 320 });
  const [red = 255, green = 0] = await pixelOf(small, 5, 80);
  expect(green).toBeGreaterThan(red + 100);
});

test('where and with what a photo was taken is not published', async () => {
  const camera = { IFD0: { Make: 'Tecno' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '6/1 27/1 0/1' } };
  const photo = await shop.adds('jollof.jpg', plain(400, 400).withExif(camera).withIccProfile('p3'));
  const wide = await shop.adds('wide.jpg', plain(1200, 630).withExif(camera));
  expect((await sharp(join(shop.folder, photo)).metadata()).exif?.toString('latin1')).toContain('Tecno');
  const { pictures } = await prepare({
    shop: { picture: photo, preview: wide },
    photos: { 'jollof-rice': photo },
  });
  expect(pictures).toHaveLength(6);
  for (const { bytes } of pictures) {
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
    expect(Buffer.from(bytes).includes('Tecno')).toBe(false);
  }
});

test('a photo that was taken with the phone on its side is upright', async () => {
  const sky = await plain(200, 400, '#00f').toBuffer();
  // Orientation 6: its left side is the top.
  const lying = plain(400, 400).composite([{ input: sky, left: 0, top: 0 }]);
  const { small } = await jollof(await shop.adds('lying.jpg', lying.withMetadata({ orientation: 6 })));
  const [, , top = 0] = await pixelOf(small, 80, 10);
  const [bottom = 0] = await pixelOf(small, 80, 150);
  expect([top > 200, bottom > 180]).toEqual([true, true]);
});

test('what is transparent is white', async () => {
  const clear = sharp({ create: { width: 200, height: 200, channels: 4, background: '#0000' } }).png();
  const { small } = await jollof(await shop.adds('clear.png', clear));
  expect(await pixelOf(small, 80, 80)).toEqual([255, 255, 255]);
});

test('a shop’s picture is there for the page, the installed app and link previews, whatever it shows', async () => {
  const picture = await shop.adds('shop.jpg', noisy(800, 700));
  const preview = await shop.adds('wide.jpg', noisy(1200, 630));
  const { content, pictures } = await prepare({ shop: { picture, preview } });
  const name = content.shop.picture ?? '';
  expect(name).toMatch(/^demo-kitchen-[0-9a-f]{8}$/);
  const found = pictures.map(async ({ path, bytes, contentType }) => {
    const { format, width, height, isPalette } = await sharp(bytes).metadata();
    return [path, contentType, format, width, height, isPalette === true];
  });
  expect(await Promise.all(found)).toEqual([
    [`demo-kitchen/${name}-160.webp`, 'image/webp', 'webp', 160, 160, false],
    [`demo-kitchen/${name}-320.webp`, 'image/webp', 'webp', 320, 320, false],
    [`demo-kitchen/${name}-512.png`, 'image/png', 'png', 512, 512, true],
    [`demo-kitchen/${name}-preview.jpg`, 'image/jpeg', 'jpeg', 1200, 630, false],
  ]);
  expect(pictures.find(({ path }) => path.endsWith('.jpg'))?.bytes.length).toBeLessThanOrEqual(300_000);
});

test('without a wide picture, the preview shows the square one whole', async () => {
  const left = await plain(50, 400, '#00f').toBuffer();
  const square = plain(400, 400).composite([{ input: left, left: 0, top: 0 }]);
  const { pictures } = await prepare({ shop: { picture: await shop.adds('sign.jpg', square) } });
  const preview = pictures.find(({ path }) => path.endsWith('-preview.jpg'))?.bytes ?? new Uint8Array();
  // 630 of 1200 pixels are the picture's: from 285 to 915.
  const [, , blue = 0] = await pixelOf(preview, 320, 315);
  const [red = 0] = await pixelOf(preview, 900, 10);
  expect([blue > 200, red > 180]).toEqual([true, true]);
});

test('the same photo keeps its name, with what was prepared before or without it, and another gets another', async () => {
  const photo = await shop.adds('jollof.jpg', noisy(400, 400));
  const first = await jollof(photo);
  expect(await jollof(photo)).toEqual(first);
  const anew = await prepareShop(join(shop.folder, 'shop.json'), join(shop.folder, 'elsewhere'));
  expect(anew.pictures).toEqual(first.pictures);
  await shop.adds('jollof.jpg', plain(400, 400));
  expect((await jollof(photo)).name).not.toBe(first.name);
});

test('a photo is prepared once', async () => {
  const photo = await shop.adds('jollof.jpg', plain(400, 400));
  await jollof(photo);
  const [kept = ''] = readdirSync(shop.cache);
  writeFileSync(join(shop.cache, kept, '160.webp'), 'as it was prepared before');
  expect(Buffer.from((await jollof(photo)).small).toString()).toBe('as it was prepared before');
});

test('where nothing can be kept, pictures are prepared all the same', async () => {
  writeFileSync(shop.cache, 'a file where the folder should be');
  expect((await jollof(await shop.adds('jollof.jpg', plain(400, 400)))).small.length).toBeGreaterThan(0);
});

const withPhoto = (photo: string): Changes => ({ photos: { 'jollof-rice': photo } });
test.each<[string, () => Promise<Changes>, string]>([
  [
    'a photo that is not there',
    async () => withPhoto('photos/none.jpg'),
    'Jollof rice: there is no file photos/none.jpg in the folder of the shop’s file',
  ],
  ['a folder for a photo', async () => withPhoto('photos'), 'Jollof rice: photos is not a file'],
  [
    'a text for a photo',
    async () => withPhoto(await shop.adds('notes.jpg', 'two of rice')),
    'Jollof rice: photos/notes.jpg is not an image that can be read (JPEG, PNG, WebP and AVIF can)',
  ],
  [
    'half a photo',
    async () => withPhoto(await shop.adds('half.jpg', (await noisy(400, 400).toBuffer()).subarray(0, 20_000))),
    'Jollof rice: photos/half.jpg is not an image that can be read',
  ],
  [
    'a photo that is too small',
    async () => withPhoto(await shop.adds('small.jpg', plain(400, 159))),
    'Jollof rice: photos/small.jpg has 400 × 159 pixels, and needs at least 160 × 160',
  ],
  [
    'a photo that is too large',
    async () => withPhoto(await shop.adds('large.jpg', Buffer.alloc(20_400_000))),
    'Jollof rice: photos/large.jpg has 20.4 MB, and 20 MB is the most',
  ],
  [
    'a path that leads outside',
    async () => withPhoto('../secret.jpg'),
    'Jollof rice: ../secret.jpg leads outside the folder of the shop’s file',
  ],
  [
    'a path from the root',
    async () => withPhoto('/etc/hostname'),
    'Jollof rice: /etc/hostname leads outside the folder of the shop’s file',
  ],
  [
    'a link that leads outside',
    async () => {
      symlinkSync(import.meta.filename, join(shop.folder, 'photos/link.jpg'));
      return withPhoto('photos/link.jpg');
    },
    'Jollof rice: photos/link.jpg leads outside the folder of the shop’s file',
  ],
  [
    'a preview that is too narrow',
    async () => {
      const picture = await shop.adds('shop.jpg', plain(600, 600));
      return { shop: { picture, preview: await shop.adds('narrow.jpg', plain(599, 315)) } };
    },
    'Demo Kitchen: photos/narrow.jpg has 599 × 315 pixels, and needs at least 600 × 315',
  ],
  [
    'a preview and no picture',
    async () => ({ shop: { preview: 'photos/wide.jpg' } }),
    'shop: a preview goes with a picture, and there is none',
  ],
])('a shop’s file with %s is refused, and the sentence says which', async (_name, changes, sentence) => {
  await expect(prepare(await changes())).rejects.toThrow(sentence.replaceAll('’', "'"));
});

test('all that is wrong with a shop’s pictures is told at once', async () => {
  const refused = prepare({ photos: { 'jollof-rice': 'a.jpg', 'fried-rice': 'b.jpg' } });
  await expect(refused).rejects.toThrow(/Jollof rice: .*a\.jpg[\s\S]*Fried rice: .*b\.jpg/);
});

test('a shop without pictures is a shop all the same', async () => {
  const { content, pictures } = await prepare({});
  expect(pictures).toEqual([]);
  expect(content.menu.dishes.filter(({ photo }) => photo)).toEqual([]);
});

test.each([
  ['the demo kitchen', DEMO_SHOP_FILE],
  ['the demo bukka', BUKKA_SHOP_FILE],
])('the pictures of %s are light enough for a slow network', async (_name, file) => {
  const { content, pictures } = await prepareShop(file);
  const heavy = (ending: string, bytes: number) =>
    pictures.filter((picture) => picture.path.endsWith(ending) && picture.bytes.length > bytes).map(({ path }) => path);
  expect([...heavy('-160.webp', 6_000), ...heavy('-320.webp', 16_000), ...heavy('.jpg', 300_000)]).toEqual([]);
  expect(content.menu.dishes[0]?.photo).toBeDefined();
  expect(content.shop.picture).toBeDefined();
});

test('every demo photo is some dish’s or shop’s, and one dish has none', async () => {
  const written = [DEMO_SHOP_FILE, BUKKA_SHOP_FILE].map((file) => readFileSync(file, 'utf8')).join('');
  const photos = readdirSync(new URL('./photos', import.meta.url)).map((name) => `photos/${name}`);
  expect(photos.filter((photo) => !written.includes(`"${photo}"`))).toEqual([]);
  const { content } = await prepareShop(BUKKA_SHOP_FILE);
  expect(content.menu.dishes.filter(({ photo }) => !photo)).toHaveLength(1);
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { brushFor } from './brush.ts';
import { DISHES, drawDish, svgDocument } from './draw.ts';
import { bareIcon, groundedIcon, linkPreview } from './icons.ts';
import { SHOPS } from './shops.ts';

/** Run as `node infra/shops/drawings/render.ts`: draws every photo of the demo shops and every icon of the page anew. */
const PHOTOS = join(import.meta.dirname, '../photos');
const WEB = join(import.meta.dirname, '../../../web');
/** Bytes a photo may have: a menu shows many at once, to people who pay for their data. */
const PHOTO_LIMIT = 40_000;
/** Bytes the picture beside a link may have: it is loaded once, by whoever shows the link. */
const PREVIEW_LIMIT = 60_000;

/** An SVG document's pixels, drawn at twice the size and then made smaller, so that fine edges are smooth. */
const pixels = (svg: string, width: number, height = width): Sharp =>
  sharp(Buffer.from(svg), { density: 144 }).resize(width, height, { kernel: 'lanczos3' });

const save = async (folder: string, name: string, picture: Buffer, limit: number): Promise<void> => {
  if (picture.length > limit) throw new Error(`${name} has ${picture.length} bytes, and may have ${limit}.`);
  await writeFile(join(folder, name), picture);
  console.log(`${name}: ${picture.length} bytes`);
};

/** A picture as WebP, as good as fits into `limit` bytes and no better than 80; at 60, texture begins to blur. */
const saveWebp = async (name: string, picture: Sharp, limit: number): Promise<void> => {
  const drawn = await picture.png().toBuffer();
  let written = Buffer.alloc(limit + 1);
  for (let quality = 80; quality >= 60 && written.length > limit; quality -= 2)
    written = await sharp(drawn).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
  await save(PHOTOS, name, written, limit);
};

/** A picture as PNG with a palette of its own. */
const savePng = async (name: string, picture: Sharp, colours: number, limit = PREVIEW_LIMIT): Promise<void> => {
  const written = await picture.png({ palette: true, colours, effort: 10, compressionLevel: 9, dither: 0 }).toBuffer();
  await save(join(WEB, 'icons'), name, written, limit);
};

await Promise.all([PHOTOS, join(WEB, 'icons')].map((folder) => mkdir(folder, { recursive: true })));
for (const [dishId, dish] of Object.entries(DISHES))
  await saveWebp(`${dishId}.webp`, pixels(drawDish(dish, dishId), 640), PHOTO_LIMIT);
for (const [shopId, { sign, preview }] of Object.entries(SHOPS)) {
  await saveWebp(`${shopId}.webp`, pixels(drawDish(sign, shopId), 640), PHOTO_LIMIT);
  const wide = svgDocument(preview(brushFor(`${shopId}-preview`)), 1200, 630);
  await saveWebp(`${shopId}-preview.webp`, pixels(wide, 1200, 630), PREVIEW_LIMIT);
}
const favicon = await readFile(join(WEB, 'favicon.svg'), 'utf8');
await savePng('icon-192.png', pixels(bareIcon(favicon), 192), 32);
await savePng('icon-512.png', pixels(bareIcon(favicon), 512), 32);
await savePng('maskable-512.png', pixels(groundedIcon(favicon, 320), 512), 16);
await savePng('icon-180.png', pixels(groundedIcon(favicon, 380), 180).removeAlpha(), 16);
await savePng('preview.png', pixels(linkPreview(favicon), 1200, 630).removeAlpha(), 16);

import sharp, { type Sharp } from 'sharp';
import type { PictureSource } from './picture-source.ts';
import type { Rendering } from './renderings.ts';

/** Pixels a side at least, for what is shown as a square. */
const SQUARE = { width: 160, height: 160 };
const PREVIEW = { width: 1200, height: 630 };
/** Half of what is shown: a preview that had to be enlarged more looks broken. */
const SMALLEST_PREVIEW = { width: 600, height: 315 };

type Sides = { width: number; height: number };

/** @throws half a sentence, when it is no image, or one with too few pixels */
const check = async ({ path, bytes }: PictureSource, least: Sides): Promise<void> => {
  const { width, height } = await sharp(bytes)
    .metadata()
    .then(({ autoOrient }) => autoOrient)
    .catch(() => unreadable(path));
  if (width < least.width || height < least.height)
    throw new Error(`${path} has ${width} × ${height} pixels, and needs at least ${least.width} × ${least.height}`);
};

const unreadable = (path: string): never => {
  throw new Error(`${path} is not an image that can be read (JPEG, PNG, WebP and AVIF can)`);
};

/**
 * Upright, in sRGB, on white where it was transparent. sharp hands no metadata on unless it is asked to, and it is not:
 * photos from a phone say where they were taken, which for many a vendor is their home.
 */
const open = ({ bytes }: PictureSource): Sharp => sharp(bytes).autoOrient().flatten({ background: '#fff' });

/** The first of these qualities whose picture has at most so many bytes; else the last, whatever it weighs. */
const within = async (bytes: number, qualities: number[], encode: (quality: number) => Sharp): Promise<Buffer> => {
  const [quality = 1, ...lower] = qualities;
  const encoded = await encode(quality).toBuffer();
  return encoded.length > bytes && lower.length > 0 ? within(bytes, lower, encode) : encoded;
};

const square = (source: PictureSource, side: number, bytes: number): Promise<Buffer> =>
  within(bytes, [72, 60, 48], (quality) =>
    open(source).resize(side, side, { fit: 'cover' }).webp({ quality, effort: 6 }),
  );

const squares = async (source: PictureSource): Promise<Rendering[]> => [
  { suffix: '160.webp', bytes: await square(source, 160, 6_000) },
  { suffix: '320.webp', bytes: await square(source, 320, 16_000) },
];

/** A square picture whole, on a blurred enlargement of itself: cut to a wide strip, a sign would lose its words. */
const widened = async (picture: PictureSource): Promise<PictureSource> => {
  const whole = await open(picture)
    .resize({ ...PREVIEW, fit: 'inside' })
    .toBuffer();
  const bytes = await open(picture)
    .resize({ ...PREVIEW, fit: 'cover' })
    .blur(30)
    .modulate({ brightness: 0.8 })
    .composite([{ input: whole }])
    .png()
    .toBuffer();
  return { ...picture, bytes };
};

const preview = (source: PictureSource): Promise<Buffer> =>
  within(300_000, [80, 60, 40], (quality) =>
    open(source)
      .resize({ ...PREVIEW, fit: 'cover' })
      .jpeg({ quality, mozjpeg: true }),
  );

const icon = (source: PictureSource): Promise<Buffer> =>
  open(source).resize(512, 512, { fit: 'cover' }).png({ palette: true, compressionLevel: 9 }).toBuffer();

const renderPhoto = async (photo: PictureSource): Promise<Rendering[]> => {
  await check(photo, SQUARE);
  return squares(photo).catch(() => unreadable(photo.path));
};

const renderShopPicture = async (picture: PictureSource, wide?: PictureSource): Promise<Rendering[]> => {
  await check(picture, SQUARE);
  if (wide) await check(wide, SMALLEST_PREVIEW);
  const own = async () => [...(await squares(picture)), { suffix: '512.png', bytes: await icon(picture) }];
  const shown = async () => ({ suffix: 'preview.jpg', bytes: await preview(wide ?? (await widened(picture))) });
  return [
    ...(await own().catch(() => unreadable(picture.path))),
    await shown().catch(() => unreadable((wide ?? picture).path)),
  ];
};

/**
 * What becomes of a dish's photo, and of a shop's picture with the wide one for link previews, if there is one.
 * Both throw half a sentence that names the file.
 */
export const RECIPES = { photo: renderPhoto, shop: renderShopPicture };

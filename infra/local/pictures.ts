import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { contentTypeOf, PICTURE_CACHE_CONTROL } from '../shops/renderings.ts';

/** The only names there are; what is not one never becomes a path. */
const SHOP = '[a-z0-9][a-z0-9-]*';
const FILE = '[a-z0-9][a-z0-9-]*-[0-9a-f]{8}-(?:160\\.webp|320\\.webp|512\\.png|preview\\.jpg)';

/** Published pictures as CloudFront serves them from the bucket. */
export const createPictures = (folder: string): Hono => {
  const pictures = new Hono();
  pictures.get(`/pictures/:shop{${SHOP}}/:file{${FILE}}`, async (c) => {
    const { shop, file } = c.req.param();
    const path = join(folder, shop, file);
    if (!existsSync(path)) return c.notFound();
    const headers = { 'content-type': contentTypeOf(file), 'cache-control': PICTURE_CACHE_CONTROL };
    return c.body(new Uint8Array(await readFile(path)), 200, headers);
  });
  pictures.all('/pictures/*', (c) => c.notFound());
  return pictures;
};

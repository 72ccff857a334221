import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShopAndMenu } from '../../shared/shops.ts';
import { testShop } from '../../shared/testing/test-shop.ts';
import { folderPictures, type Picture, type PictureStore } from './picture-store.ts';
import { publishShop } from './publish-shop.ts';
import { s3Pictures } from './s3-pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const picture = (path: string, text = path): Picture => ({ path, bytes: Buffer.from(text), contentType: 'image/webp' });
const PATHS = Array.from({ length: 25 }, (_, at) => `test-kitchen/dish-${at}-00000000-160.webp`);
const prepared = { content: testShop, pictures: PATHS.map((path) => picture(path)) };

/** A place for shops that notes what was in the folder of pictures when a shop was written. */
const noting = () => {
  const found: { content: ShopAndMenu; pictures: number }[] = [];
  const count = () => (existsSync(folder) ? readdirSync(folder, { recursive: true }).filter(isPicture).length : 0);
  return { found, write: async (content: ShopAndMenu) => void found.push({ content, pictures: count() }) };
};
const isPicture = (name: string | Buffer) => name.toString().endsWith('.webp');

test('a shop is written when all its pictures are there, so that no customer is sent to one that is not', async () => {
  const shops = noting();
  await publishShop(prepared, { store: folderPictures(folder), shops });
  expect(shops.found).toEqual([{ content: testShop, pictures: 25 }]);
});

test('a shop whose pictures could not all be published stays as it was', async () => {
  const shops = noting();
  const store: PictureStore = {
    put: async ({ path }) => {
      if (path === PATHS[17]) throw new Error('The bucket is not there');
    },
  };
  await expect(publishShop(prepared, { store, shops })).rejects.toThrow('The bucket is not there');
  expect(shops.found).toEqual([]);
});

test('in a folder a picture lies under its path, and what lies there by its name is left alone', async () => {
  const store = folderPictures(folder);
  const path = 'test-kitchen/jollof-rice-3f2a91c0-160.webp';
  await store.put(picture(path, 'first'));
  await store.put(picture(path, 'second'));
  expect(readFileSync(join(folder, path), 'utf8')).toBe('first');
  expect(readdirSync(join(folder, 'test-kitchen'))).toEqual(['jollof-rice-3f2a91c0-160.webp']);
});

test('a bucket is given each picture with its type, to be kept for ever by whoever loads it', async () => {
  const s3 = mockClient(S3Client);
  await s3Pictures(new S3Client(), 'site-bucket').put({
    path: 'demo-kitchen/demo-kitchen-3f2a91c0-preview.jpg',
    bytes: Buffer.from('a preview'),
    contentType: 'image/jpeg',
  });
  expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toEqual([
    {
      Bucket: 'site-bucket',
      Key: 'pictures/demo-kitchen/demo-kitchen-3f2a91c0-preview.jpg',
      Body: Buffer.from('a preview'),
      ContentType: 'image/jpeg',
      CacheControl: 'public, max-age=31536000, immutable',
    },
  ]);
});

import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dynamoShops } from '../../shared/shops.ts';
import { startDynamo } from '../local/dynamodb.ts';
import { localTable, TABLE_NAME } from '../local/table-parts.ts';
import { readQr } from '../shops/testing/read-qr.ts';
import { openShopFolder, plain } from '../shops/testing/shop-folder.ts';
import { runShop } from './run-shop.ts';
import { linkShop } from './shop-link.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo(TABLE_NAME);
});
afterAll(() => dynamo.stop());

let shop: ReturnType<typeof openShopFolder>;
let withPhoto: string;
beforeEach(async () => {
  shop = openShopFolder();
  const photo = await shop.adds('jollof.jpg', plain(400, 400));
  withPhoto = shop.writes({ photos: { 'jollof-rice': photo } });
});
afterEach(() => shop.close());

/** What the operator sees, and whether the command calls itself successful. */
const types = async (...words: string[]) => {
  const { lines, exitCode } = await runShop([...words, '--data', shop.folder]);
  return { code: exitCode, said: lines.join('\n') };
};

/** As npm start notes where it runs. */
const runs = () => {
  const owner = { pid: process.pid, origin: 'http://127.0.0.1:4711', dynamoEndpoint: dynamo.endpoint };
  writeFileSync(join(shop.folder, 'running.json'), JSON.stringify(owner));
};

test('check says what is in a shop’s file, and how many dishes have a photo', async () => {
  const { code, said } = await types('check', withPhoto);
  expect(code).toBe(0);
  expect(said).toBe(
    'Demo Kitchen (demo-kitchen): 16 dishes in 4 categories, 1 with a photo. Nothing is wrong with it.\n' +
      'Prices go from ₦300.00 (Water 75cl) to ₦4,200.00 (Edikang ikong and fufu).',
  );
});

test('check finds what is wrong with a photo before customers do', async () => {
  const { code, said } = await types('check', shop.writes({ photos: { suya: 'photos/none.jpg' } }));
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('Beef suya: there is no file') });
});

test('check refuses a shop under the one path that is the site’s own', async () => {
  const file = shop.writes({});
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"demo-kitchen"', '"api"'));
  const { code, said } = await types('check', file);
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringContaining('shop.shopId: is where the site has its API'),
  });
});

test('put opens a shop in what runs here, its photos in the data folder, and says its link', async () => {
  runs();
  const { code, said } = await types('put', withPhoto);
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringContaining('Its link is http://127.0.0.1:4711/demo-kitchen.'),
  });
  const table = localTable(dynamo.endpoint);
  const photo = (await dynamoShops(table).read('demo-kitchen'))?.menu.dishes[0]?.photo;
  table.client.destroy();
  expect(readdirSync(join(shop.folder, 'pictures/demo-kitchen'))).toEqual([`${photo}-160.webp`, `${photo}-320.webp`]);
});

test('put publishes nothing where nothing runs', async () => {
  expect(await types('put', withPhoto)).toEqual({ code: 1, said: expect.stringContaining('Nothing runs here') });
  expect(existsSync(join(shop.folder, 'pictures'))).toBe(false);
});

test('put in a deployed table gives the bucket the photos first, and the table the shop', async () => {
  const sent: string[] = [];
  const s3 = mockClient(S3Client);
  s3.on(PutObjectCommand).callsFake(({ Bucket, Key }) => void sent.push(`${Bucket} ${Key}`));
  const dynamoDb = mockClient(DynamoDBDocumentClient);
  dynamoDb.on(PutCommand).callsFake(({ TableName, Item }) => void sent.push(`${TableName} ${Item.SK ?? Item.sk}`));
  const { code, said } = await types('put', withPhoto, '--table', 'shops', '--bucket', 'site');
  dynamoDb.restore();
  s3.restore();
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('--url <SiteUrl from the outputs>') });
  expect(sent.slice(0, 2).map((line) => line.replace(/-[0-9a-f]{8}-/, '-#-'))).toEqual([
    'site pictures/demo-kitchen/jollof-rice-#-160.webp',
    'site pictures/demo-kitchen/jollof-rice-#-320.webp',
  ]);
  expect(sent.slice(2).every((line) => line.startsWith('shops '))).toBe(true);
  expect(sent.length).toBeGreaterThan(2);
});

test('put of photos in a deployed table asks for the bucket before it changes anything', async () => {
  const dynamoDb = mockClient(DynamoDBDocumentClient);
  const { code, said } = await types('put', withPhoto, '--table', 'shops');
  const written = dynamoDb.calls().length;
  dynamoDb.restore();
  expect({ code, written }).toEqual({ code: 1, written: 0 });
  expect(said).toBe('This shop has pictures: --bucket says where they go, the output SiteBucketName of the stack.');
});

test('put of a shop without photos needs no bucket', async () => {
  const dynamoDb = mockClient(DynamoDBDocumentClient);
  const { code } = await types('put', shop.writes({}), '--table', 'shops');
  const written = dynamoDb.commandCalls(PutCommand).length;
  dynamoDb.restore();
  expect({ code, written: written > 0 }).toEqual({ code: 0, written: true });
});

test('link says where to paste a shop’s link, and writes it as a code that a phone reads', async () => {
  const out = join(shop.folder, 'out');
  const { code, said } = await types('link', 'mama-put', '--url', 'https://site.example/', '--out', out);
  expect(code).toBe(0);
  expect(said).toMatch(/^https:\/\/site\.example\/mama-put\n/);
  for (const place of ['Instagram', 'WhatsApp Business', 'WhatsApp status']) expect(said).toContain(`${place}: `);
  expect(readdirSync(out)).toEqual(['mama-put-qr.png', 'mama-put-qr.svg']);
  const link = 'https://site.example/mama-put';
  expect((await readQr(readFileSync(join(out, 'mama-put-qr.png')))).text).toBe(link);
  expect((await readQr(readFileSync(join(out, 'mama-put-qr.svg')))).text).toBe(link);
});

test('link from a shop’s file makes a poster as well, with its name and the link in plain words', async () => {
  const file = shop.writes({ shop: { name: 'Ada & <Co>' } });
  await types('link', file, '--url', 'https://site.example', '--out', shop.folder);
  const poster = readFileSync(join(shop.folder, 'demo-kitchen-poster.svg'), 'utf8');
  for (const words of ['Ada &#38; &#60;Co&#62;', 'Scan to order', 'site.example/demo-kitchen'])
    expect(poster).toContain(`>${words}</text>`);
  const [drawn] = readFileSync(join(shop.folder, 'demo-kitchen-qr.svg'), 'utf8').match(/ d="[^"]+"/) ?? [];
  expect(poster).toContain(drawn);
});

test('the poster comes as a page of A6 for the print shop, and as a picture to send, from which a phone reads the link', async () => {
  const file = shop.writes({});
  const { code } = await types('link', file, '--url', 'https://site.example', '--out', shop.folder);
  expect(code).toBe(0);
  const pdf = readFileSync(join(shop.folder, 'demo-kitchen-poster.pdf'), 'latin1');
  expect(pdf).toMatch(/\/Count 1\b/);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  // In points, 72 to an inch.
  expect([Math.round((Number(width) / 72) * 25.4), Math.round((Number(height) / 72) * 25.4)]).toEqual([105, 148]);
  const png = sharp(readFileSync(join(shop.folder, 'demo-kitchen-poster.png')));
  const { width: across = 0, height: down = 0 } = await png.metadata();
  const region = { left: 0, width: across, top: Math.round(down * 0.3), height: Math.round(down * 0.53) };
  expect((await readQr(await png.extract(region).png().toBuffer())).text).toBe('https://site.example/demo-kitchen');
});

test('where there is no browser to print it with, the poster is an SVG, and that is said', async () => {
  const out = join(shop.folder, 'unprinted');
  const noChrome = () => Promise.reject(new Error('There is no Chrome here: install one.\nAnd more.'));
  const said = await linkShop(shop.writes({}), 'https://site.example', out, noChrome);
  expect(said).toContain(
    'The poster is an SVG alone, since it could not be printed: There is no Chrome here: install one.',
  );
  expect(readdirSync(out)).toEqual(['demo-kitchen-poster.svg', 'demo-kitchen-qr.png', 'demo-kitchen-qr.svg']);
});

test('link without an address is that of what runs here, and says that no customer can open it', async () => {
  expect((await types('link', 'demo-bukka', '--out', shop.folder)).said).toContain('http://127.0.0.1:4000/demo-bukka');
  runs();
  const { said } = await types('link', 'demo-bukka', '--out', shop.folder);
  expect(said).toContain('http://127.0.0.1:4711/demo-bukka');
  expect(said).toContain('on this machine alone');
});

test.each([
  [['link', 'demo-kitchen', '--url', 'site.example'], '--url takes the address of the site'],
  [['link', 'demo-kitchen', '--url', 'http://site.example'], '--url takes the address of the site'],
  [['link', 'demo-kitchen', '--url', 'https://site.example/menu?a=1'], '--url takes the address of the site'],
  [['link', 'Demo Kitchen'], 'A shop is named by its id, such as demo-kitchen, or by its file'],
  [['link', 'none.json'], 'none.json is neither'],
  [['put', 'infra/shops/demo-kitchen.json', '--bucket', 'site'], '--bucket goes with --table'],
  [['serve', 'demo-kitchen'], 'npm run shop -- check FILE'],
  [['link'], 'npm run shop -- check FILE'],
])('%j gets a clear sentence', async (words, sentence) => {
  const { code, said } = await types(...words);
  expect(code).toBeGreaterThan(0);
  expect(said).toContain(sentence);
});

test('at the shell, an answer goes to standard output, and a complaint to standard error with a code', async () => {
  const script = join(import.meta.dirname, 'shop.ts');
  const run = (...words: string[]) => promisify(execFile)(process.execPath, [script, ...words]);
  expect((await run('check', withPhoto)).stdout).toContain('Nothing is wrong with it.');
  const nothing = { code: 1, stdout: '', stderr: expect.stringContaining('There is no file') };
  await expect(run('check', join(shop.folder, 'none.json'))).rejects.toMatchObject(nothing);
});

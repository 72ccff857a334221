import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Site } from './build.ts';

const JS_BUDGET = 15_000;
const FIRST_VIEW_BUDGET = 30_000;

describe('The built page', () => {
  let outDir: string;
  let site: Site;
  const read = (file: string) => readFile(join(outDir, file));
  const script = () => site.files.find((file) => file.endsWith('.js')) ?? '';

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'byte-to-bite-web-'));
    site = await buildSite({ outDir, minify: true });
  });
  afterAll(() => rm(outDir, { recursive: true }));

  test('names its script and style with their content in the name, from the root: every shop has its own path', async () => {
    const page = `${await read('index.html')}`;
    expect(page).toMatch(/src="\/assets\/main-[A-Z0-9]+\.js"/);
    expect(page).toMatch(/href="\/assets\/style-[A-Z0-9]+\.css"/);
    for (const [, path] of page.matchAll(/(?:src|href)="\/([^"]+)"/g)) expect(site.files).toContain(path);
  });

  test('has nothing that the content security policy forbids', async () => {
    expect(`${await read('index.html')}`).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
  });

  test(`has at most ${JS_BUDGET} bytes of script, compressed with gzip`, async () => {
    expect(gzipSync(await read(script()), { level: 9 }).length).toBeLessThanOrEqual(JS_BUDGET);
  });

  test(`has at most ${FIRST_VIEW_BUDGET} bytes in the first view, compressed with brotli`, async () => {
    const sizes = await Promise.all(site.files.map(async (file) => brotliCompressSync(await read(file)).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_VIEW_BUDGET);
  });
});

import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Site } from './build.ts';

const JS_BUDGET = 15_000;
const FIRST_VIEW_BUDGET = 30_000;
/** With so much a customer can write; what the server adds for the shop is counted where it is served. */
const CORE_BUDGET = 12_000;
const WORKER_BUDGET = 1_500;
/** A customer of another language loads the words of that one besides. */
const LANGUAGE_BUDGET = 2_000;

describe('The built page', () => {
  let outDir: string;
  let site: Site;
  const read = (file: string) => readFile(join(outDir, file));
  const isScript = (file: string) => file.endsWith('.js');
  const sum = async (files: readonly string[], compress: (content: Buffer) => Buffer) => {
    const sizes = await Promise.all(files.map(async (file) => compress(await read(file)).length));
    return sizes.reduce((all, size) => all + size, 0);
  };

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'byte-to-bite-web-'));
    site = await buildSite({ outDir, minify: true });
  });
  afterAll(() => rm(outDir, { recursive: true }));

  test('names its script and style with their content in the name, from the root: every shop has its own path', async () => {
    const page = `${await read('index.html')}`;
    expect(page).toMatch(/src="\/assets\/main-[A-Z0-9]+\.js"/);
    expect(page).toMatch(/href="\/assets\/style-[A-Z0-9]+\.css"/);
    for (const [, path = ''] of page.matchAll(/(?:src|href)="\/([^"]+)"/g))
      await expect(access(join(outDir, path))).resolves.toBeUndefined();
  });

  test('has nothing that the content security policy forbids', async () => {
    expect(`${await read('index.html')}`).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
  });

  test('has each other language as one file, under a name that may be cached for ever and that the script knows', async () => {
    const [script = ''] = site.core.filter(isScript);
    const main = `${await read(script)}`;
    const names = site.languages.map((file) => file.replace(/-[A-Z0-9]+\.js$/, ''));
    expect(names.sort()).toEqual(['assets/fr', 'assets/pcm']);
    for (const file of site.languages) {
      expect(main).toContain(`"/${file}"`);
      // Nothing but words: what it shared with the page would be one more file for everybody.
      expect(`${await read(file)}`).not.toMatch(/\bimport\b/);
    }
  });

  test(`has at most ${JS_BUDGET} bytes of script for everybody, compressed with gzip`, async () => {
    const scripts = site.firstView.filter(isScript);
    expect(scripts).toHaveLength(2);
    expect(await sum(scripts, (content) => gzipSync(content, { level: 9 }))).toBeLessThanOrEqual(JS_BUDGET);
  });

  test(`can be written in after ${CORE_BUDGET} bytes, in three files, compressed with brotli`, async () => {
    expect(site.core).toHaveLength(3);
    expect(await sum(site.core, (content) => brotliCompressSync(content))).toBeLessThanOrEqual(CORE_BUDGET);
  });

  test(`has a worker of at most ${WORKER_BUDGET} bytes, which keeps every file that a customer may need without a line`, async () => {
    expect(await sum([site.worker], (content) => gzipSync(content))).toBeLessThanOrEqual(WORKER_BUDGET);
    const worker = `${await read(site.worker)}`;
    const needed = site.files.filter((file) => ![site.worker, 'index.html', ...site.languages].includes(file));
    for (const file of needed) expect(worker).toContain(`"/${file}"`);
  });

  test(`has at most ${FIRST_VIEW_BUDGET} bytes in the first view, compressed with brotli, whatever its language`, async () => {
    for (const language of site.languages) {
      const size = await sum([...site.firstView, language], (content) => brotliCompressSync(content));
      expect(size).toBeLessThanOrEqual(FIRST_VIEW_BUDGET);
    }
  });

  test(`asks at most ${LANGUAGE_BUDGET} bytes more of who speaks another language, compressed with gzip`, async () => {
    for (const language of site.languages)
      expect(await sum([language], (content) => gzipSync(content))).toBeLessThanOrEqual(LANGUAGE_BUDGET);
  });
});

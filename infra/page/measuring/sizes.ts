import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSite } from '../../../web/build.ts';

/** Bytes of the built page, as web/build.test.ts holds them to their budgets. */
export type Sizes = { scriptsGzip: number; coreBrotli: number; firstViewBrotli: number; workerGzip: number };

export const sizesOfBuild = async (): Promise<Sizes> => {
  const outDir = await mkdtemp(join(tmpdir(), 'byte-to-bite-sizes-'));
  try {
    const site = await buildSite({ outDir, minify: true });
    const sum = async (files: readonly string[], compress: (content: Buffer) => Buffer) => {
      const sizes = await Promise.all(files.map(async (file) => compress(await readFile(join(outDir, file))).length));
      return sizes.reduce((all, size) => all + size, 0);
    };
    const best = (content: Buffer) => gzipSync(content, { level: 9 });
    const brotli = (content: Buffer) => brotliCompressSync(content);
    return {
      scriptsGzip: await sum(
        site.firstView.filter((file) => file.endsWith('.js')),
        best,
      ),
      coreBrotli: await sum(site.core, brotli),
      firstViewBrotli: await sum(site.firstView, brotli),
      workerGzip: await sum([site.worker], (content) => gzipSync(content)),
    };
  } finally {
    await rm(outDir, { recursive: true });
  }
};

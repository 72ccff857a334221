import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MinifyOptions, minify } from 'terser';
import packageJson from '../package.json' with { type: 'json' };

/** Where shrunk scripts are kept between two builds: each takes a second, and every test of the page builds it. */
const CACHE = join(import.meta.dirname, '../node_modules/.cache/byte-to-bite-scripts');

const OPTIONS = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
} satisfies MinifyOptions;

const keyOf = (code: string): string =>
  createHash('sha256')
    .update(JSON.stringify([packageJson.devDependencies.terser, OPTIONS, code]))
    .digest('hex');

/** Whole or not at all: written under another name first, since tests build the same page at once. */
const keep = (file: string, code: string): void => {
  try {
    mkdirSync(CACHE, { recursive: true });
    const filling = `${file}.${randomUUID()}`;
    writeFileSync(filling, code);
    renameSync(filling, file);
  } catch {
    // Nothing can be written here. What was shrunk is used all the same.
  }
};

/** Makes a script smaller that esbuild has made small: a thirtieth of it goes. @throws Error when nothing is left of it */
export const shrunk = async (code: string): Promise<string> => {
  const file = join(CACHE, `${keyOf(code)}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code: smaller } = await minify(code, OPTIONS);
  if (!smaller) throw new Error('terser made nothing of a script');
  keep(file, smaller);
  return smaller;
};

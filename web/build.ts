import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
/** Everything below it has its content's hash in its name, so it may be cached for ever. */
export const ASSETS = 'assets';
/** What index.html names, and what it is built from. */
const SOURCES = { '/main.js': 'src/main.ts', '/style.css': 'style.css' } as const;
const COPIED = ['favicon.svg'];
/** Where the words of the languages stand that the page loads when they are wanted. */
const LANGUAGES = 'src/texts/';

type Options = { outDir: string; minify: boolean };
/**
 * The files written, as paths below `outDir` with forward slashes. `firstView`: those that everybody loads; the others are
 * loaded by customers of another language alone.
 */
export type Site = { files: string[]; firstView: string[] };

/** @returns the path of each built file by the source it was made from, both below their folders */
const bundle = async ({ outDir, minify }: Options): Promise<Map<string, string>> => {
  const { metafile } = await build({
    absWorkingDir: HERE,
    entryPoints: Object.values(SOURCES),
    outdir: join(outDir, ASSETS),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify,
    format: 'esm',
    // The oldest browsers served, of 2021. Methods of later years must not be used, nobody adds them.
    target: ['es2021', 'chrome91', 'safari15'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    logLevel: 'warning',
  });
  return new Map(
    Object.entries(metafile.outputs).map(([path, { entryPoint = path }]) => [
      entryPoint,
      relative(outDir, join(HERE, path)).split(sep).join('/'),
    ]),
  );
};

/** index.html with the names that the built files really have. */
const pageFor = async (built: ReadonlyMap<string, string>): Promise<string> => {
  let page = await readFile(join(HERE, 'index.html'), 'utf8');
  for (const [named, source] of Object.entries(SOURCES)) {
    const path = built.get(source);
    if (!path || !page.includes(`"${named}"`)) throw new Error(`index.html and the build disagree about ${named}`);
    page = page.replace(`"${named}"`, `"/${path}"`);
  }
  return page.replace(/>\s+</g, '><');
};

/** Builds the chat page: `index.html` for every shop's address, and beside it what it loads. */
export const buildSite = async (options: Options): Promise<Site> => {
  const { outDir } = options;
  await rm(join(outDir, ASSETS), { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const built = await bundle(options);
  await writeFile(join(outDir, 'index.html'), await pageFor(built));
  await Promise.all(COPIED.map((name) => copyFile(join(HERE, name), join(outDir, name))));
  const files = ['index.html', ...COPIED, ...built.values()];
  const languages = [...built].filter(([source]) => source.startsWith(LANGUAGES)).map(([, path]) => path);
  return { files, firstView: files.filter((file) => !languages.includes(file)) };
};

if (import.meta.main) {
  const { files } = await buildSite({ outDir: join(HERE, 'dist'), minify: true });
  console.log(`Built web/dist: ${files.join(', ')}`);
}

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { shrunk } from './shrink.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
/** Everything below it has its content's hash in its name, so it may be cached for ever. */
export const ASSETS = 'assets';
/** What index.html names, and what it is built from. */
const SOURCES = { '/main.js': 'src/main.ts', '/style.css': 'style.css', '/print.css': 'print.css' } as const;
/** What the script loads after itself, each whole: what they share is small, and one more file would be one more wait. */
const LATER = { LOOKS_URL: 'src/looks.ts', ORDER_PAGE_URL: 'src/order-page.ts' } as const;
/** The words of the languages that the page loads when they are wanted. */
const LANGUAGES = { PCM_URL: 'src/texts/pcm.ts', FR_URL: 'src/texts/fr.ts' } as const;
const COPIED = ['favicon.svg', 'icons'];
/** At the root, because a worker answers for what stands below it. */
const WORKER = 'sw.js';

type Options = { outDir: string; minify: boolean };
/** Files as paths below `outDir` with forward slashes. */
export type Site = {
  /** All that were built. */
  files: string[];
  /** With these a customer can write, and read the menu as text. */
  core: string[];
  /** With these the chat looks as it should: what everybody loads, and `core` among it. */
  firstView: string[];
  /** The words of each other language, loaded by those who speak it. */
  languages: string[];
  /** What opens the page without a line; the browser loads it when it has nothing else to do. */
  worker: string;
};

const shared = ({ minify }: Options) =>
  ({
    absWorkingDir: HERE,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify,
    format: 'esm' as const,
    // The oldest browsers served, of 2021. Methods of later years must not be used, nobody adds them.
    target: ['es2021', 'chrome91', 'safari15'],
    // Not the types' automatic runtime: what this writes is shorter, and needs no runtime.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    charset: 'utf8' as const,
    metafile: true as const,
    logLevel: 'warning' as const,
  }) satisfies BuildOptions;

/** The name keeps the hash of what the script was before. */
const shrink = async (file: string): Promise<void> => writeFile(file, await shrunk(await readFile(file, 'utf8')));

/** @returns the path of each built file by the source it was made from, both below their folders */
const bundle = async (options: Options, more: Omit<BuildOptions, 'metafile'>): Promise<Map<string, string>> => {
  const { outDir } = options;
  const { metafile } = await build({ ...shared(options), outdir: join(outDir, ASSETS), ...more });
  const scripts = Object.keys(metafile.outputs).filter((path) => path.endsWith('.js'));
  if (options.minify) await Promise.all(scripts.map((path) => shrink(join(HERE, path))));
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

const urlsOf = (built: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...LATER, ...LANGUAGES }).map(([name, source]) => [name, JSON.stringify(`/${built.get(source)}`)]),
  );

/** The worker keeps the files of its own build: another build is another worker, and clears away after this one. */
const buildWorker = async (options: Options, files: readonly string[]): Promise<void> => {
  const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 8);
  await build({
    ...shared(options),
    entryPoints: ['src/worker/sw.ts'],
    entryNames: '[name]',
    outfile: join(options.outDir, WORKER),
    define: { VERSION: JSON.stringify(version), FILES: JSON.stringify(files.map((file) => `/${file}`)) },
  });
};

/** Builds the chat page: `index.html`, which the server fills in for every shop, and beside it what it loads. */
export const buildSite = async (options: Options): Promise<Site> => {
  const { outDir } = options;
  await rm(join(outDir, ASSETS), { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const looks = await bundle(options, { entryPoints: Object.values(LATER), inject: ['src/components/h.ts'] });
  // By themselves: what is injected above would come with every language too.
  const words = await bundle(options, { entryPoints: Object.values(LANGUAGES) });
  const later = new Map([...looks, ...words]);
  const main = await bundle(options, { entryPoints: Object.values(SOURCES), define: urlsOf(later) });
  const built = new Map([...later, ...main]);
  const at = (source: string) => built.get(source) ?? '';
  await writeFile(join(outDir, 'index.html'), await pageFor(built));
  await Promise.all(COPIED.map((name) => cp(join(HERE, name), join(outDir, name), { recursive: true })));
  const languages = Object.values(LANGUAGES).map(at);
  const core = ['index.html', at(SOURCES['/main.js']), at(SOURCES['/style.css'])];
  const firstView = [...core, 'favicon.svg', at(LATER.LOOKS_URL), at(SOURCES['/print.css'])];
  const orderPage = at(LATER.ORDER_PAGE_URL);
  await buildWorker(options, [...firstView.slice(1), orderPage]);
  return {
    files: [...firstView, WORKER, orderPage, ...languages],
    core,
    firstView,
    languages,
    worker: WORKER,
  };
};

if (import.meta.main) {
  const { files } = await buildSite({ outDir: join(HERE, 'dist'), minify: true });
  console.log(`Built web/dist: ${files.join(', ')}`);
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { PictureSource } from './picture-source.ts';
import type { Rendering } from './renderings.ts';

/** Where prepared pictures are kept between two starts, for every program here. It may be thrown away at any time. */
export const PICTURE_CACHE = join(import.meta.dirname, '../../node_modules/.cache/byte-to-bite-pictures');

/** To be raised with every change of picture-recipes.ts that changes a byte. */
const RECIPE_VERSION = 1;

const keyOf = (recipe: string, sources: PictureSource[]): string => {
  const hash = createHash('sha256').update(`${RECIPE_VERSION} ${packageJson.devDependencies.sharp} ${recipe}`);
  for (const { bytes } of sources) hash.update(`|${bytes.length}|`).update(bytes);
  return hash.digest('hex');
};

const read = (folder: string): Rendering[] | undefined =>
  existsSync(folder)
    ? readdirSync(folder).map((suffix) => ({ suffix, bytes: readFileSync(join(folder, suffix)) }))
    : undefined;

/** Whole or not at all: a folder that is filled first and named last, since tests prepare the same pictures at once. */
const write = (folder: string, renderings: Rendering[]) => {
  const filling = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(filling, { recursive: true });
    for (const { suffix, bytes } of renderings) writeFileSync(join(filling, suffix), bytes);
    renameSync(filling, folder);
  } catch {
    // Somebody else was first, or nothing can be written here. What was prepared is used all the same.
    rmSync(filling, { recursive: true, force: true });
  }
};

const bySuffix = (one: Rendering, other: Rendering) => (one.suffix < other.suffix ? -1 : 1);

/**
 * What a recipe makes of some sources, from the folder where it was made before.
 * @param recipe its name; with its version and sharp's it says what becomes of the same bytes
 * @returns ordered by suffix, so that the same picture has the same name from the folder and without it
 */
export const fromCache = async (
  folder: string,
  recipe: string,
  sources: PictureSource[],
  render: () => Promise<Rendering[]>,
): Promise<Rendering[]> => {
  const kept = join(folder, keyOf(recipe, sources));
  const found = read(kept);
  const renderings = found ?? (await render());
  if (!found) write(kept, renderings);
  return renderings.toSorted(bySuffix);
};

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

const MAX_BYTES = 20_000_000;

/** A picture as an operator has it: where it lies, as the shop's file says, and its bytes. */
export type PictureSource = { path: string; bytes: Buffer };

const isInside = (folder: string, file: string): boolean => {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** A link counts as what it leads to: a file from somebody else must not publish another one of this machine. */
const leadsOutside = (folder: string, file: string): boolean =>
  !isInside(folder, file) || (existsSync(file) && !isInside(realpathSync(folder), realpathSync(file)));

/**
 * Reads a picture that a shop's file names.
 * @param folder the folder of the shop's file
 * @param path relative to it
 * @throws half a sentence that names the path: it is missing, too large, no file, or outside the folder
 */
export const readSource = (folder: string, path: string): PictureSource => {
  const file = resolve(folder, path);
  if (leadsOutside(resolve(folder), file)) throw new Error(`${path} leads outside the folder of the shop's file`);
  if (!existsSync(file)) throw new Error(`there is no file ${path} in the folder of the shop's file`);
  const found = statSync(file);
  if (!found.isFile()) throw new Error(`${path} is not a file`);
  if (found.size > MAX_BYTES)
    throw new Error(`${path} has ${(found.size / 1_000_000).toFixed(1)} MB, and 20 MB is the most`);
  return { path, bytes: readFileSync(file) };
};

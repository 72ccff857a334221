import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A picture as it is published. */
export type Picture = {
  /** Its address beneath `/pictures/`: "demo-kitchen/jollof-rice-3f2a91c0-160.webp". */
  path: string;
  bytes: Uint8Array;
  contentType: string;
};

/** Where published pictures lie. None is ever taken away: a page that was opened before a change still shows the old one. */
export type PictureStore = { put(picture: Picture): Promise<void> };

/** Pictures in a folder. What lies there by its name is the same picture, and is left alone. */
export const folderPictures = (folder: string): PictureStore => ({
  async put({ path, bytes }) {
    const file = join(folder, path);
    if (existsSync(file)) return;
    await mkdir(dirname(file), { recursive: true });
    // Named last: half a picture from a start that was killed would be left alone for ever.
    const filling = `${file}.${randomUUID()}`;
    await writeFile(filling, bytes);
    await rename(filling, file);
  },
});

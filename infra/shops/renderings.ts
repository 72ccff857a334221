import { createHash } from 'node:crypto';

/** One prepared form of a picture; its address ends with the suffix, "160.webp". */
export type Rendering = { suffix: string; bytes: Buffer };

const CONTENT_TYPES: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' };

/** @throws when nothing is published that ends so */
export const contentTypeOf = (file: string): string => {
  const contentType = CONTENT_TYPES[file.split('.').at(-1) ?? ''];
  if (!contentType) throw new Error(`No picture is published as ${file}`);
  return contentType;
};

/** What is sent with every picture: a changed one has another name. */
export const PICTURE_CACHE_CONTROL = 'public, max-age=31536000, immutable';

/** The name a picture is published under: what it shows, and eight hex digits of the hash of its prepared bytes. */
export const publishedName = (of: string, renderings: Rendering[]): string => {
  const hash = createHash('sha256');
  for (const { suffix, bytes } of renderings) hash.update(suffix).update(bytes);
  return `${of}-${hash.digest('hex').slice(0, 8)}`;
};

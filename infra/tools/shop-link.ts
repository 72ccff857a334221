import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Shop, shopIdSchema } from '../../shared/ordering/shop.ts';
import { posterSvg } from '../shops/poster.ts';
import { printPoster } from '../shops/print-poster.ts';
import { qrCode, qrPng, qrSvg } from '../shops/qr-code.ts';
import { readShop } from '../shops/read-shop.ts';

/** Where npm start is, unless it is moved. */
const LOCAL_URL = 'http://127.0.0.1:4000';

const WHERE_TO_PASTE = `Instagram: Edit profile → Links → Add external link.
WhatsApp Business: Settings → Business tools → Business profile → Website.
WhatsApp status: paste it into a text status, or under a photo of a dish; who sees it taps it.`;

const isLoopback = ({ hostname }: URL) => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** @throws a sentence when that is no address of a site */
const siteAt = (given: string): URL => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const plain = url && !url.search && !url.hash && !url.username && url.pathname === '/';
  if (!plain || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))))
    throw new Error(`--url takes the address of the site, such as https://site.example, and not ${given}`);
  return url;
};

type Named = Pick<Shop, 'shopId'> & Partial<Pick<Shop, 'name' | 'language'>>;

/** @param given a shop's id, or its file, which tells its name too */
const shopOf = (given: string): Named => {
  const { data: shopId } = shopIdSchema.safeParse(given);
  if (shopId) return { shopId };
  if (existsSync(given)) return readShop(given).shop;
  throw new Error(`A shop is named by its id, such as demo-kitchen, or by its file; ${given} is neither.`);
};

const NO_POSTER = [
  'Nobody was asked whether there is such a shop: open the link once before it is printed.',
  "Name the shop's file in place of its id, and there is a poster for the counter as well.",
];

type Write = (ending: string, content: string | Buffer) => void;

/** Writes the poster as all that it can be. @returns what is to be said of it */
const writePoster = async (svg: string, write: Write, print: typeof printPoster): Promise<string[]> => {
  write('poster.svg', svg);
  try {
    const { pdf, png } = await print(svg);
    write('poster.pdf', pdf);
    write('poster.png', png);
    return [];
  } catch (error) {
    return [`The poster is an SVG alone, since it could not be printed: ${firstLine(error)}`];
  }
};
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/**
 * A shop's link, where to paste it, and its QR code as files; from a shop's file a poster as well.
 * @param url of the site, without a path
 * @param folder where the files are written; made if it is not there
 * @param print makes of the poster what can be printed and sent; where it cannot, the poster is an SVG alone
 * @returns the lines to say
 * @throws a sentence
 */
export const linkShop = async (
  given: string,
  url = LOCAL_URL,
  folder = '.',
  print = printPoster,
): Promise<string[]> => {
  const site = siteAt(url);
  const shop = shopOf(given);
  const link = new URL(shop.shopId, site).href;
  const code = qrCode(link);
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  const write: Write = (ending, content) => {
    const file = join(folder, `${shop.shopId}-${ending}`);
    writeFileSync(file, content);
    written.push(file);
  };
  write('qr.svg', qrSvg(code));
  write('qr.png', await qrPng(code));
  const ofPoster = shop.name
    ? await writePoster(posterSvg({ name: shop.name, language: shop.language }, link), write, print)
    : NO_POSTER;
  return [
    link,
    '',
    WHERE_TO_PASTE,
    '',
    `Written: ${written.join(', ')}.`,
    ...ofPoster,
    ...(isLoopback(site)
      ? ['This link opens on this machine alone: --url names the site that customers can open.']
      : []),
  ];
};

import type { Shop } from '../../shared/ordering/shop.ts';
import type { Language } from '../../shared/ordering/words/languages.ts';
import { qrCode, qrPath } from './qr-code.ts';

/** A6, in tenths of a millimetre. */
const WIDTH = 1050;
const HEIGHT = 1480;
const MARGIN = 75;
const BAND = 330;
const CODE = { side: 770, top: 452 };
const BRAND = '#b8390e';
/** From the foot of one line to the next, in parts of the font's size. */
const LEADING = 1.15;

const WORDS: Record<Language, { scan: string; or: string }> = {
  en: { scan: 'Scan to order', or: 'or open' },
  pcm: { scan: 'Scan am make you order', or: 'or open' },
  fr: { scan: 'Scannez pour commander', or: 'ou ouvrez' },
};

/** How wide a letter is at most on average, in parts of the font's size: a system's bold sans-serif may be a wide one. */
const LETTER = 0.66;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');

/** Words in as few lines as hold `letters` each. */
const wrap = (words: string[], letters: number): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= letters) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
};

type Text = { size: number; lines: string[] };

/** The largest size, from `size` down, at which the words fit the page's width and so much height. */
const sized = (words: string[], size: number, height: number): Text => {
  const letters = Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER));
  const lines = wrap(words, letters);
  const fits = lines.length * size * LEADING <= height && lines.every((line) => line.length <= letters);
  return fits || size <= 14 ? { size, lines } : sized(words, size - 2, height);
};

/** Lines of text about the middle of the page's width, and about a height. */
const text = ({ size, lines }: Text, middle: number, weight: 400 | 700, fill: string): string =>
  lines
    .map((line, index) => {
      // Letters stand on their foot, and are about 0.7 of the size high.
      const y = Math.round(middle + 0.35 * size + (index - (lines.length - 1) / 2) * size * LEADING);
      return `<text x="${WIDTH / 2}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(line)}</text>`;
    })
    .join('\n');

/**
 * A page of A6 for the counter: whose shop it is, the code, and the link for those who type it.
 * @param link the shop's address, which the code holds
 * @returns an SVG that a browser prints at its own size, in the sans-serif font the machine has
 */
export const posterSvg = ({ name, language }: Pick<Shop, 'name' | 'language'>, link: string): string => {
  const { host, pathname } = new URL(link);
  const { scan, or } = WORDS[language ?? 'en'];
  const code = qrCode(link);
  const scale = CODE.side / code.size;
  const left = (WIDTH - CODE.side) / 2;
  const plain = host.length + pathname.length <= 32 ? [host + pathname] : [host, pathname];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="105mm" height="148mm" viewBox="0 0 ${WIDTH} ${HEIGHT}"
  font-family="system-ui, 'Helvetica Neue', Arial, sans-serif" text-anchor="middle">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<rect width="${WIDTH}" height="${BAND}" fill="${BRAND}"/>
${text(sized(name.split(/\s+/), 104, BAND - MARGIN), BAND / 2, 700, '#fff')}
${text(sized([scan], 68, 80), 402, 700, BRAND)}
<path transform="translate(${left} ${CODE.top}) scale(${scale})" shape-rendering="crispEdges" fill="#000" d="${qrPath(code)}"/>
${text(sized([or], 36, 50), 1245, 400, '#444')}
${text(sized(plain, 48, 120), 1338, 700, '#111')}
</svg>
`;
};

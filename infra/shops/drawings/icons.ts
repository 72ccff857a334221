import { svgDocument } from './draw.ts';
import { fill, group } from './paint.ts';
import { marks } from './parts/ground.ts';
import { lettering } from './parts/lettering.ts';
import { scallops } from './parts/stall.ts';

const PEPPER = '#b8390e';
const CREAM = '#fff4e6';
/** The colours of `web/favicon.svg`: the bubble, and the dots in it. */
const BUBBLE = '#d9480f';
const DOTS = '#fff4e6';

/**
 * What `web/favicon.svg` shows, in its own 48 units, its bubble and dots in other colours if any are given.
 * @throws when the file is not drawn in the two colours that are known here
 */
const sign = (favicon: string, bubble = BUBBLE, dots = DOTS): string => {
  const content = /<svg[^>]*>(?<content>.*)<\/svg>/s.exec(favicon)?.groups?.['content'];
  if (!content?.includes(BUBBLE) || !content.includes(DOTS))
    throw new Error(`favicon.svg must have a bubble in ${BUBBLE} with dots in ${DOTS}.`);
  return content.replaceAll(DOTS, 'DOTS').replaceAll(BUBBLE, bubble).replaceAll('DOTS', dots);
};

/** The icon on nothing, as the browser's tab shows it; an SVG document of 512 units. */
export const bareIcon = (favicon: string): string => svgDocument(group(sign(favicon), { scale: 512 / 48 }), 512, 512);

/**
 * The icon on a ground that fills the square, an SVG document of 512 units. The sign is `size` units wide; a mask that
 * keeps the middle circle of 80 % cuts none of it up to 330.
 */
export const groundedIcon = (favicon: string, size: number): string => {
  const scale = size / 40;
  // The bubble and its tail reach from 4 to 44 both ways, so their middle is the picture's.
  const placed = group(sign(favicon, CREAM, PEPPER), { x: 256 - 24 * scale, y: 256 - 24 * scale, scale });
  return svgDocument(fill('M0 0H512V512H0Z', PEPPER) + placed, 512, 512);
};

/** What a link to no shop in particular shows: the sign, the name, and what it does. An SVG document of 1200 by 630. */
export const linkPreview = (favicon: string): string =>
  svgDocument(
    [
      fill('M0 0H1200V630H0Z', PEPPER),
      marks('#c2461a', 1200, 630),
      ...scallops(1200, 34, 15).map((path, index) => fill(path, index % 2 ? '#e58a1c' : CREAM)),
      group(sign(favicon, CREAM, PEPPER), { x: 20, y: 152, scale: 8 }),
      lettering('Byte-to-Bite', CREAM, { x: 414, y: 312, height: 82 }),
      lettering('Order in the chat.', '#ffd3a1', { x: 416, y: 414, height: 46 }),
      lettering('Pay with Paystack.', '#ffd3a1', { x: 416, y: 496, height: 46 }),
    ].join(''),
    1200,
    630,
  );

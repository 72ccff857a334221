import type { Brush } from '../brush.ts';
import type { Dish } from '../dish.ts';
import { fill, group, line, linear, shadow } from '../paint.ts';
import { bowl, GLAZES, type Glaze, plate } from '../parts/dishware.ts';
import { GREEN, RED, scotchBonnet, strip, YELLOW } from '../parts/garnish.ts';
import { CLOTHS } from '../parts/ground.ts';
import { chunks, MEAT, periwinkle, stockfish, tripe } from '../parts/meat.ts';
import { edikangIkong, efo, egusi, ogbono } from '../parts/soup.ts';
import { DOUGHS, type Dough, swallow } from '../parts/swallow.ts';
import { type Area, pieces, points } from '../shapes.ts';

const SOUP: Area = { x: 398, y: 394, rx: 200, ry: 200 };

type Meal = { rim: string; glaze: Glaze; dough: Dough; soup: string };
/** A bowl of soup before a plate with its swallow. */
const meal = (brush: Brush, { rim, glaze, dough, soup }: Meal): string =>
  [
    plate(brush, 196, 194, 178, rim),
    swallow(brush, 180, 176, 122, dough),
    bowl(brush, SOUP.x, SOUP.y, 226, glaze, soup),
  ].join('');

/** Egusi with pounded yam and assorted meat. */
export const egusiAndPoundedYam: Dish = {
  cloth: CLOTHS.leaf,
  food: (brush) =>
    meal(brush, {
      rim: '#b8390e',
      glaze: GLAZES.clay,
      dough: DOUGHS.poundedYam,
      soup: [
        egusi(brush, SOUP),
        chunks(brush, MEAT.beef, pieces('318,344,104,-14 478,402,108,24 352,486,98,-34')),
        group(tripe(brush, 96), { x: 420, y: 300 }),
        strip(points('430,500 458,520 490,510'), 20, RED),
        strip(points('392,400 414,388 440,396'), 17, RED),
      ].join(''),
    }),
};

/** Efo riro with goat meat and amala. */
export const efoAndAmala: Dish = {
  cloth: CLOTHS.mustard,
  food: (brush) =>
    meal(brush, {
      rim: '#0f6a48',
      glaze: GLAZES.white,
      dough: DOUGHS.amala,
      soup: [
        efo(brush, SOUP),
        chunks(brush, MEAT.goat, pieces('330,330,100,10 472,366,104,-26 338,460,104,32 456,486,94,-8')),
        strip(points('386,396 410,382 438,392'), 20, RED),
        strip(points('400,290 424,282 446,294'), 17, RED),
      ].join(''),
    }),
};

/** Ogbono with stockfish and eba. */
export const ogbonoAndEba: Dish = {
  cloth: CLOTHS.plum,
  food: (brush) =>
    meal(brush, {
      rim: '#1f5f9e',
      glaze: GLAZES.blue,
      dough: DOUGHS.eba,
      soup: [
        ogbono(brush, SOUP),
        group(stockfish(brush, 132, -24), { x: 350, y: 340, turn: -24 }),
        group(stockfish(brush, 124, 30), { x: 462, y: 420, turn: 30 }),
        chunks(brush, MEAT.beef, pieces('356,470,96,-20 462,318,84,20')),
        strip(points('420,508 446,520 470,506'), 16, RED),
        strip(points('300,410 314,426 310,446'), 14, GREEN),
      ].join(''),
    }),
};

/** Edikang ikong with periwinkles and fufu. */
export const edikangIkongAndFufu: Dish = {
  cloth: CLOTHS.clay,
  food: (brush) =>
    meal(brush, {
      rim: '#12636e',
      glaze: GLAZES.black,
      dough: DOUGHS.fufu,
      soup: [
        edikangIkong(brush, SOUP),
        chunks(brush, MEAT.beef, pieces('340,352,100,-16 440,480,98,20')),
        group(stockfish(brush, 112, 16), { x: 476, y: 360, turn: 16 }),
        ...pieces('300,440,30 392,300,-20 408,412,10 514,440,70 342,500,-50').map(([x, y, turn]) =>
          group(periwinkle(brush, 82, turn), { x, y, turn }),
        ),
        strip(points('420,352 440,340 458,300'), 15, RED),
      ].join(''),
    }),
};

/** Egusi soup in a clay pot with a wooden spoon; the swallow is the customer's to choose. */
export const egusiSoup: Dish = {
  cloth: CLOTHS.lagoon,
  food: (brush) => {
    const soup = { x: 320, y: 330, rx: 250, ry: 250 };
    const handle = 'M0 -18C60 -22 150 -18 214 -24C240 -26 240 26 214 24C150 18 60 22 0 18Z';
    const scoop = 'M-150 0C-150 -66 -70 -80 -8 -18C10 -8 10 8 -8 18C-70 80 -150 66 -150 0Z';
    return [
      bowl(
        brush,
        soup.x,
        soup.y,
        284,
        GLAZES.clay,
        [
          egusi(brush, soup),
          chunks(brush, MEAT.beef, pieces('196,270,124,-14 300,466,126,22 420,396,118,-30 176,408,108,34')),
          group(tripe(brush, 124), { x: 308, y: 196 }),
          group(stockfish(brush, 138, 20), { x: 296, y: 336, turn: 20 }),
          strip(points('214,346 240,362 262,404'), 20, RED),
          strip(points('400,490 430,496 456,474'), 20, RED),
        ].join(''),
      ),
      group(
        [
          shadow(brush, `${handle}${scoop}`, 12, 0.45),
          linear(brush, `${handle}${scoop}`, [0, -60, 0, 60], '#d9a05c 0, #9a5f28 1'),
          fill('M-136 0C-136 -48 -74 -58 -22 -12C-14 -4 -14 4 -22 12C-74 58 -136 48 -136 0Z', '#7d4a1d'),
          line('M20 -10H190', '#f0c488', 5, 0.8),
        ].join(''),
        { x: 452, y: 216, turn: -42 },
      ),
      group(scotchBonnet(brush, 82), { x: 78, y: 78, turn: -20 }),
      group(scotchBonnet(brush, 82, YELLOW), { x: 556, y: 570, turn: 24 }),
    ].join('');
  },
};

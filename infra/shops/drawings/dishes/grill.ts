import type { Brush } from '../brush.ts';
import type { Dish } from '../dish.ts';
import { fill, group, line, radial, shadow } from '../paint.ts';
import { bowl, GLAZES, leaf, plate } from '../parts/dishware.ts';
import { grilledFish } from '../parts/fish.ts';
import { GREEN, onion, onionSlice, RED, scotchBonnet, strip, YELLOW } from '../parts/garnish.ts';
import { specks } from '../parts/grains.ts';
import { CLOTHS } from '../parts/ground.ts';
import { chunks, MEAT, skewer } from '../parts/meat.ts';
import { boli } from '../parts/plantain.ts';
import { oil } from '../parts/soup.ts';
import { tomato } from '../parts/vegetables.ts';
import { blob, disc, pieces, points, spread } from '../shapes.ts';

/** A sheet of brown paper, its edges torn. */
const paper = (brush: Brush, turn: number): string => {
  const edge = points(
    '-268,-216 -90,-226 110,-218 262,-224 270,-60 262,110 272,222 90,216 -110,226 -264,218 -270,70 -262,-80',
  );
  const path = `M${edge.map((point) => point.join(' ')).join('L')}Z`;
  return group(
    [
      shadow(brush, path, 14, 0.4),
      fill(path, '#e9d3ab'),
      fill('M-268 -216L-90 -226L-150 220L-264 218L-270 70L-262 -80Z', '#f3e2c1', 0.8),
      line('M-150 216L-92 -222M122 214L150 -216M-262 20L266 40', '#cdb182', 4, 0.7),
      fill(blob(brush, { x: 60, y: 60, rx: 150, ry: 90 }, 0.2), '#c99a5a', 0.3),
    ].join(''),
    { x: 320, y: 322, turn, scale: 1.12 },
  );
};

/** Sticks of beef suya on paper with onions, tomatoes and yaji. */
export const suya: Dish = {
  cloth: CLOTHS.leaf,
  food: (brush) =>
    [
      paper(brush, -6),
      tomato(brush, 92, 128, 58),
      onionSlice(178, 84, 58),
      ...points('234,218 322,322 406,428').map(([x, y]) => group(skewer(brush, 600, -36), { x, y, turn: -36 })),
      onion(560, 498, 46),
      onion(512, 560, 38),
      specks(brush, { x: 116, y: 552, rx: 88, ry: 58 }, 15, 8, ['#b5501a', '#e0862f', '#c93a1a']),
      specks(brush, { x: 114, y: 546, rx: 62, ry: 38 }, 9, 10, ['#c9641f', '#eb9a45', '#b5401a']),
      specks(brush, { x: 320, y: 330, rx: 260, ry: 220 }, 52, 5, ['#c9641f', '#a8300f']),
    ].join(''),
};

/** Asun: peppered smoked goat meat with onions and peppers. */
export const asun: Dish = {
  cloth: CLOTHS.mustard,
  food: (brush) => {
    const bed = { x: 320, y: 324, rx: 250, ry: 250 };
    return [
      bowl(
        brush,
        320,
        324,
        286,
        GLAZES.black,
        [
          radial(brush, disc(320, 324, 270), bed, '#c23a10 0, #7c1d06 1'),
          oil(brush, spread(brush, bed, 110), 12, 24),
          onion(160, 250, 46, 10, 250),
          onion(470, 470, 50, 120, 380),
          chunks(
            brush,
            MEAT.goat,
            pieces(
              '186,168,132,16 320,128,128,-20 452,172,134,28 118,296,128,-34 526,302,126,12 146,424,134,26 502,440,134,-24 246,520,132,-8 394,524,130,30 246,262,138,-10 390,262,140,18 452,362,132,-40 242,390,138,40 364,420,140,4 322,334,132,-24',
            ),
          ),
          ...pieces(
            '190,330,30,0 330,208,0,1 470,270,40,1 250,200,-50,1 430,440,20,0 300,460,-20,1 196,474,-40,1 310,288,60,0 410,332,-30,1 148,232,70,1 360,372,10,1 268,330,-60,1 540,376,80,0 388,196,50,0',
          ).map(([x, y, turn, red]) => group(strip(points('-26,-6 0,7 26,-4'), 19, red ? RED : GREEN), { x, y, turn })),
          onion(298, 392, 46),
          onion(436, 226, 40, 100, 400),
          onion(178, 382, 36, 60, 320),
          onion(348, 494, 38, 150, 420),
          onion(226, 142, 32),
        ].join(''),
      ),
      group(scotchBonnet(brush, 92), { x: 78, y: 566, turn: -24 }),
      group(scotchBonnet(brush, 84, YELLOW), { x: 572, y: 80, turn: 24 }),
    ].join('');
  },
};

/** Roasted plantain and a grilled fish with pepper sauce. */
export const boliAndFish: Dish = {
  cloth: CLOTHS.palm,
  food: (brush) =>
    [
      plate(brush, 320, 320, 296, '#0f6a48'),
      group(leaf(brush, 600, 330), { x: 320, y: 310, turn: 34 }),
      group(leaf(brush, 620, 350, ['#379746', '#4bb057', '#27772f']), { x: 320, y: 330, turn: -30 }),
      group(boli(brush, 440, -34), { x: 214, y: 176, turn: -34 }),
      group(boli(brush, 440, -30), { x: 326, y: 238, turn: -30 }),
      group(grilledFish(brush, -28), { x: 306, y: 402, turn: -28, scale: 1.14 }),
      bowl(
        brush,
        524,
        520,
        106,
        GLAZES.white,
        [
          fill(disc(524, 520, 100), '#c62a10'),
          specks(brush, { x: 524, y: 520, rx: 92, ry: 92 }, 15, 9, ['#e8481f', '#ff8a3c', '#9c1708', '#ffc27a']),
          oil(brush, spread(brush, { x: 524, y: 520, rx: 80, ry: 80 }, 56), 8, 14),
        ].join(''),
      ),
      onion(368, 560, 38),
      onion(310, 574, 30),
      tomato(brush, 96, 330, 50),
    ].join(''),
};

import type { Dish } from '../dish.ts';
import { fill, group, solid } from '../paint.ts';
import { bowl, GLAZES, leaf, plate, sheen, WARES } from '../parts/dishware.ts';
import { grilledFish } from '../parts/fish.ts';
import { GREEN, onion, RED, scotchBonnet, sprig, strip } from '../parts/garnish.ts';
import { RICE, rice } from '../parts/grains.ts';
import { CLOTHS } from '../parts/ground.ts';
import { chunks, MEAT, tripe } from '../parts/meat.ts';
import { dodo } from '../parts/plantain.ts';
import { ayamase } from '../parts/soup.ts';
import { dice, egg, peas, tomato } from '../parts/vegetables.ts';
import { blob, pieces, points, spread } from '../shapes.ts';

/** Jollof rice with fried plantain. */
export const jollofRice: Dish = {
  cloth: CLOTHS.leaf,
  food: (brush) =>
    [
      plate(brush, 320, 320, 296, '#1f5f9e'),
      rice(brush, { x: 354, y: 290, rx: 230, ry: 212, turn: -12 }, RICE.jollof),
      sheen(brush, 290, 200, 150, 0.22),
      dodo(brush, pieces('112,300,-74,172 140,392,-54,182 202,470,-36,188 292,516,-18,192 390,524,2,184')),
      tomato(brush, 436, 180, 58),
      onion(344, 158, 46),
      group(sprig(brush, 120, -28), { x: 486, y: 262, turn: -28 }),
      group(sprig(brush, 92, 38), { x: 506, y: 320, turn: 38 }),
    ].join(''),
};

const CARROT = { fill: '#f5811f', shade: '#b04a08', light: '#ffb56b' };
const CORN = { fill: '#ffd23a', shade: '#cf9310', light: '#fff0a0' };

/** Fried rice with mixed vegetables and liver. */
export const friedRice: Dish = {
  cloth: CLOTHS.pepper,
  food: (brush) => {
    const heap = { x: 320, y: 318, rx: 246, ry: 238 };
    const top = { ...heap, rx: 222, ry: 214 };
    return [
      plate(brush, 320, 320, 296, '#0f6a48'),
      rice(brush, heap, RICE.fried),
      sheen(brush, 250, 220, 160, 0.22),
      dice(brush, spread(brush, top, 74), 27, CARROT),
      dice(brush, spread(brush, top, 96), 19, CORN),
      peas(brush, spread(brush, top, 66), 13),
      ...spread(brush, top, 108).map(([x, y]) => {
        const [dx, dy] = [brush.between(-22, 22), brush.between(-22, 22)];
        return strip(points(`${-dx},${-dy} 4,4 ${dx},${dy}`, 1, x, y), 13, GREEN);
      }),
      chunks(
        brush,
        MEAT.liver,
        pieces('186,246,92,10 304,152,96,-24 450,214,98,30 210,430,98,-30 400,448,104,14 320,318,94,60 480,346,84,-10'),
      ),
    ].join('');
  },
};

/** Ofada rice on leaves with ayamase. */
export const ofadaRice: Dish = {
  cloth: CLOTHS.palm,
  food: (brush) =>
    [
      group(leaf(brush, 650, 300), { x: 330, y: 200, turn: -24 }),
      group(leaf(brush, 640, 290, ['#2a7d37', '#389545', '#1e6229']), { x: 300, y: 420, turn: 22 }),
      group(leaf(brush, 600, 330), { x: 230, y: 320, turn: 78 }),
      group(leaf(brush, 620, 280, ['#379746', '#4bb057', '#27772f']), { x: 350, y: 320, turn: -4 }),
      rice(brush, { x: 232, y: 262, rx: 200, ry: 182, turn: -20 }, RICE.ofada),
      ...spread(brush, { x: 232, y: 262, rx: 165, ry: 150 }, 62).map(([x, y]) =>
        group(fill('M-11 0a11 4 0 1 0 22 0a11 4 0 1 0 -22 0', '#a3663a', 0.85), { x, y, turn: brush.between(0, 180) }),
      ),
      bowl(
        brush,
        424,
        414,
        190,
        GLAZES.clay,
        [
          ayamase(brush, { x: 424, y: 414, rx: 172, ry: 172 }),
          chunks(brush, MEAT.beef, pieces('356,372,88,20 486,368,84,-20 372,478,84,-40')),
          group(tripe(brush, 80), { x: 484, y: 472, turn: 0 }),
          group(egg(brush, 112, -30), { x: 424, y: 424, turn: -30 }),
        ].join(''),
      ),
      group(scotchBonnet(brush, 84, ['#1f5e1d', '#55a836', '#bfe88a']), { x: 92, y: 520, turn: -24 }),
      group(scotchBonnet(brush, 74), { x: 170, y: 566, turn: 30 }),
    ].join(''),
};

/** Coconut rice with a grilled croaker. */
export const coconutRice: Dish = {
  cloth: CLOTHS.mustard,
  food: (brush) => {
    const heap = { x: 330, y: 262, rx: 226, ry: 180 };
    const top = { ...heap, rx: 190, ry: 145 };
    const shell = blob(brush, { x: 0, y: 0, rx: 92, ry: 90 }, 0.03, 12);
    return [
      plate(brush, 320, 320, 296, '#0c4b54', WARES.lagoon),
      rice(brush, heap, RICE.coconut),
      dice(brush, spread(brush, top, 96), 24, CARROT),
      peas(brush, spread(brush, top, 84), 12),
      ...spread(brush, top, 112).map(([x, y]) => {
        const bend = brush.between(-12, 12);
        const rise = brush.between(-14, 14);
        return strip(points(`-15,${-rise} 0,${bend / 2} 15,${rise}`, 1, x, y), 11, RED);
      }),
      group(grilledFish(brush, -10), { x: 322, y: 424, turn: -10, scale: 1.12 }),
      onion(250, 548, 36),
      onion(318, 560, 30),
      tomato(brush, 116, 300, 52),
      group(
        solid(brush, shell, { fill: '#6d4326', shade: '#3a2011', light: '#a8744c' }, { depth: 12, cast: 0.4 }) +
          fill(blob(brush, { x: 0, y: -2, rx: 76, ry: 74 }, 0.02, 12), '#fffdf5') +
          fill(blob(brush, { x: 3, y: 3, rx: 56, ry: 54 }, 0.02, 12), '#e8dcc0') +
          fill(blob(brush, { x: 6, y: 8, rx: 52, ry: 48 }, 0.02, 12), '#fbf5e6'),
        { x: 528, y: 118 },
      ),
    ].join('');
  },
};

/** Fried plantain, by itself. */
export const friedPlantain: Dish = {
  cloth: CLOTHS.lagoon,
  food: (brush) =>
    [
      plate(brush, 320, 320, 296, '#b8390e'),
      dodo(
        brush,
        pieces(
          '206,168,-34,204 332,132,4,204 458,182,38,204 520,306,78,200 132,296,-78,200 488,440,122,204 156,440,-128,204 396,520,164,204 262,522,20,204 246,276,-40,214 400,292,34,214 258,404,30,210 398,414,-34,210 324,342,-8,216',
        ),
      ),
      group(sprig(brush, 92, -30), { x: 470, y: 540, turn: -30 }),
    ].join(''),
};

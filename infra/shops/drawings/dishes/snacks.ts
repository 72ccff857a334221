import type { Brush } from '../brush.ts';
import type { Dish } from '../dish.ts';
import { fill, gloss, group, line, linear, radial, solid } from '../paint.ts';
import { bowl, GLAZES, leaf, plate } from '../parts/dishware.ts';
import { onion, RED, strip } from '../parts/garnish.ts';
import { specks } from '../parts/grains.ts';
import { CLOTHS } from '../parts/ground.ts';
import { type Area, blob, disc, oval, points, rounded } from '../shapes.ts';

const PUDDING = { fill: '#e8893a', shade: '#9c4412', light: '#ffc58a' };
const pepperBits = (brush: Brush, area: Area): string =>
  specks(brush, area, area.rx * 0.3, area.rx * 0.065, ['#b8290f', '#a5520f', '#ffd9a6']);

/** A whole moi moi seen from the side and a little from above, `width` at its foot, around the origin. */
const wholeMoiMoi = (brush: Brush, width: number): string => {
  const [foot, top, half, curve] = [width * 0.5, width * 0.33, width * 0.3, width * 0.15];
  const outline = `M${-top} ${-half}C${-top * 1.2} ${-half * 0.5} ${-foot} ${half * 0.4} ${-foot} ${half}C${-foot} ${half + curve * 1.4} ${foot} ${half + curve * 1.4} ${foot} ${half}C${foot} ${half * 0.4} ${top * 1.2} ${-half * 0.5} ${top} ${-half}C${top} ${-half - curve * 1.3} ${-top} ${-half - curve * 1.3} ${-top} ${-half}Z`;
  const lid = { x: 0, y: -half, rx: top * 0.97, ry: curve * 0.92 };
  const surface = [
    linear(brush, outline, [-foot, 0, foot, 0], '#f6a85c 0, #ea8d3e 0.35, #b2561a 1'),
    pepperBits(brush, { x: 0, y: half * 0.3, rx: foot * 0.85, ry: half * 0.8 }),
    fill(oval(lid), '#f8b36c'),
    pepperBits(brush, { ...lid, rx: lid.rx * 0.8, ry: lid.ry * 0.7 }),
  ].join('');
  return (
    solid(brush, outline, PUDDING, { depth: width * 0.05, cast: 0.35, surface }) +
    gloss(points('-0.37,0.15 -0.32,-0.03 -0.275,-0.15', width), width * 0.035, 0.7)
  );
};

/** Half a moi moi around the origin, its cut side towards us, with the egg that was steamed in it. */
const halfMoiMoi = (brush: Brush, width: number): string => {
  const [foot, top, half] = [width * 0.5, width * 0.35, width * 0.33];
  const face = rounded(points('-0.35,-0.33 0,-0.335 0.35,-0.33 0.5,0.33 0,0.38 -0.5,0.33', width), 0.16);
  const back = oval({ x: 0, y: -half + width * 0.03, rx: top * 1.02, ry: width * 0.13 });
  const white = { x: 0, y: half * 0.1, rx: width * 0.22, ry: width * 0.185, turn: -8 };
  const yolk = { ...white, x: width * 0.02, rx: width * 0.12, ry: width * 0.11 };
  const surface = [
    pepperBits(brush, { x: 0, y: 0, rx: foot * 0.86, ry: half * 0.9 }),
    fill(oval({ ...white, rx: white.rx * 1.06, ry: white.ry * 1.07 }), '#c9762c', 0.7),
    fill(oval(white), '#fffdf4'),
    fill(oval(yolk), '#f0a41a'),
    fill(oval({ ...yolk, x: yolk.x - 4, y: yolk.y - 4, rx: yolk.rx * 0.72, ry: yolk.ry * 0.7 }), '#ffc640'),
  ].join('');
  return [
    solid(brush, back, { fill: '#f8b36c', shade: '#b2561a', light: '#ffd6a6' }, { depth: width * 0.04, cast: 0 }),
    solid(
      brush,
      face,
      { fill: '#f5a75c', shade: '#b2561a', light: '#ffd6a6' },
      { depth: width * 0.045, cast: 0.4, surface },
    ),
  ].join('');
};

/** Moi moi on the leaves it was steamed in, one cut so that its egg is seen. */
export const moiMoi: Dish = {
  cloth: CLOTHS.lagoon,
  food: (brush) =>
    [
      plate(brush, 320, 322, 296, '#e58a1c'),
      group(leaf(brush, 600, 270), { x: 330, y: 250, turn: -18 }),
      group(leaf(brush, 600, 280, ['#2a7d37', '#389545', '#1e6229']), { x: 310, y: 420, turn: 16 }),
      group(leaf(brush, 560, 270, ['#379746', '#4bb057', '#27772f']), { x: 300, y: 330, turn: 80 }),
      group(wholeMoiMoi(brush, 226), { x: 206, y: 228 }),
      group(wholeMoiMoi(brush, 226), { x: 436, y: 232 }),
      group(halfMoiMoi(brush, 312), { x: 318, y: 424 }),
      strip(points('500,420 526,438 528,466'), 22, RED),
      onion(128, 420, 36),
    ].join(''),
};

/** A puff puff around a point: a ball fried golden, with the paler ring where it floated, turned as it fell. */
const puff = (brush: Brush, x: number, y: number, r: number): string => {
  const path = blob(brush, { x, y, rx: r, ry: r * 0.97 }, 0.03, 11);
  const ring = {
    x: x + r * 0.1,
    y: y + r * 0.16,
    rx: r * 0.98,
    ry: r * brush.between(0.4, 0.7),
    turn: brush.between(-60, 60),
  };
  const surface = [
    radial(
      brush,
      path,
      { x: x - r * 0.34, y: y - r * 0.4, rx: r * 1.5, ry: r * 1.5 },
      '#ffd382 0, #eba042 0.3, #c9701d 0.62, #94450d 0.86, #6f300a 1',
    ),
    line(oval(ring), '#f8cf8c', r * 0.26, 0.14),
    specks(brush, { x, y, rx: r * 0.8, ry: r * 0.75 }, r * 0.3, r * 0.045, ['#8a430f', '#f9d596']),
  ].join('');
  return (
    solid(
      brush,
      path,
      { fill: '#d98a2e', shade: '#6b2d08', light: '#f2b25a' },
      { depth: r * 0.1, cast: 0.42, surface },
    ) + gloss(points('-0.56,-0.3 -0.38,-0.54 -0.12,-0.64', r, x, y), r * 0.1, 0.85)
  );
};

/** What is seen of a puff puff that was torn open: its soft crumb. */
const crumb = (brush: Brush, x: number, y: number, r: number): string => {
  const torn = { x: x + r * 0.24, y: y + r * 0.2, rx: r * 0.62, ry: r * 0.56, turn: -30 };
  return [
    fill(blob(brush, { ...torn, rx: torn.rx * 1.1, ry: torn.ry * 1.12 }, 0.08, 11), '#8a430f'),
    fill(blob(brush, torn, 0.09, 11), '#fbe3a6'),
    fill(blob(brush, { ...torn, rx: torn.rx * 0.72, ry: torn.ry * 0.7 }, 0.1, 11), '#fff0c6'),
    specks(brush, { ...torn, rx: torn.rx * 0.8, ry: torn.ry * 0.78 }, r * 0.17, r * 0.07, ['#e6bd6c', '#f0cf8a']),
  ].join('');
};

/** Ten puff puffs in a bowl. */
export const puffPuff: Dish = {
  cloth: CLOTHS.pepper,
  food: (brush) =>
    [
      bowl(
        brush,
        320,
        322,
        292,
        GLAZES.white,
        [
          fill(disc(320, 322, 264), '#f6ead2'),
          fill('M60 240L200 60L330 200L520 70L590 300L480 590L250 540L80 520Z', '#fffaf0'),
          line(
            'M200 60L260 240M520 70L430 260M590 300L440 360M480 590L400 430M250 540L290 420M80 520L210 400',
            '#e2d0b0',
            5,
          ),
        ].join(''),
      ),
      ...points('320,128 472,196 520,342 424,474 262,498 136,406 160,230 300,254 400,332 270,388').map(
        ([x, y], index) => puff(brush, x, y, index < 7 ? 92 : 96),
      ),
      crumb(brush, 400, 332, 96),
    ].join(''),
};

import type { Brush } from './brush.ts';
import type { Dish } from './dish.ts';
import { friedPlantain, jollofRice } from './dishes/rice.ts';
import { puffPuff } from './dishes/snacks.ts';
import { egusiSoup } from './dishes/soups.ts';
import { fill, group, line, linear, shadow } from './paint.ts';
import { sprig } from './parts/garnish.ts';
import { RICE, rice } from './parts/grains.ts';
import { CLOTHS, type Cloth, ground } from './parts/ground.ts';
import { lettering } from './parts/lettering.ts';
import { dodo } from './parts/plantain.ts';
import { egusi } from './parts/soup.ts';
import { awning, enamelBowl, flame, ironPot, log, steam } from './parts/stall.ts';
import { tomato } from './parts/vegetables.ts';
import { oval, pieces } from './shapes.ts';

/** A shop's sign, square, and its picture beside a link, of 1200 by 630 units. */
export type Shop = { sign: Dish; preview: (brush: Brush) => string };

type Board = { board: string; edge: string; ink: string; lines: readonly [string, string] };
const boardPath = (x: number, y: number, r: number): string =>
  `M${r - x} ${-y}H${x - r}A${r} ${r} 0 0 1 ${x} ${r - y}V${y - r}A${r} ${r} 0 0 1 ${x - r} ${y}H${r - x}A${r} ${r} 0 0 1 ${-x} ${y - r}V${r - y}A${r} ${r} 0 0 1 ${r - x} ${-y}Z`;
/** A painted board with the shop's name on two lines, its middle at the origin. */
const nameBoard = (brush: Brush, { board, edge, ink, lines: [first, second] }: Board): string => {
  const outline = boardPath(330, 190, 34);
  return [
    shadow(brush, outline, 24, 0.5),
    fill(outline, board),
    line(outline, edge, 14),
    line(boardPath(308, 168, 20), edge, 4),
    lettering(first, ink, { x: 0, y: -24, height: 96, middle: true }),
    lettering(second, ink, { x: 0, y: 116, height: 96, middle: true }),
  ].join('');
};

/** The board on a cloth, a dish at either side. */
const beside = (brush: Brush, cloth: Cloth, [left, right]: readonly [Dish, Dish], board: Board): string =>
  [
    ground(brush, cloth, 1200, 630),
    group(left.food(brush), { x: -126, y: 11, scale: 0.95 }),
    group(right.food(brush), { x: 718, y: 11, scale: 0.95 }),
    group(nameBoard(brush, board), { x: 600, y: 315 }),
  ].join('');

/** Under a striped awning, an enamel bowl heaped with jollof rice. */
const kitchen: Shop = {
  sign: {
    cloth: CLOTHS.mustard,
    food: (brush) =>
      [
        rice(brush, { x: 320, y: 356, rx: 208, ry: 132 }, RICE.jollof),
        dodo(brush, pieces('170,352,-58,150 226,300,-40,156')),
        tomato(brush, 400, 300, 50),
        group(sprig(brush, 104, -30), { x: 468, y: 330, turn: -30 }),
        group(enamelBowl(brush), { x: 320, y: 372 }),
        steam(300, 226, 74),
        steam(374, 222, 64),
        awning(brush, { width: 640, drop: 118, stripes: 6, colours: ['#b8390e', '#fff6e6'] }),
      ].join(''),
  },
  preview: (brush) =>
    beside(brush, CLOTHS.leaf, [jollofRice, puffPuff], {
      board: '#fff6e6',
      edge: '#b8390e',
      ink: '#b8390e',
      lines: ['Demo', 'Kitchen'],
    }),
};

/** A wooden spoon that stands in a pot, from its handle's end to where it goes in. */
const spoon = (brush: Brush): string => {
  const handle = 'M-15 0C-18 -80 -14 -170 -18 -214C-18 -240 18 -240 18 -214C14 -170 18 -80 15 0Z';
  return linear(brush, handle, [-18, 0, 18, 0], '#e8b574 0, #a96c30 1');
};

/** A black pot of egusi over burning firewood. */
const bukka: Shop = {
  sign: {
    cloth: CLOTHS.leaf,
    food: (brush) =>
      [
        steam(208, 138, 92),
        steam(292, 128, 104),
        shadow(brush, oval({ x: 320, y: 584, rx: 230, ry: 28 }), 16, 0.5),
        ...pieces('180,600,190 460,600,196 246,604,150 394,604,150').map(([x, y, height]) =>
          group(flame(height), { x, y }),
        ),
        group(ironPot(brush, egusi(brush, { x: 0, y: 4, rx: 190, ry: 54 })), { x: 320, y: 236 }),
        group(spoon(brush), { x: 404, y: 244, turn: 24 }),
        group(log(brush, 380, 12), { x: 292, y: 580, turn: 12 }),
        group(log(brush, 380, -12), { x: 340, y: 576, turn: -12 }),
        ...pieces('150,618,104 236,622,128 322,624,140 408,622,124 492,618,100').map(([x, y, height]) =>
          group(flame(height), { x, y }),
        ),
      ].join(''),
  },
  preview: (brush) =>
    beside(brush, CLOTHS.palm, [egusiSoup, friedPlantain], {
      board: '#0b5c3b',
      edge: '#fff1d6',
      ink: '#fff1d6',
      lines: ['Demo', 'Bukka'],
    }),
};

/** The shops by their ids. */
export const SHOPS: Readonly<Record<string, Shop>> = { 'demo-kitchen': kitchen, 'demo-bukka': bukka };

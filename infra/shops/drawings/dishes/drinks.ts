import type { Brush } from '../brush.ts';
import type { Dish } from '../dish.ts';
import { fill, gloss, group, line, linear, shadow, solid, within } from '../paint.ts';
import { bottle, drops, glints, hibiscus, ice, straw, turned } from '../parts/drinks.ts';
import { CLOTHS } from '../parts/ground.ts';
import { citrus, cucumber } from '../parts/vegetables.ts';
import { blob, disc, oval, pieces, points } from '../shapes.ts';

const ORANGE = ['#ef7d12', '#ffa22e', '#ffe0a0'] as const;

/** What a drink stands before: a disc of light, and its shadow on the table. */
const stage = (brush: Brush, halo: string, foot: readonly [x: number, y: number, half: number]): string =>
  [
    fill(disc(320, 300, 250), halo),
    shadow(brush, oval({ x: foot[0] + 16, y: foot[1] - 6, rx: foot[2], ry: 20 }), 12, 0.5),
  ].join('');

const PLASTIC = turned(
  points('62,34 92,34 112,38 150,66 196,102 240,108 300,104 320,98 340,104 480,108 560,108 592,100 604,84'),
);
const cap = (brush: Brush, colours: { fill: string; shade: string; light: string }): string =>
  solid(brush, 'M-44 36Q-44 26 -34 26H34Q44 26 44 36V80H-44Z', colours, {
    depth: 9,
    cast: 0,
    surface: line('M-30 30V80M-15 30V80M0 30V80M15 30V80M30 30V80', colours.shade, 4, 0.5),
  }) + line('M-42 88H42', colours.shade, 8);

/** Zobo: hibiscus with ginger, in its bottle. */
export const zobo: Dish = {
  cloth: CLOTHS.mustard,
  food: (brush) => {
    const label = [
      fill('M-120 336H120V486H-120Z', '#fff4df'),
      fill('M-120 336H120V350H-120ZM-120 472H120V486H-120Z', '#e58a1c'),
      group(hibiscus(brush, 56), { x: 0, y: 411 }),
    ].join('');
    const ginger = blob(brush, { x: 0, y: 0, rx: 58, ry: 36 }, 0.2, 8);
    return [
      stage(brush, '#fbd987', [306, 606, 130]),
      group(
        bottle(brush, PLASTIC, 112, '#a80f3e 0, #84082f 0.5, #5c0520 1', 128, label) +
          cap(brush, { fill: '#0f8a58', shade: '#075236', light: '#5fd0a0' }) +
          glints(pieces('-70,206,318,13 -72,506,566,13 -46,176,186,11')),
        { x: 300, y: 0 },
      ),
      group(hibiscus(brush, 104), { x: 494, y: 498, turn: 14 }),
      group(
        solid(
          brush,
          ginger,
          { fill: '#e3b268', shade: '#9a6a28', light: '#ffe2a8' },
          { depth: 9, surface: line('M-30 -20Q-20 0 -30 22M4 -30Q14 0 4 30M34 -20Q40 0 32 20', '#a87632', 4, 0.7) },
        ) + fill(blob(brush, { x: 34, y: -4, rx: 20, ry: 17 }, 0.08), '#fbe6a8'),
        { x: 132, y: 560, turn: -12 },
      ),
    ].join('');
  },
};

/** Chapman in a tall glass, with ice, orange and cucumber. */
export const chapman: Dish = {
  cloth: CLOTHS.lagoon,
  food: (brush) => {
    const glass = 'M-128 130L-104 570Q-102 600 -72 600H72Q102 600 104 570L128 130Z';
    const inside = 'M-116 150L-93 566Q-92 586 -70 586H70Q92 586 93 566L116 150Z';
    const content = [
      linear(brush, inside, [0, 180, 0, 590], '#ffa63a 0, #f4602a 0.28, #d8232a 0.65, #a30d22 1'),
      group(ice(82, -14), { x: -46, y: 226 }),
      group(ice(78, 20), { x: 50, y: 254 }),
      citrus(brush, -34, 356, 56, ORANGE),
      cucumber(brush, 46, 430, 52),
      group(ice(70, 36), { x: -42, y: 470 }),
      ...points('-70,300 72,346 10,300 64,520 -10,540 -60,560 20,380').map(([x, y]) =>
        line(disc(x, y, 7), '#fff0dc', 3, 0.8),
      ),
    ].join('');
    return [
      stage(brush, '#4aa3aa', [318, 602, 130]),
      straw(brush, [404, 20], 260, 16),
      group(
        [
          fill(glass, '#e8fbff', 0.4),
          within(brush, inside, content),
          `<path d="${glass}" fill="none" stroke="#ffffff" stroke-width="6" opacity=".65"/>`,
          fill(oval({ x: 0, y: 132, rx: 128, ry: 16 }), '#ffffff', 0.35),
          glints(pieces('-90,200,470,14 -84,510,540,13')),
          gloss(points('96,200 90,330'), 8, 0.4, '#ffffff'),
        ].join(''),
        { x: 312, y: 0 },
      ),
      citrus(brush, 196, 138, 78, ORANGE),
      drops(points('236,330 388,300 382,470 262,520 372,380')),
      citrus(brush, 500, 556, 62, ORANGE),
      cucumber(brush, 118, 572, 56),
    ].join('');
  },
};

/** A bottle of water. */
export const water: Dish = {
  cloth: CLOTHS.sky,
  food: (brush) => {
    const label = [
      fill('M-120 322H120V462H-120Z', '#1763a6'),
      fill('M-120 322H120V334H-120ZM-120 450H120V462H-120Z', '#ffffff'),
      fill('M-120 430C-80 400 -40 452 0 424C40 396 80 440 120 410V450H-120Z', '#4fb4e6'),
      fill('M0 344C30 380 34 396 34 404A34 34 0 0 1 -34 404C-34 396 -30 380 0 344Z', '#ffffff'),
    ].join('');
    return [
      stage(brush, '#9fd3ea', [326, 606, 126]),
      group(
        bottle(brush, PLASTIC, 112, '#c8eefc 0, #8fd3f2 0.5, #5eb6e2 1', 150, label) +
          cap(brush, { fill: '#1763a6', shade: '#0c3c68', light: '#6db4ea' }) +
          line('M-100 506Q0 522 100 506M-104 546Q0 562 104 546', '#ffffff', 5, 0.6) +
          glints(pieces('-70,206,306,13 -72,486,566,13 -46,172,184,11 74,500,560,7')),
        { x: 320, y: 0 },
      ),
      drops(points('250,240 376,220 398,284 286,520 384,540 340,284 262,494 356,486')),
      ...pieces('486,586,20 532,566,11 148,590,15').map(([x, y, r]) =>
        fill(oval({ x, y, rx: r * 1.6, ry: r * 0.7 }), '#d8f3fd', 0.9),
      ),
    ].join('');
  },
};

/** A glass bottle of cola with a plain red label. */
export const cola: Dish = {
  cloth: CLOTHS.palm,
  food: (brush) => {
    const glass = turned(points('56,30 84,32 120,36 170,56 214,84 250,92 270,92 400,88 420,90 560,94 596,88 606,72'));
    const label = [
      fill('M-110 262H110V402H-110Z', '#d3201f'),
      fill('M-110 262H110V274H-110ZM-110 390H110V402H-110Z', '#ffffff'),
      fill(disc(0, 336, 40), '#ffffff'),
      fill(disc(0, 336, 31), '#3d150a'),
      ...pieces('-10,346,9 10,330,7 -6,322,4 14,350,4').map(([x, y, r]) => fill(disc(x, y, r), '#ffffff', 0.9)),
    ].join('');
    const glassful = 'M-84 300L-70 566Q-68 588 -46 588H46Q68 588 70 566L84 300Z';
    return [
      stage(brush, '#f9c676', [300, 606, 170]),
      group(
        bottle(brush, glass, 112, '#5c2612 0, #3d150a 0.5, #230a05 1', 120, label) +
          solid(
            brush,
            'M-42 34Q-42 22 -30 22H30Q42 22 42 34L46 62Q38 70 31 62Q23 70 15 62Q8 70 0 62Q-8 70 -15 62Q-23 70 -31 62Q-38 70 -46 62Z',
            { fill: '#d3201f', shade: '#8a0d0f', light: '#ff8a80' },
            { depth: 8, cast: 0 },
          ) +
          glints(pieces('-60,244,256,11 -62,424,470,9 -72,520,566,12 -26,100,190,9')),
        { x: 238, y: 0 },
      ),
      group(
        [
          fill('M-94 276L-78 574Q-76 602 -48 602H48Q76 602 78 574L94 276Z', '#fffdf5', 0.5),
          within(
            brush,
            glassful,
            [
              linear(brush, glassful, [0, 300, 0, 590], '#7a3415 0, #2c0d06 1'),
              fill('M-90 296H90V326H-90Z', '#e9b97a'),
              group(ice(66, -12), { x: -30, y: 346 }),
              group(ice(62, 22), { x: 34, y: 372 }),
              group(ice(56, 40), { x: -24, y: 440 }),
              ...points('-40,500 20,470 44,540 -10,556 36,440').map(([x, y]) => line(disc(x, y, 6), '#f0c79a', 3, 0.8)),
            ].join(''),
          ),
          `<path d="M-94 276L-78 574Q-76 602 -48 602H48Q76 602 78 574L94 276Z" fill="none" stroke="#ffffff" stroke-width="5" opacity=".8"/>`,
          glints(pieces('-66,340,500,11')),
        ].join(''),
        { x: 436, y: 0 },
      ),
      drops(points('186,300 286,440 300,540 214,480 396,480 482,420')),
    ].join('');
  },
};

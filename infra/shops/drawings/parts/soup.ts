import type { Brush } from '../brush.ts';
import { fill, gloss, group, line, radial, solid, type Tones } from '../paint.ts';
import { type Area, blob, disc, type Point, short, spread } from '../shapes.ts';

const pool = (brush: Brush, { x, y, rx, ry }: Area, middle: string, edge: string): string =>
  radial(
    brush,
    disc(x, y, rx * 1.2),
    { x: x - rx * 0.15, y: y - ry * 0.2, rx: rx * 1.15, ry: ry * 1.15 },
    `${middle} 0, ${middle} 0.7, ${edge} 1`,
  );

/** Palm oil that has risen: bright orange drops with a light on each. */
export const oil = (brush: Brush, points: readonly Point[], low: number, high: number): string =>
  points
    .map(([x, y]) => {
      const r = brush.between(low, high);
      const drop = { x, y, rx: r, ry: r * 0.8 };
      return (
        fill(blob(brush, drop, 0.12), '#ef7d12', 0.92) +
        fill(blob(brush, { ...drop, x: x - r * 0.1, y: y - r * 0.12, rx: r * 0.72, ry: r * 0.55 }, 0.12), '#ff9f2e') +
        fill(disc(x - r * 0.34, y - r * 0.3, r * 0.16), '#fff0c4')
      );
    })
    .join('');

/** Leaves cut for a soup, lying within an area. */
export const shreds = (
  brush: Brush,
  points: readonly Point[],
  size: number,
  tones: readonly [Tones, ...Tones[]],
): string =>
  points
    .map(([x, y]) => {
      const length = size * brush.between(0.75, 1.25);
      const turn = brush.between(0, 360);
      const path = blob(brush, { x: 0, y: 0, rx: length / 2, ry: length * brush.between(0.2, 0.34) }, 0.28, 7);
      const tone = brush.pick(tones);
      const vein = line(
        `M${short(-length * 0.34)} 0q${short(length * 0.34)} ${short(length * brush.between(-0.14, 0.14))} ${short(length * 0.6)} 0`,
        tone.light,
        length * 0.04,
        0.8,
      );
      return group(solid(brush, path, tone, { depth: length * 0.07, cast: 0.3, turn, surface: vein }), { x, y, turn });
    })
    .join('');

export const LEAVES: readonly [Tones, ...Tones[]] = [
  { fill: '#2f7d2c', shade: '#164a18', light: '#79bb55' },
  { fill: '#3f9136', shade: '#1c5a1e', light: '#98d06a' },
  { fill: '#256b2a', shade: '#103f16', light: '#63a64a' },
];

/** Egusi: ground melon seed in curds, with palm oil between them and ugu leaves. */
export const egusi = (brush: Brush, area: Area): string => {
  const curds = spread(brush, area, area.rx * 0.125).map(([x, y]) => {
    const r = area.rx * brush.between(0.05, 0.105);
    const tones = brush.pick([
      { fill: '#f3bd48', shade: '#c27414', light: '#ffe39a' },
      { fill: '#eda732', shade: '#b5620d', light: '#ffd47c' },
      { fill: '#f8d274', shade: '#c98a24', light: '#fff2c4' },
    ]);
    return solid(brush, blob(brush, { x, y, rx: r, ry: r * 0.86 }, 0.26, 8), tones, { depth: r * 0.28, cast: 0.25 });
  });
  return [
    pool(brush, area, '#e58216', '#b64a08'),
    oil(brush, spread(brush, area, area.rx * 0.4), area.rx * 0.05, area.rx * 0.1),
    ...curds,
    shreds(brush, spread(brush, area, area.rx * 0.26), area.rx * 0.22, LEAVES),
  ].join('');
};

/** Efo riro: spinach, much of it, in a sauce of red pepper and palm oil. */
export const efo = (brush: Brush, area: Area): string =>
  [
    pool(brush, area, '#cf4510', '#a02c06'),
    oil(brush, spread(brush, area, area.rx * 0.34), area.rx * 0.04, area.rx * 0.09),
    shreds(brush, spread(brush, area, area.rx * 0.185), area.rx * 0.34, LEAVES),
    ...spread(brush, area, area.rx * 0.2).map(([x, y]) =>
      fill(blob(brush, { x, y, rx: area.rx * 0.06, ry: area.rx * 0.04, turn: brush.between(0, 180) }, 0.25), '#ee4a1c'),
    ),
    oil(
      brush,
      spread(brush, { ...area, rx: area.rx * 0.9, ry: area.ry * 0.9 }, area.rx * 0.5),
      area.rx * 0.03,
      area.rx * 0.05,
    ),
  ].join('');

/** Edikang ikong: ugu and waterleaf, cut fine and dense, with little sauce. */
export const edikangIkong = (brush: Brush, area: Area): string =>
  [
    pool(brush, area, '#2a5a1c', '#8a4a0a'),
    oil(brush, spread(brush, area, area.rx * 0.3), area.rx * 0.05, area.rx * 0.08),
    shreds(brush, spread(brush, area, area.rx * 0.15), area.rx * 0.24, [
      ...LEAVES,
      { fill: '#1f6128', shade: '#0c3714', light: '#58a04a' },
      { fill: '#55a33f', shade: '#2a6a22', light: '#b2de7e' },
    ]),
    oil(brush, spread(brush, area, area.rx * 0.42), area.rx * 0.025, area.rx * 0.045),
  ].join('');

/** Ogbono: smooth and drawing, with the gloss of its threads and palm oil at its edge. */
export const ogbono = (brush: Brush, area: Area): string => {
  const { x, y, rx } = area;
  const swirl = (r: number, from: number, to: number): Point[] =>
    [0, 0.25, 0.5, 0.75, 1].map((part) => {
      const angle = ((from + (to - from) * part) * Math.PI) / 180;
      return [x + Math.cos(angle) * r, y + Math.sin(angle) * r * 0.9];
    });
  return [
    pool(brush, area, '#cc8a30', '#b0500a'),
    fill(blob(brush, { x: x - rx * 0.05, y: y - rx * 0.05, rx: rx * 0.8, ry: rx * 0.72 }, 0.08), '#dca046', 0.9),
    fill(blob(brush, { x: x - rx * 0.1, y: y - rx * 0.12, rx: rx * 0.55, ry: rx * 0.46 }, 0.1), '#eab962', 0.85),
    gloss(swirl(rx * 0.78, 150, 260), rx * 0.035, 0.5),
    gloss(swirl(rx * 0.62, 330, 440), rx * 0.03, 0.35),
    gloss(swirl(rx * 0.42, 190, 290), rx * 0.03, 0.55),
    ...spread(brush, area, rx * 0.16).map(([dx, dy]) =>
      fill(disc(dx, dy, rx * brush.between(0.008, 0.018)), brush.pick(['#7a4413', '#f4cf8c', '#b5331a']), 0.8),
    ),
    shreds(brush, spread(brush, { ...area, rx: rx * 0.9, ry: rx * 0.9 }, rx * 0.42), rx * 0.2, LEAVES),
    oil(
      brush,
      [165, 190, 215, 20, 48, 75, 300].map((turn) => [
        x + Math.cos((turn * Math.PI) / 180) * rx * 0.82,
        y + Math.sin((turn * Math.PI) / 180) * rx * 0.82,
      ]),
      rx * 0.05,
      rx * 0.1,
    ),
  ].join('');
};

/** Ayamase: green peppers chopped small, fried dark in bleached palm oil. */
export const ayamase = (brush: Brush, area: Area): string =>
  [
    pool(brush, area, '#5b5a12', '#8a4a0a'),
    ...spread(brush, area, area.rx * 0.13).map(([x, y]) => {
      const r = area.rx * brush.between(0.06, 0.1);
      const tones = brush.pick([
        { fill: '#5f8a1f', shade: '#30500c', light: '#b4d35a' },
        { fill: '#4a7519', shade: '#24410a', light: '#94bb45' },
        { fill: '#7a8f22', shade: '#46560c', light: '#cfdc6e' },
        { fill: '#b04a14', shade: '#6d2407', light: '#ee8a45' },
      ]);
      return solid(brush, blob(brush, { x, y, rx: r, ry: r * 0.75, turn: brush.between(0, 180) }, 0.18, 6), tones, {
        depth: r * 0.3,
        cast: 0.25,
      });
    }),
    oil(brush, spread(brush, area, area.rx * 0.45), area.rx * 0.04, area.rx * 0.07),
  ].join('');

import type { Brush } from '../brush.ts';
import { fill, gloss, group, radial, solid } from '../paint.ts';
import { at, disc, oval, type Point, short } from '../shapes.ts';

/** A slice of tomato. */
export const tomato = (brush: Brush, x: number, y: number, r: number): string => {
  const start = brush.between(0, 70);
  const pockets = [0, 1, 2, 3, 4].map((index) => {
    const turn = start + index * 72;
    const [px, py] = at({ x, y, rx: r, ry: r }, turn, 0.52);
    const seeds = [-16, 4, 20].map((off, seed) => {
      const [sx, sy] = at({ x, y, rx: r, ry: r }, turn + off, seed === 1 ? 0.42 : 0.6);
      return fill(oval({ x: sx, y: sy, rx: r * 0.055, ry: r * 0.035, turn }), '#ffe3a0');
    });
    return fill(oval({ x: px, y: py, rx: r * 0.24, ry: r * 0.17, turn }), '#b81c14') + seeds.join('');
  });
  const body = solid(
    brush,
    disc(x, y, r),
    { fill: '#e8432c', shade: '#9c150c', light: '#ff9a7a' },
    { depth: r * 0.13 },
  );
  return body + fill(disc(x, y, r * 0.82), '#f26247') + pockets.join('') + fill(disc(x, y, r * 0.14), '#ffb39a');
};

/** Small cubes of a vegetable, each at its place, turned as it fell. */
export const dice = (
  brush: Brush,
  places: readonly Point[],
  size: number,
  tones: { fill: string; shade: string; light: string },
): string =>
  places
    .map(([x, y]) => {
      const h = size / 2;
      const path = `M${-h} ${-h * 0.9}L${h * 0.9} ${-h}L${h} ${h * 0.9}L${-h * 0.9} ${h}Z`;
      const turn = brush.between(0, 90);
      return group(solid(brush, path, tones, { depth: size * 0.22, cast: 0.35, turn }), { x, y, turn });
    })
    .join('');

/** Peas. */
export const peas = (brush: Brush, places: readonly Point[], r: number): string =>
  places
    .map(([x, y]) => {
      const pea = solid(
        brush,
        disc(x, y, r),
        { fill: '#5fb53c', shade: '#2b7020', light: '#b9ec8a' },
        { depth: r * 0.35, cast: 0.35 },
      );
      return pea + fill(disc(x - r * 0.3, y - r * 0.35, r * 0.2), '#e9ffd0', 0.9);
    })
    .join('');

/** A boiled egg cut in half, around the origin. */
export const egg = (brush: Brush, size: number, turn = 0): string => {
  const outline = `M${-size * 0.5} 0C${-size * 0.5} ${-size * 0.48} ${size * 0.24} ${-size * 0.5} ${size * 0.5} 0C${size * 0.24} ${size * 0.5} ${-size * 0.5} ${size * 0.48} ${-size * 0.5} 0Z`;
  const yolk = { x: -size * 0.09, y: 0, rx: size * 0.23, ry: size * 0.22 };
  return [
    solid(
      brush,
      outline,
      { fill: '#fffdf6', shade: '#d3c6ac', light: '#ffffff' },
      { depth: size * 0.08, cast: 0.35, turn },
    ),
    fill(oval(yolk), '#f2a81d'),
    radial(brush, oval(yolk), { ...yolk, x: yolk.x - size * 0.06, y: -size * 0.07 }, '#ffe07a 0 1, #ffc23a 1 0'),
  ].join('');
};

/** A slice of orange or lime around a point: peel, pith and segments. */
export const citrus = (
  brush: Brush,
  x: number,
  y: number,
  r: number,
  [peel, flesh, light]: readonly [string, string, string],
): string => {
  const start = brush.between(0, 40);
  const segments = Array.from({ length: 8 }, (_, index) => {
    const turn = start + index * 45;
    const area = { x, y, rx: r, ry: r };
    const corners = [
      at(area, turn, 0.1),
      at(area, turn - 17, 0.66),
      at(area, turn - 10, 0.77),
      at(area, turn + 10, 0.77),
      at(area, turn + 17, 0.66),
    ];
    return (
      fill(`M${corners.map((corner) => corner.map(short).join(' ')).join('L')}Z`, flesh) +
      gloss([at(area, turn - 6, 0.4), at(area, turn - 8, 0.66)], r * 0.05, 0.7, light)
    );
  });
  return [
    solid(brush, disc(x, y, r), { fill: peel, shade: peel, light }, { depth: r * 0.1 }),
    fill(disc(x, y, r * 0.87), '#fff5da'),
    ...segments,
  ].join('');
};

/** A slice of cucumber around a point. */
export const cucumber = (brush: Brush, x: number, y: number, r: number): string =>
  [
    solid(brush, disc(x, y, r), { fill: '#3f8f3a', shade: '#1f5a22', light: '#8fcf6a' }, { depth: r * 0.1 }),
    fill(disc(x, y, r * 0.88), '#cfe89a'),
    fill(disc(x, y, r * 0.7), '#e6f5c0'),
    ...[0, 60, 120, 180, 240, 300].flatMap((turn) =>
      [0.34, 0.54].map((reach) => {
        const [sx, sy] = at({ x, y, rx: r, ry: r }, turn + reach * 60, reach);
        return fill(oval({ x: sx, y: sy, rx: r * 0.1, ry: r * 0.045, turn: turn + reach * 60 }), '#a8cc72');
      }),
    ),
  ].join('');

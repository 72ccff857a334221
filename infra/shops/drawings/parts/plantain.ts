import type { Brush } from '../brush.ts';
import { fill, gloss, group, line, radial, solid } from '../paint.ts';
import { at, blob, oval, points, short } from '../shapes.ts';

const FRIED = { fill: '#f3a621', shade: '#8f3d08', light: '#d8781c' };

/** A slice of fried ripe plantain around the origin, cut at a slant; `length` is its longer width. */
export const slice = (brush: Brush, length: number, turn: number): string => {
  const area = { x: 0, y: 0, rx: length / 2, ry: length * 0.265 };
  const outline = blob(brush, area, 0.025, 10);
  const flesh = { ...area, rx: area.rx * 0.8, ry: area.ry * 0.78 };
  const burnt = [0, 1, 2, 3, 4].map(() => {
    const [x, y] = at(area, brush.between(0, 360), brush.between(0.62, 0.9));
    const size = length * brush.between(0.06, 0.12);
    return fill(blob(brush, { x, y, rx: size, ry: size * 0.55, turn: brush.between(-40, 40) }, 0.3), '#8f3f08', 0.45);
  });
  const seeds = [-0.2, -0.11, 0, 0.1, 0.2].map(
    (x, index) =>
      `M${short(x * length)} ${short(((index % 2 ? -0.035 : 0.04) + brush.between(-0.01, 0.01)) * length)}h1`,
  );
  const heart = { ...area, rx: area.rx * 0.56, ry: area.ry * 0.3 };
  const surface = [
    radial(brush, outline, area, '#ffc53f 0, #fbb02c 0.6, #e58a18 0.76, #b3540b 0.88, #7d3305 1'),
    radial(brush, oval(flesh), { ...flesh, x: -length * 0.08, y: -length * 0.05 }, '#ffd768 0 0.95, #ffbe38 1 0'),
    ...burnt,
    fill(blob(brush, heart, 0.06), '#e38a17', 0.28),
    line(seeds.join(''), '#a55c10', length * 0.024, 0.7),
  ].join('');
  return (
    solid(brush, outline, FRIED, { depth: length * 0.055, cast: 0.38, turn, surface }) +
    gloss(points('-0.31,-0.08 -0.15,-0.145 0.06,-0.16', length), length * 0.03, 0.85)
  );
};

/** Slices of fried plantain, one lying over the next: each with its place, its turn in degrees, and its length. */
export const dodo = (
  brush: Brush,
  slices: readonly (readonly [x: number, y: number, turn: number, length: number])[],
): string => slices.map(([x, y, turn, length]) => group(slice(brush, length, turn), { x, y, turn })).join('');

/** A plantain roasted over coals, along x around the origin. */
export const boli = (brush: Brush, length: number, turn: number): string => {
  const [l, b] = [length / 2, length * 0.125];
  const outline = `M${-l} ${-b * 0.2}C${-l * 0.8} ${-b * 1.3} ${l * 0.6} ${-b * 1.5} ${l} ${-b * 0.3}C${l * 1.04} ${b * 0.5} ${l * 0.7} ${b * 1.1} 0 ${b * 1.15}C${-l * 0.7} ${b * 1.1} ${-l * 1.06} ${b * 0.5} ${-l} ${-b * 0.2}Z`;
  const chars = Array.from({ length: 7 }, (_, index) =>
    fill(
      blob(
        brush,
        {
          x: -l * 0.78 + index * l * 0.26,
          y: brush.between(-b * 0.55, b * 0.5),
          rx: brush.between(0.05, 0.1) * length,
          ry: b * brush.between(0.16, 0.3),
          turn: brush.between(-25, 25),
        },
        0.3,
      ),
      brush.pick(['#4a220b', '#7a3a10', '#5e2c0c']),
      brush.between(0.6, 0.85),
    ),
  );
  const warm = radial(
    brush,
    outline,
    { x: 0, y: -b * 0.3, rx: l * 1.05, ry: b * 1.5 },
    '#ffdd77 0 0.7, #f2b43a 0.6 0, #b4600f 1 0.8',
  );
  return (
    solid(
      brush,
      outline,
      { fill: '#f2b743', shade: '#a9580f', light: '#ffe39a' },
      { depth: 11, cast: 0.35, turn, surface: warm + chars.join('') },
    ) +
    line(
      `M${-l * 0.7} ${-b * 0.05}C${-l * 0.3} ${-b * 0.25} ${l * 0.3} ${-b * 0.3} ${l * 0.75} ${-b * 0.1}`,
      '#9a5a12',
      3,
      0.5,
    )
  );
};

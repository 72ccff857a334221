import type { Brush } from './brush.ts';

/** Where something is, in the drawing's units; x grows to the right and y downwards. */
export type Point = readonly [x: number, y: number];
/** An ellipse; `turn` in degrees, clockwise. */
export type Area = { x: number; y: number; rx: number; ry: number; turn?: number };

/** A number as short as it can be written without being seen to change. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Rows of up to four numbers, written as "x,y,size,turn x,y,size,turn"; what is left out is 0. */
export const pieces = (text: string): (readonly [number, number, number, number])[] =>
  text.split(' ').map((row) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = row.split(',').map(Number);
    return [first, second, third, fourth];
  });

/** Points written as "x,y x,y", as in SVG; `scale` is the length of 1, and `x` and `y` are where 0,0 lies. */
export const points = (text: string, scale = 1, x = 0, y = 0): Point[] =>
  pieces(text).map(([across, down]) => [x + across * scale, y + down * scale]);

/** The point at an angle in degrees, clockwise from the right, on an ellipse. `reach` 1 is its edge, 0 its middle. */
export const at = ({ x, y, rx, ry, turn = 0 }: Area, degrees: number, reach = 1): Point => {
  const angle = (degrees * Math.PI) / 180;
  const tilt = (turn * Math.PI) / 180;
  const [across, down] = [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach];
  return [x + across * Math.cos(tilt) - down * Math.sin(tilt), y + across * Math.sin(tilt) + down * Math.cos(tilt)];
};

/** The path of a curve through points, closed unless said otherwise (a Catmull-Rom spline). */
export const smooth = (through: readonly Point[], open = false): string => {
  const count = through.length;
  const point = (index: number): Point => {
    const wrapped = open ? Math.min(Math.max(index, 0), count - 1) : (index + count) % count;
    return through[wrapped] ?? [0, 0];
  };
  const curves = Array.from({ length: open ? count - 1 : count }, (_, index) => {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const leave = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...leave, ...arrive, ...to].map(short).join(' ')}`;
  });
  return `M${point(0).map(short).join(' ')}${curves.join('')}${open ? '' : 'Z'}`;
};

/** The path of an ellipse that looks made by hand: `wobble` is how far its edge strays, as a part of its radius. */
export const blob = (brush: Brush, area: Area, wobble = 0.08, corners = 9): string => {
  const start = brush.between(0, 360);
  return smooth(
    Array.from({ length: corners }, (_, index) =>
      at(area, start + ((index + brush.between(-0.2, 0.2)) * 360) / corners, 1 + brush.between(-wobble, wobble)),
    ),
  );
};

/** The path of a polygon with its corners rounded; `round` is how much of each side a corner takes, below 0.5. */
export const rounded = (through: readonly Point[], round = 0.3): string => {
  const toward = (from: Point, to: Point): string =>
    `${short(from[0] + (to[0] - from[0]) * round)} ${short(from[1] + (to[1] - from[1]) * round)}`;
  const corners = through.map((corner, index) => {
    const before = through.at(index - 1) ?? corner;
    const after = through[(index + 1) % through.length] ?? corner;
    return `${toward(corner, before)}Q${corner.map(short).join(' ')} ${toward(corner, after)}`;
  });
  return `M${corners.join('L')}Z`;
};

/** The path of an ellipse. */
export const oval = (area: Area): string =>
  smooth(Array.from({ length: 16 }, (_, index) => at(area, (index * 360) / 16)));

/** The path of a circle. */
export const disc = (x: number, y: number, r: number): string => oval({ x, y, rx: r, ry: r });

/** Points that cover an ellipse evenly but not in rows, about `step` apart. */
export const spread = (brush: Brush, { rx, ry, ...place }: Area, step: number): Point[] => {
  const found: Point[] = [];
  for (let down = -ry; down <= ry; down += step * 0.87)
    for (let across = -rx; across <= rx; across += step) {
      const [x, y] = [across + brush.between(-0.6, 0.6) * step, down + brush.between(-0.6, 0.6) * step];
      const reach = Math.hypot(x / rx, y / ry);
      if (reach <= 1) found.push(at({ ...place, rx, ry }, (Math.atan2(y / ry, x / rx) * 180) / Math.PI, reach));
    }
  return found;
};

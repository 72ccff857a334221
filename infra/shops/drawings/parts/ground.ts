import type { Brush } from '../brush.ts';
import { fill, line, radial } from '../paint.ts';
import { disc, oval } from '../shapes.ts';

/** A cloth to lay the table with: its colour, the tone of its print, and how it looks where the light falls. */
export type Cloth = { colour: string; print: string; glow: string };
export const CLOTHS = {
  leaf: { colour: '#0f6a48', print: '#1d7d58', glow: '#2b9468' },
  pepper: { colour: '#b8390e', print: '#c94d1e', glow: '#dd6a35' },
  palm: { colour: '#e58a1c', print: '#ee9f37', glow: '#f8b95c' },
  mustard: { colour: '#e9ae2f', print: '#f1bf50', glow: '#fad47c' },
  lagoon: { colour: '#12636e', print: '#1f7782', glow: '#35949d' },
  plum: { colour: '#6d2342', print: '#7f3153', glow: '#9a4a6d' },
  sky: { colour: '#3f8fb8', print: '#569fc5', glow: '#7cbcdb' },
  clay: { colour: '#c9683a', print: '#d57a4c', glow: '#e79a6d' },
} as const satisfies Record<string, Cloth>;

/** A printed mark: rings, as on wax cloth. */
const rings = (x: number, y: number, colour: string): string =>
  [fill(disc(x, y, 9), colour), line(disc(x, y, 24), colour, 7), line(disc(x, y, 42), colour, 5)].join('');

/** A printed mark: four petals around a dot. */
const petals = (x: number, y: number, colour: string): string =>
  [0, 90, 180, 270]
    .map((turn) => {
      const angle = ((turn + 45) * Math.PI) / 180;
      const [dx, dy] = [Math.cos(angle) * 19, Math.sin(angle) * 19];
      return fill(oval({ x: x + dx, y: y + dy, rx: 17, ry: 8, turn: turn + 45 }), colour);
    })
    .join('') + fill(disc(x, y, 5), colour);

/** The print of a cloth: its marks in turn, `width` and `height` in units. */
export const marks = (colour: string, width: number, height: number): string => {
  const step = 107;
  const drawn: string[] = [];
  for (let row = 0; row * step <= height + step; row += 1)
    for (let column = 0; column * step <= width + step; column += 1)
      drawn.push(((row + column) % 2 ? petals : rings)(column * step, row * step, colour));
  return drawn.join('');
};

/** A cloth that fills the picture, printed, with the light in the upper left; `width` and `height` in units. */
export const ground = (brush: Brush, cloth: Cloth, width = 640, height = 640): string => {
  const all = `M0 0H${width}V${height}H0Z`;
  const light = { x: width * 0.34, y: height * 0.28, rx: width * 0.62, ry: height * 0.62 };
  return [
    fill(all, cloth.colour),
    radial(brush, all, light, `${cloth.glow} 0 0.75, ${cloth.glow} 1 0`),
    marks(cloth.print, width, height),
  ].join('');
};

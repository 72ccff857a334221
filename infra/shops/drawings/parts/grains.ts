import type { Brush } from '../brush.ts';
import { fill, line, radial } from '../paint.ts';
import { type Area, blob, type Point, short, spread } from '../shapes.ts';

/** The tones of rice, from the gaps between the grains to the grains in the light. */
export type Rice = { gap: string; dark: string; mid: string; light: string; shine: string };
export const RICE = {
  jollof: { gap: '#9c2c08', dark: '#cf4a10', mid: '#e8651a', light: '#f5852f', shine: '#ffb868' },
  fried: { gap: '#a8790f', dark: '#dfae2c', mid: '#f0c94c', light: '#f9de7d', shine: '#fff3b8' },
  ofada: { gap: '#9a6a3c', dark: '#d9b888', mid: '#efd8b2', light: '#fbedd2', shine: '#fffaf0' },
  coconut: { gap: '#c3a573', dark: '#e6d0a4', mid: '#f4e6c4', light: '#fdf5df', shine: '#ffffff' },
} as const satisfies Record<string, Rice>;

const LENGTH = 25;
const WIDTH = 10;

/** Grains as one path of short strokes. */
const strokes = (brush: Brush, points: readonly Point[]): string =>
  points
    .map(([x, y]) => {
      const angle = brush.between(0, Math.PI);
      const [dx, dy] = [Math.cos(angle) * LENGTH * 0.62, Math.sin(angle) * LENGTH * 0.62];
      return `M${short(x - dx / 2)} ${short(y - dy / 2)}l${short(dx)} ${short(dy)}`;
    })
    .join('');

/** A heap of rice, lit from the upper left. `step`: how close the grains lie, in units. */
export const rice = (brush: Brush, area: Area, tones: Rice, step = 21): string => {
  const outline = blob(brush, { ...area, rx: area.rx * 0.96, ry: area.ry * 0.96 }, 0.035, 12);
  /** From -1 in the light to 1 in the shade. */
  const dimness = ([x, y]: Point): number => ((x - area.x) / area.rx) * 0.5 + ((y - area.y) / area.ry) * 0.75;
  const layer = (colour: string, points: readonly Point[]): string => {
    const path = strokes(brush, points);
    return `<g transform="translate(1.5 3)">${line(path, tones.gap, WIDTH + 1.5, 0.8)}</g>` + line(path, colour, WIDTH);
  };
  const lying = (low: number, high: number, dense: number): Point[] =>
    spread(brush, area, step * dense).filter((point) => {
      const dim = dimness(point) + brush.between(-0.5, 0.5);
      return dim >= low && dim < high;
    });
  const shape = { x: area.x - area.rx * 0.3, y: area.y - area.ry * 0.4, rx: area.rx * 1.5, ry: area.ry * 1.5 };
  return [
    `<g transform="translate(8 14)">${fill(outline, '#2a1206', 0.3)}</g>`,
    fill(outline, tones.gap),
    layer(tones.dark, spread(brush, area, step * 0.95)),
    layer(tones.mid, lying(-2, 0.75, 1)),
    layer(tones.light, lying(-2, 0.2, 1.15)),
    line(strokes(brush, lying(-2, -0.35, 2.1)), tones.shine, WIDTH * 0.55, 0.9),
    radial(brush, outline, shape, `${tones.shine} 0 0.18, ${tones.gap} 0.45 0, ${tones.gap} 1 0.55`),
  ].join('');
};

/** A powder or fine crumbs: dots within an area. */
export const specks = (
  brush: Brush,
  area: Area,
  step: number,
  size: number,
  colours: readonly [string, ...string[]],
): string =>
  colours
    .map((colour) => {
      const dots = spread(brush, area, step * Math.sqrt(colours.length));
      return line(dots.map(([x, y]) => `M${short(x)} ${short(y)}h.1`).join(''), colour, size * brush.between(0.8, 1.2));
    })
    .join('');

import type { Brush } from '../brush.ts';
import { fill, gloss, group, line, linear, solid, within } from '../paint.ts';
import { type Point, points, smooth } from '../shapes.ts';

/** The outline of what is turned on a wheel, around x 0; each of `widths` is a height and its half width. */
export const turned = (widths: readonly Point[]): string => {
  const right = widths.map(([y, half]): Point => [half, y]);
  const left = widths.toReversed().map(([y, half]): Point => [-half, y]);
  const run = (through: readonly Point[]) => smooth(through, true).replace(/^M/, 'L');
  return `${smooth(right, true)}${run(left)}Z`;
};

/** A cube of ice around the origin. */
export const ice = (size: number, turn: number): string => {
  const h = size / 2;
  const path = `M${-h + 6} ${-h}H${h - 6}Q${h} ${-h} ${h} ${-h + 6}V${h - 6}Q${h} ${h} ${h - 6} ${h}H${-h + 6}Q${-h} ${h} ${-h} ${h - 6}V${-h + 6}Q${-h} ${-h} ${-h + 6} ${-h}Z`;
  return group(
    fill(path, '#ffffff', 0.42) +
      fill(`M${-h} ${-h * 0.3}L${h * 0.5} ${-h}H${-h}Z`, '#ffffff', 0.6) +
      line(path, '#ffffff', 4, 0.8) +
      gloss(points('-0.5,0.4 0.3,0.5', h), 4, 0.6, '#ffffff'),
    { turn },
  );
};

/** A bottle around x 0, its outline given, filled from `level` down with `liquid` (a gradient's stops), and with whatever is drawn on it. */
export const bottle = (
  brush: Brush,
  outline: string,
  half: number,
  liquid: string,
  level: number,
  decor: string,
): string =>
  within(
    brush,
    outline,
    [
      fill(outline, '#eaf5f5', 0.55),
      linear(brush, `M${-half} ${level}H${half}V700H${-half}Z`, [0, level, 0, 600], liquid),
      decor,
      // The sides of a round thing turn away from the light.
      linear(
        brush,
        `M${-half} 0H${half}V700H${-half}Z`,
        [-half, 0, half, 0],
        '#1c0508 0 0.34, #1c0508 0.16 0, #1c0508 0.62 0, #1c0508 1 0.5',
      ),
    ].join(''),
  ) + `<path d="${outline}" fill="none" stroke="#ffffff" stroke-width="4" opacity=".4"/>`;

/** The long lights on glass; each from a point down to another. */
export const glints = (lights: readonly (readonly [x: number, from: number, to: number, width: number])[]): string =>
  lights.map(([x, from, to, width]) => gloss(points(`${x},${from} ${x},${to}`), width, 0.55, '#ffffff')).join('');

/** Drops on a cold side. */
export const drops = (places: readonly Point[]): string =>
  places
    .map(([x, y], index) => {
      const r = 5 + (index % 3) * 2;
      return fill(
        `M${x} ${y - r * 1.4}C${x + r} ${y - r * 0.2} ${x + r} ${y + r} ${x} ${y + r}C${x - r} ${y + r} ${x - r} ${y - r * 0.2} ${x} ${y - r * 1.4}Z`,
        '#ffffff',
        0.55,
      );
    })
    .join('');

/** A drinking straw with stripes, from a point to another. */
export const straw = (brush: Brush, [x, y]: Point, length: number, turn: number, stripe = '#d8321a'): string => {
  const path = `M-9 0H9V${length}H-9Z`;
  const stripes = Array.from(
    { length: Math.ceil(length / 34) },
    (_, index) => `M-14 ${index * 34 + 12}L14 ${index * 34}`,
  ).join('');
  return group(
    solid(
      brush,
      path,
      { fill: '#fffaf0', shade: '#d9c9ae', light: '#ffffff' },
      { depth: 5, cast: 0.2, surface: line(stripes, stripe, 13) },
    ),
    { x, y, turn },
  );
};

/** A hibiscus flower around the origin, `r` from its middle to a petal's edge. */
export const hibiscus = (brush: Brush, r: number): string => {
  const petals = [0, 72, 144, 216, 288].map((turn) => {
    const path = `M0 0C${-r * 0.62} ${-r * 0.3} ${-r * 0.6} ${-r} ${-r * 0.12} ${-r * 0.98}C0 ${-r * 0.92} ${r * 0.08} ${-r} ${r * 0.2} ${-r * 0.96}C${r * 0.62} ${-r * 0.9} ${r * 0.56} ${-r * 0.3} 0 0Z`;
    const veins = `M0 0Q${-r * 0.16} ${-r * 0.4} ${-r * 0.24} ${-r * 0.8}M0 0Q0 ${-r * 0.4} ${r * 0.04} ${-r * 0.84}M0 0Q${r * 0.16} ${-r * 0.4} ${r * 0.28} ${-r * 0.76}`;
    return group(
      solid(
        brush,
        path,
        { fill: '#d81e4d', shade: '#8d0b2c', light: '#ff7d99' },
        { depth: r * 0.06, turn, surface: line(veins, '#a30f36', r * 0.03, 0.8) },
      ),
      { turn },
    );
  });
  return [
    ...petals,
    fill('M0 0m-14 0a14 14 0 1 0 28 0a14 14 0 1 0 -28 0', '#6b0822'),
    line(`M0 0Q${r * 0.12} ${r * 0.2} ${r * 0.4} ${r * 0.34}`, '#ffd77a', r * 0.07),
    ...[0, 1, 2, 3, 4].map((index) =>
      fill(
        `M${r * (0.28 + index * 0.04) - 5} ${r * (0.24 + ((index * 2) % 5) * 0.05)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`,
        '#ffc02e',
      ),
    ),
  ].join('');
};

import type { Brush } from '../brush.ts';
import { fill, gloss, line, radial, shadow } from '../paint.ts';
import { blob, points, smooth, spread } from '../shapes.ts';

/** The tones of swallow, from its foot to where the light falls, and of the creases in it. */
export type Dough = { deep: string; body: string; light: string; crease: string; grain?: string };
export const DOUGHS = {
  poundedYam: { deep: '#d2b98a', body: '#f7ecd0', light: '#fffdf4', crease: '#dcc697' },
  fufu: { deep: '#c4bb9f', body: '#efe9d6', light: '#ffffff', crease: '#d3cbb1' },
  eba: { deep: '#c98a12', body: '#f5c542', light: '#ffe992', crease: '#dea324', grain: '#c98f1c' },
  amala: { deep: '#2a1711', body: '#5b3a2c', light: '#a67e68', crease: '#3c2319' },
} as const satisfies Record<string, Dough>;

/** A ball of swallow seen from above, smoothed by a wet spoon. */
export const swallow = (brush: Brush, x: number, y: number, r: number, dough: Dough): string => {
  const area = { x, y, rx: r, ry: r * 0.95 };
  const outline = blob(brush, area, 0.025, 10);
  const crease = (through: string): string =>
    line(smooth(points(through, r, x, y), true), dough.crease, r * 0.035, 0.8);
  const grains = dough.grain
    ? line(
        spread(brush, { ...area, rx: r * 0.9, ry: r * 0.86 }, r * 0.13)
          .map(([px, py]) => `M${px.toFixed(0)} ${py.toFixed(0)}h.1`)
          .join(''),
        dough.grain,
        r * 0.035,
        0.65,
      )
    : '';
  return [
    shadow(brush, outline, r * 0.12, 0.5),
    fill(outline, dough.body),
    radial(
      brush,
      outline,
      { x: x - r * 0.3, y: y - r * 0.36, rx: r * 1.45, ry: r * 1.42 },
      `${dough.light} 0, ${dough.body} 0.42, ${dough.body} 0.72, ${dough.deep} 1`,
    ),
    grains,
    crease('-0.72,0.22 -0.3,0.46 0.22,0.44 0.64,0.2'),
    crease('-0.42,0.66 0,0.74 0.42,0.62'),
    crease('0.3,-0.66 0.58,-0.4 0.68,-0.12'),
    gloss(points('-0.62,-0.22 -0.5,-0.48 -0.24,-0.64', r, x, y), r * 0.09, 0.8, '#ffffff'),
    gloss(points('-0.08,-0.7 0.02,-0.71', r, x, y), r * 0.08, 0.7, '#ffffff'),
  ].join('');
};

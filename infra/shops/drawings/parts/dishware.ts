import type { Brush } from '../brush.ts';
import { fill, gloss, line, radial, shadow, within } from '../paint.ts';
import { at, disc, type Point } from '../shapes.ts';

const arc = (x: number, y: number, r: number, from: number, to: number): Point[] =>
  [0, 0.25, 0.5, 0.75, 1].map((part) => at({ x, y, rx: r, ry: r }, from + (to - from) * part));

type Ware = { body: string; well: string; shade: string; light: string };
export const WARES = {
  enamel: { body: '#fffaf0', well: '#fbf4e6', shade: '#dccdb4', light: '#fffefb' },
  lagoon: { body: '#17707c', well: '#12616c', shade: '#0a4048', light: '#3f9da6' },
} as const satisfies Record<string, Ware>;

/** An enamel plate with a coloured rim, seen from above; its well is about three quarters of its radius. */
export const plate = (
  brush: Brush,
  x: number,
  y: number,
  r: number,
  rim: string,
  ware: Ware = WARES.enamel,
): string => {
  const well = r * 0.78;
  return [
    shadow(brush, disc(x, y, r), 18, 0.45),
    fill(disc(x, y, r), ware.body),
    line(disc(x, y, r - 5), rim, 11),
    fill(disc(x + 2, y + 3, well + 7), ware.light),
    within(
      brush,
      disc(x, y, well + 2),
      fill(disc(x, y, well + 4), ware.shade) + fill(disc(x + 6, y + 8, well), ware.well),
    ),
    gloss(arc(x, y, r * 0.885, 198, 246), r * 0.035, 0.95, '#ffffff'),
    gloss(arc(x, y, r - 5, 205, 236), 4, 0.6, '#ffffff'),
    gloss(arc(x, y, r * 0.885, 20, 62), r * 0.03, 0.5, ware.shade),
  ].join('');
};

export type Glaze = { out: string; rim: string; inside: string };
export const GLAZES = {
  clay: { out: '#6e2f17', rim: '#a4552d', inside: '#3d1809' },
  black: { out: '#241b17', rim: '#4a3c34', inside: '#120c09' },
  white: { out: '#e6d8c0', rim: '#fffaf0', inside: '#d5c5aa' },
  blue: { out: '#123f6b', rim: '#2b6ca8', inside: '#0d2c4c' },
  green: { out: '#0a4a31', rim: '#23805a', inside: '#06301f' },
} as const satisfies Record<string, Glaze>;

/** A deep bowl seen from above; what is drawn as its content fills about seven eighths of its radius. */
export const bowl = (brush: Brush, x: number, y: number, r: number, glaze: Glaze, content: string): string =>
  [
    shadow(brush, disc(x, y, r), 20, 0.5),
    fill(disc(x, y, r), glaze.out),
    fill(disc(x - 2, y - 3, r * 0.975), glaze.rim),
    fill(disc(x, y, r * 0.905), glaze.inside),
    within(brush, disc(x, y, r * 0.885), content),
    // The wall throws its shadow on what lies in the bowl.
    within(
      brush,
      disc(x, y, r * 0.885),
      `<path d="${disc(x + r * 0.03, y + r * 0.05, r * 0.915)}" fill="none" stroke="#1c0a02" stroke-width="${r * 0.07}" opacity=".32"/>`,
    ),
    gloss(arc(x - 2, y - 3, r * 0.94, 195, 250), r * 0.03, 0.75, '#fff3df'),
    gloss(arc(x - 2, y - 3, r * 0.94, 28, 52), r * 0.022, 0.35, '#fff3df'),
  ].join('');

/** The shape of a leaf along x around the origin. */
const leafPath = (length: number, breadth: number): string => {
  const [l, b] = [length / 2, breadth / 2];
  return `M${-l} 0C${-l * 0.55} ${-b * 1.25} ${l * 0.35} ${-b * 1.25} ${l} 0C${l * 0.35} ${b * 1.25} ${-l * 0.55} ${b * 1.25} ${-l} 0Z`;
};

/** A broad leaf, such as rice and moi moi are wrapped in, along x around the origin. */
export const leaf = (
  brush: Brush,
  length: number,
  breadth: number,
  tones = ['#2f8a3c', '#3fa34b', '#236e30'],
): string => {
  const path = leafPath(length, breadth);
  const [body = '', lit = '', dark = ''] = tones;
  const veins = Array.from({ length: 11 }, (_, index) => {
    const x = -length * 0.42 + (index * length * 0.8) / 10;
    const reach = breadth * 0.62;
    return `M${x.toFixed(0)} 0q${length * 0.06} ${-reach * 0.5} ${length * 0.17} ${-reach}M${x.toFixed(0)} 0q${length * 0.06} ${reach * 0.5} ${length * 0.17} ${reach}`;
  }).join('');
  return [
    shadow(brush, path, 9, 0.4),
    within(
      brush,
      path,
      [
        fill(path, body),
        fill(`M${-length / 2} 0H${length / 2}V${-breadth}H${-length / 2}Z`, lit),
        line(veins, dark, 3, 0.55),
        line(`M${-length / 2} 0H${length / 2}`, '#a9d27a', 6),
        line(path, dark, 6, 0.6),
      ].join(''),
    ),
  ].join('');
};

/** A round glow where the light falls on what lies on a plate. */
export const sheen = (brush: Brush, x: number, y: number, r: number, opacity = 0.35): string =>
  radial(brush, disc(x, y, r), { x, y, rx: r, ry: r }, `#fff4dc 0 ${opacity}, #fff4dc 1 0`);

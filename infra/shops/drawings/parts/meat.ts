import type { Brush } from '../brush.ts';
import { fill, gloss, group, line, solid, type Tones } from '../paint.ts';
import { at, blob, disc, type Point, points, rounded, short, smooth, spread } from '../shapes.ts';

export const MEAT = {
  beef: { fill: '#a0522b', shade: '#5d2510', light: '#d68a55' },
  goat: { fill: '#b85a27', shade: '#66260d', light: '#eda060' },
  liver: { fill: '#8a4229', shade: '#4d1c10', light: '#bf7850' },
  suya: { fill: '#a8441c', shade: '#571c09', light: '#e2873f' },
} as const satisfies Record<string, Tones>;

/** A piece of cooked meat around the origin, `size` wide, cut with a knife: its fibres, and the gloss of its sauce. */
export const chunk = (brush: Brush, size: number, tones: Tones, turn = 0): string => {
  const area = { x: 0, y: 0, rx: size * 0.54, ry: size * brush.between(0.43, 0.5) };
  const start = brush.between(0, 60);
  const corners = [0, 1, 2, 3, 4].map((index) =>
    at(area, start + index * 72 + brush.between(-16, 16), brush.between(0.9, 1.08)),
  );
  const outline = rounded(corners, 0.24);
  const top = rounded(
    corners.map(([x, y]) => [x * 0.74 - size * 0.05, y * 0.72 - size * 0.07] as const),
    0.3,
  );
  const fibres = [-0.16, -0.02, 0.12].map((y) => {
    const [from, bend] = [size * brush.between(-0.3, -0.2), size * brush.between(-0.07, 0.07)];
    return `M${short(from)} ${short(y * size)}q${short(size * 0.2)} ${short(bend)} ${short(size * brush.between(0.34, 0.48))} 0`;
  });
  const surface = fill(top, tones.light, 0.5) + line(fibres.join(''), tones.shade, size * 0.035, 0.38);
  return (
    solid(brush, outline, tones, { depth: size * 0.15, cast: 0.38, turn, surface }) +
    gloss(points('-0.26,-0.15 -0.16,-0.24 -0.02,-0.27', size), size * 0.055, 0.8)
  );
};

/** Pieces of meat: each with its place, its size, and its turn in degrees. */
export const chunks = (
  brush: Brush,
  tones: Tones,
  placed: readonly (readonly [x: number, y: number, size: number, turn: number])[],
): string => placed.map(([x, y, size, turn]) => group(chunk(brush, size, tones, turn), { x, y, turn })).join('');

/** A piece of tripe (shaki) around the origin: pale, with its honeycomb. */
export const tripe = (brush: Brush, size: number): string => {
  const outline = blob(brush, { x: 0, y: 0, rx: size / 2, ry: size * 0.4 }, 0.12, 8);
  const cells = spread(brush, { x: 0, y: 0, rx: size * 0.42, ry: size * 0.33 }, size * 0.16)
    .map(([x, y]) => line(disc(x, y, size * 0.06), '#b89a6c', size * 0.025, 0.7))
    .join('');
  return solid(
    brush,
    outline,
    { fill: '#efdcb4', shade: '#b08a55', light: '#fff6df' },
    { depth: size * 0.12, cast: 0.35, surface: cells },
  );
};

/** A piece of stockfish around the origin: pale flakes with a brown skin. */
export const stockfish = (brush: Brush, size: number, turn: number): string => {
  const outline = blob(brush, { x: 0, y: 0, rx: size / 2, ry: size * 0.3 }, 0.14, 8);
  const flakes = [-0.28, -0.1, 0.08, 0.26]
    .map((x) =>
      line(`M${x * size} ${-size * 0.26}q${size * 0.12} ${size * 0.24} 0 ${size * 0.5}`, '#b98d52', size * 0.035, 0.75),
    )
    .join('');
  const skin = fill(
    `M${-size} ${size * 0.14}Q0 ${size * 0.26} ${size} ${size * 0.1}V${size}H${-size}Z`,
    '#7b5129',
    0.85,
  );
  return solid(
    brush,
    outline,
    { fill: '#f3dfb6', shade: '#9a6f3a', light: '#fff5dc' },
    { depth: size * 0.1, cast: 0.35, turn, surface: flakes + skin },
  );
};

/** A periwinkle around the origin: a ribbed dark shell that ends in a point. */
export const periwinkle = (brush: Brush, size: number, turn: number): string => {
  const outline = smooth(points('-0.5,-0.02 -0.2,-0.22 0.2,-0.28 0.46,-0.12 0.46,0.16 0.15,0.28 -0.22,0.18', size));
  const ribs = [-0.28, -0.12, 0.06, 0.24]
    .map((x) =>
      line(`M${x * size} ${-size * 0.3}q${size * 0.09} ${size * 0.3} 0 ${size * 0.6}`, '#1d1a1c', size * 0.045, 0.8),
    )
    .join('');
  const mouth = fill(`M${size * 0.5} ${-size * 0.12}q${-size * 0.16} ${size * 0.13} 0 ${size * 0.28}Z`, '#e7c9a0');
  return (
    solid(
      brush,
      outline,
      { fill: '#6a5f63', shade: '#2c2628', light: '#b3a8aa' },
      { depth: size * 0.12, cast: 0.45, turn, surface: ribs + mouth },
    ) + gloss(points('-0.2,-0.12 0.05,-0.17', size), size * 0.05, 0.7)
  );
};

/** A slice of beef on a stick of suya around the origin, `half` its half length: charred, and dusted with yaji. */
const sliceOfSuya = (brush: Brush, half: number, turn: number): string => {
  const jitter = () => brush.between(-0.12, 0.12) * half;
  const corners = points('-1.04,-0.7 -0.1,-0.98 0.96,-0.76 1.1,0.1 0.9,0.8 -0.2,0.95 -1.02,0.74').map(
    ([x, y]): Point => [x * half + jitter(), y * half + jitter()],
  );
  const outline = rounded(corners, 0.3);
  const inner = { x: -half * 0.06, y: -half * 0.1, rx: half * 0.8, ry: half * 0.66 };
  const dust = (colour: string, size: number): string =>
    line(
      spread(brush, inner, half * 0.34)
        .map(([x, y]) => `M${short(x)} ${short(y)}h.1`)
        .join(''),
      colour,
      size,
    );
  const surface = [
    fill(blob(brush, inner, 0.12), '#cf6428', 0.9),
    fill(
      blob(
        brush,
        { ...inner, x: inner.x - half * 0.15, y: inner.y - half * 0.16, rx: half * 0.44, ry: half * 0.32 },
        0.18,
      ),
      '#e5873c',
      0.8,
    ),
    line(
      `M${short(-half * 0.7)} ${short(half * 0.36)}q${short(half * 0.5)} ${short(half * 0.2)} ${short(half * 1.3)} ${short(-half * 0.04)}M${short(-half * 0.46)} ${short(-half * 0.5)}q${short(half * 0.4)} ${short(half * 0.2)} ${short(half * 1.02)} 0`,
      '#45140a',
      half * 0.11,
      0.8,
    ),
    dust('#f7b64e', half * 0.13),
    dust('#d52f17', half * 0.12),
  ];
  return (
    solid(brush, outline, MEAT.suya, { depth: half * 0.24, cast: 0.42, turn, surface: surface.join('') }) +
    gloss(points('-0.66,-0.42 -0.34,-0.68', half), half * 0.12, 0.75)
  );
};

/** A stick of suya along x, `length` units from end to end around the origin. */
export const skewer = (brush: Brush, length: number, turn: number): string => {
  const step = length * 0.172;
  const stick = [
    line(`M${-length / 2} 6H${length / 2}`, '#2a1206', 8, 0.3),
    line(`M${-length / 2} 0H${length / 2}`, '#c99552', 8),
    line(`M${-length / 2} -2H${length / 2}`, '#efc98a', 3),
  ];
  const slices = [0, 1, 2, 3, 4].map((index) =>
    group(sliceOfSuya(brush, step * 0.5, turn), { x: -length * 0.34 + index * step, y: brush.between(-4, 4) }),
  );
  return stick.concat(slices).join('');
};

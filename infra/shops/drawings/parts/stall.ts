import type { Brush } from '../brush.ts';
import { fill, gloss, group, line, linear, shadow, solid, within } from '../paint.ts';
import { disc, oval, points, short, smooth } from '../shapes.ts';

/** The stripes of an awning that hangs over `width` units and `drop` deep, each with its round flap; one path a stripe. */
export const scallops = (width: number, drop: number, stripes: number): string[] => {
  const step = width / stripes;
  return Array.from({ length: stripes }, (_, index) => {
    const [left, right] = [short(index * step), short((index + 1) * step)];
    return `M${left} 0H${right}V${drop}A${short(step / 2)} ${short(step / 2)} 0 0 1 ${left} ${drop}Z`;
  });
};

type Awning = { width: number; drop: number; stripes: number; colours: readonly [string, string] };
/** A striped awning across the top, in the light of the day. */
export const awning = (brush: Brush, { width, drop, stripes, colours }: Awning): string => {
  const flaps = scallops(width, drop, stripes);
  const light = '#2a1206 0 0.28, #2a1206 0.35 0, #2a1206 0.8 0, #2a1206 1 0.2';
  return [
    shadow(brush, flaps.join(''), 16, 0.4),
    ...flaps.map((flap, index) => fill(flap, colours[index % 2 ? 1 : 0])),
    linear(brush, `M0 0H${width}V${drop}H0Z`, [0, 0, 0, drop], light),
    within(brush, `M0 ${drop}H${width}V${drop * 3}H0Z`, flaps.map((flap) => line(flap, '#2a1206', 4, 0.16)).join('')),
  ].join('');
};

/** Steam that rises from a point. */
export const steam = (x: number, y: number, height: number): string =>
  line(smooth(points('0,0 -0.22,-0.3 0.16,-0.62 -0.06,-1', height, x, y), true), '#ffffff', height * 0.13, 0.75);

/** An enamel bowl seen from the side, 440 units wide, its rim around the origin. */
export const enamelBowl = (brush: Brush): string => {
  const body = 'M-226 -4C-224 112 -150 206 -92 222H92C150 206 224 112 226 -4Q0 42 -226 -4Z';
  const petal = [0, 60, 120, 180, 240, 300].map((turn) =>
    group(fill(oval({ x: 0, y: -26, rx: 13, ry: 24 }), '#b8390e'), { turn }),
  );
  const flower = petal.join('') + fill(disc(0, 0, 12), '#e9ae2f');
  return [
    shadow(brush, oval({ x: 14, y: 232, rx: 150, ry: 18 }), 14, 0.5),
    fill('M-98 210H98L88 240H-88Z', '#d9c8ad'),
    solid(
      brush,
      body,
      { fill: '#fffaf0', shade: '#d5c3a4', light: '#ffffff' },
      {
        depth: 26,
        cast: 0,
        surface: [
          group(flower, { x: 0, y: 104, scale: 1.25 }),
          group(flower, { x: -134, y: 72, scale: 0.85 }),
          group(flower, { x: 134, y: 72, scale: 0.85 }),
        ].join(''),
      },
    ),
    line('M-226 -2Q0 44 226 -2', '#1f5f9e', 20),
    line('M-222 -6Q0 36 222 -6', '#5c9ad6', 5, 0.8),
    gloss(points('-180,50 -164,96 -136,140'), 13, 0.9, '#ffffff'),
  ].join('');
};

/** A flame around x 0, its foot at y 0, `height` units high. */
export const flame = (height: number): string => {
  const tongue = (scale: number) =>
    `M0 ${-height * scale}C${height * 0.1 * scale} ${-height * 0.7 * scale} ${height * 0.4 * scale} ${-height * 0.5 * scale} ${height * 0.32 * scale} ${-height * 0.2 * scale}C${height * 0.28 * scale} 0 ${-height * 0.28 * scale} 0 ${-height * 0.32 * scale} ${-height * 0.2 * scale}C${-height * 0.36 * scale} ${-height * 0.48 * scale} ${-height * 0.06 * scale} ${-height * 0.6 * scale} 0 ${-height * scale}Z`;
  return fill(tongue(1), '#e2401a') + fill(tongue(0.74), '#f98a1e') + fill(tongue(0.46), '#ffd75a');
};

/** A log of firewood along x around the origin, its cut end to the right. */
export const log = (brush: Brush, length: number, turn: number): string => {
  const half = length / 2;
  const body = `M${-half} -26H${half}A16 26 0 0 1 ${half} 26H${-half}A16 26 0 0 1 ${-half} -26Z`;
  return [
    solid(
      brush,
      body,
      { fill: '#7d4a25', shade: '#432310', light: '#b0743f' },
      {
        depth: 14,
        turn,
        surface: line(`M${-half + 10} -6H${half - 60}M${-half + 50} 10H${half - 20}`, '#4f2a12', 4, 0.7),
      },
    ),
    fill(oval({ x: half, y: 0, rx: 15, ry: 26 }), '#e0aa6a'),
    line(oval({ x: half, y: 0, rx: 8, ry: 15 }), '#a86f38', 4),
  ].join('');
};

/** A black iron pot seen from the side and a little from above, 440 units wide, its mouth around the origin. */
export const ironPot = (brush: Brush, content: string): string => {
  const body = 'M-196 0C-262 90 -236 236 -128 268H128C236 236 262 90 196 0Z';
  const mouth = { x: 0, y: 0, rx: 206, ry: 62 };
  return [
    line('M-214 66C-262 60 -262 122 -226 124M214 66C262 60 262 122 226 124', '#15100e', 22),
    solid(brush, body, { fill: '#3a302c', shade: '#130e0c', light: '#7a6a61' }, { depth: 30, cast: 0 }),
    gloss(points('-178,72 -192,120 -176,172'), 16, 0.45, '#ffffff'),
    fill(oval(mouth), '#5a4c45'),
    fill(oval({ ...mouth, rx: 188, ry: 51 }), '#15100e'),
    within(brush, oval({ ...mouth, y: 4, rx: 182, ry: 47 }), content),
    gloss(points('-196,-8 -150,-38 -90,-52'), 6, 0.5, '#ffffff'),
  ].join('');
};

import type { Brush } from './brush.ts';
import { type Area, type Point, short, smooth } from './shapes.ts';

/** The three tones of a thing: as it is, away from the light, and where the light falls. */
export type Tones = { fill: string; shade: string; light: string };
type Place = { x?: number; y?: number; turn?: number; scale?: number };

/** A path filled with one colour. */
export const fill = (path: string, colour: string, opacity = 1): string =>
  `<path d="${path}" fill="${colour}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;

/** A path drawn as a line with round ends; `width` in units. */
export const line = (path: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"${
    opacity < 1 ? ` opacity="${opacity}"` : ''
  }/>`;

/** Drawings moved, turned (degrees) and scaled together. */
export const group = (content: string, { x = 0, y = 0, turn = 0, scale = 1 }: Place): string =>
  `<g transform="translate(${short(x)} ${short(y)})${turn ? ` rotate(${short(turn)})` : ''}${
    scale === 1 ? '' : ` scale(${scale})`
  }">${content}</g>`;

/** What of a drawing lies inside a path. */
export const within = (brush: Brush, path: string, content: string): string => {
  const name = brush.name();
  return `<clipPath id="${name}"><path d="${path}"/></clipPath><g clip-path="url(#${name})">${content}</g>`;
};

/** The colours of a gradient, as "colour place, colour place opacity": places and opacities go from 0 to 1. */
const gradient = (kind: 'radial' | 'linear', name: string, placed: string, stops: string): string => {
  const drawn = stops.split(', ').map((stop) => {
    const [colour, place, opacity = 1] = stop.split(' ');
    return `<stop offset="${place}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
  });
  return `<${kind}Gradient id="${name}" gradientUnits="userSpaceOnUse" ${placed}>${drawn.join('')}</${kind}Gradient>`;
};

/** A path whose colour changes from the middle of an area to its edge; for the stops see `gradient`. */
export const radial = (brush: Brush, path: string, { x, y, rx, ry, turn = 0 }: Area, stops: string): string => {
  const name = brush.name();
  const placed = `translate(${short(x)} ${short(y)}) rotate(${turn}) scale(${short(rx)} ${short(ry)})`;
  return `${gradient('radial', name, `cx="0" cy="0" r="1" gradientTransform="${placed}"`, stops)}${fill(path, `url(#${name})`)}`;
};

/** A path whose colour changes from one point to another, both given in `between`. */
export const linear = (
  brush: Brush,
  path: string,
  between: readonly [fromX: number, fromY: number, toX: number, toY: number],
  stops: string,
): string => {
  const name = brush.name();
  const [x1, y1, x2, y2] = between.map(short);
  return `${gradient('linear', name, `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`, stops)}${fill(path, `url(#${name})`)}`;
};

/** The soft shadow of a path, thrown away from the light, which comes from the upper left. */
export const shadow = (brush: Brush, path: string, depth = 10, opacity = 0.3): string => {
  const name = brush.name();
  return `<filter id="${name}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${short(depth * 0.6)}"/></filter><path d="${path}" fill="#2a1206" opacity="${opacity}" filter="url(#${name})" transform="translate(${short(depth * 0.6)} ${short(depth)})"/>`;
};

type Solid = {
  /** How thick it looks, in units. */
  depth?: number;
  /** The opacity of its shadow; 0 for none. */
  cast?: number;
  /** Degrees by which the group it is drawn in is turned, so that the light stays where it is. */
  turn?: number;
  /** Whatever lies on its surface, clipped to it. */
  surface?: string;
};
/** A thing with a body: a path with a lit side, a side in shade, and a shadow below. */
export const solid = (brush: Brush, path: string, { fill: body, shade, light }: Tones, how: Solid = {}): string => {
  const { depth = 8, cast = 0.28, turn = 0, surface = '' } = how;
  const tilt = (-turn * Math.PI) / 180;
  const moved = (across: number, down: number): string => {
    const x = across * Math.cos(tilt) - down * Math.sin(tilt);
    const y = across * Math.sin(tilt) + down * Math.cos(tilt);
    return `transform="translate(${short(x)} ${short(y)})"`;
  };
  const lit = [
    fill(path, shade),
    `<path d="${path}" fill="${body}" ${moved(-depth * 0.55, -depth * 0.85)}/>`,
    surface,
    // Only its upper left lies inside the clip.
    `<path d="${path}" fill="none" stroke="${light}" stroke-width="${short(depth * 0.6)}" ${moved(depth * 0.16, depth * 0.24)} opacity=".6"/>`,
  ];
  const under = `<path d="${path}" fill="#2a1206" opacity="${cast}" ${moved(depth * 0.5, depth * 0.8)}/>`;
  return `${cast > 0 ? under : ''}${within(brush, path, lit.join(''))}`;
};

/** A short bright stroke where a wet or fried thing catches the light. */
export const gloss = (through: readonly Point[], width: number, opacity = 0.75, colour = '#fff6e2'): string =>
  line(smooth(through, true), colour, width, opacity);

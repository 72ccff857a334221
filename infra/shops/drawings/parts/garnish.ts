import type { Brush } from '../brush.ts';
import { fill, gloss, line, solid } from '../paint.ts';
import { at, disc, oval, type Point, points, smooth } from '../shapes.ts';

/** A ring of red onion, or a part of one; angles in degrees. */
export const onion = (x: number, y: number, r: number, from = 0, to = 360): string => {
  const arc = (radius: number): string => {
    const area = { x, y, rx: radius, ry: radius * 0.92 };
    return smooth(
      Array.from({ length: 13 }, (_, index) => at(area, from + ((to - from) * index) / 12)),
      true,
    );
  };
  return [
    `<g transform="translate(3 5)">${line(arc(r * 0.9), '#2a1206', r * 0.3, 0.28)}</g>`,
    line(arc(r * 0.97), '#8c2257', r * 0.15),
    line(arc(r * 0.83), '#fbeef3', r * 0.2),
    line(arc(r * 0.72), '#d78bb0', r * 0.06),
    line(arc(r * 0.88), '#ffffff', r * 0.06, 0.8),
  ].join('');
};

/** Onion rings one in the other. */
export const onionSlice = (x: number, y: number, r: number): string =>
  fill(disc(x, y, r), '#f7e3ec') + onion(x, y, r) + onion(x, y, r * 0.62) + onion(x, y, r * 0.3);

/** A strip of pepper, or anything long and bent, through the points. */
export const strip = (
  through: readonly Point[],
  width: number,
  [dark, body, light]: readonly [string, string, string],
): string => {
  const path = smooth(through, true);
  return [
    `<g transform="translate(${width * 0.25} ${width * 0.4})">${line(path, '#2a1206', width, 0.3)}</g>`,
    line(path, dark, width),
    `<g transform="translate(${-width * 0.08} ${-width * 0.12})">${line(path, body, width * 0.72)}</g>`,
    `<g transform="translate(${-width * 0.14} ${-width * 0.2})">${line(path, light, width * 0.2, 0.8)}</g>`,
  ].join('');
};
export const RED = ['#8f130b', '#dc2f1b', '#ff8f72'] as const;
export const GREEN = ['#1c5e22', '#46a53c', '#b6e58b'] as const;
export const YELLOW = ['#b5720a', '#f5a91d', '#ffe694'] as const;

/** A hot pepper (ata rodo) around the origin, with its stalk upwards. */
export const scotchBonnet = (brush: Brush, size: number, colours: readonly [string, string, string] = RED): string => {
  const [shade, body, light] = colours;
  const outline = smooth(
    points('0,-0.34 0.36,-0.4 0.5,-0.05 0.36,0.3 0.1,0.5 -0.18,0.42 -0.44,0.22 -0.48,-0.16 -0.28,-0.42', size),
  );
  return [
    solid(brush, outline, { fill: body, shade, light }, { depth: size * 0.12, cast: 0.35 }),
    line(
      `M${size * 0.12} ${-size * 0.3}Q${size * 0.2} ${size * 0.05} ${size * 0.08} ${size * 0.36}M${-size * 0.14} ${-size * 0.3}Q${-size * 0.2} 0 ${-size * 0.12} ${size * 0.3}`,
      shade,
      size * 0.05,
      0.5,
    ),
    line(`M0 ${-size * 0.36}q${size * 0.02} ${-size * 0.16} ${size * 0.14} ${-size * 0.22}`, '#2f7a2a', size * 0.1),
    fill(oval({ x: 0, y: -size * 0.35, rx: size * 0.18, ry: size * 0.08 }), '#3f9436'),
    gloss(points('-0.3,-0.16 -0.32,0.04', size), size * 0.08, 0.85),
  ].join('');
};

/** A small leaf (bay, scent leaf, ugu) around the origin along x. */
export const sprig = (
  brush: Brush,
  length: number,
  turn: number,
  tones = { fill: '#3f8f3a', shade: '#1c5a22', light: '#8cc965' },
): string => {
  const b = length * 0.22;
  const path = `M${-length / 2} 0C${-length * 0.2} ${-b * 1.4} ${length * 0.2} ${-b * 1.3} ${length / 2} 0C${length * 0.2} ${b * 1.3} ${-length * 0.2} ${b * 1.4} ${-length / 2} 0Z`;
  return solid(brush, path, tones, {
    depth: length * 0.06,
    turn,
    surface: line(
      `M${-length / 2} 0H${length / 2}M${-length * 0.15} 0l${length * 0.12} ${-b * 0.7}M${-length * 0.15} 0l${length * 0.12} ${b * 0.7}M${length * 0.08} 0l${length * 0.12} ${-b * 0.6}M${length * 0.08} 0l${length * 0.12} ${b * 0.6}`,
      tones.light,
      length * 0.025,
      0.9,
    ),
  });
};

import { group, line } from '../paint.ts';

type Glyph = readonly [width: number, path: string];
/** A capital is 70 units high, a small letter 44; the baseline is at 0. Drawn, so that no font has to be there. */
const GLYPHS: Readonly<Record<string, Glyph>> = {
  ' ': [4, ''],
  '-': [22, 'M0 -24H22'],
  '.': [2, 'M1 -1h.1'],
  B: [45, 'M0 -37H26A18.5 18.5 0 0 1 26 0H0V-70H23A16.5 16.5 0 0 1 23 -37'],
  D: [52, 'M0 0V-70H17A35 35 0 0 1 17 0Z'],
  K: [46, 'M0 0V-70M44 -70L1 -28M17 -43L46 0'],
  O: [68, 'M68 -35A34 35 0 1 0 0 -35A34 35 0 1 0 68 -35'],
  P: [44, 'M0 0V-70H24A19.5 19.5 0 0 1 24 -31H0'],
  a: [44, 'M44 -22A22 22 0 1 0 0 -22A22 22 0 1 0 44 -22M44 -44V0'],
  c: [37, 'M37 -38A22 22 0 1 0 37 -6'],
  d: [44, 'M44 -22A22 22 0 1 0 0 -22A22 22 0 1 0 44 -22M44 -70V0'],
  e: [44, 'M1 -23H44A22 22 0 1 0 37 -6'],
  h: [40, 'M0 0V-70M0 -23A20 21 0 0 1 40 -23V0'],
  i: [1, 'M.5 -44V0M.5 -66h.1'],
  k: [36, 'M0 0V-70M34 -44L1 -15M13 -26L36 0'],
  m: [70, 'M0 0V-44M0 -25A17.5 19 0 0 1 35 -25V0M35 -25A17.5 19 0 0 1 70 -25V0'],
  n: [40, 'M0 0V-44M0 -23A20 21 0 0 1 40 -23V0'],
  o: [44, 'M44 -22A22 22 0 1 0 0 -22A22 22 0 1 0 44 -22'],
  r: [24, 'M0 0V-44M0 -22A23 22 0 0 1 24 -43'],
  s: [35, 'M33 -37C29 -43 23 -45 17 -45C8 -45 3 -40 3 -34C3 -18 35 -27 35 -11C35 -3 27 1 18 1C10 1 4 -2 0 -8'],
  t: [28, 'M11 -62V-15Q11 0 27 0M0 -44H26'],
  u: [40, 'M0 -44V-21A20 21 0 0 0 40 -21M40 -44V0'],
  w: [62, 'M0 -44L15 0L31 -40L47 0L62 -44'],
  y: [40, 'M0 -44L20 -3M40 -44L19 4Q12 19 -2 18'],
};
const GAP = 20;
const CAPITAL = 70;
const WEIGHT = 15;

/** How wide a line of letters is, in units, when its capitals are `height` high. */
const widthOf = (text: string, height: number): number =>
  (([...text].reduce((width, letter) => width + glyphOf(letter)[0] + GAP, 0) - GAP) * height) / CAPITAL;

/** @throws when the letter was never drawn */
const glyphOf = (letter: string): Glyph => {
  const glyph = GLYPHS[letter];
  if (!glyph) throw new Error(`No letter "${letter}" is drawn in lettering.ts.`);
  return glyph;
};

type Place = { x: number; y: number; height: number; middle?: boolean };
/** A line of letters at its baseline, from `x` on or with its middle at `x`; `height` is that of a capital. */
export const lettering = (text: string, colour: string, { x, y, height, middle = false }: Place): string => {
  let from = 0;
  const letters = [...text].map((letter) => {
    const [width, path] = glyphOf(letter);
    const drawn = path ? group(line(path, colour, WEIGHT), { x: from }) : '';
    from += width + GAP;
    return drawn;
  });
  return group(letters.join(''), { x: middle ? x - widthOf(text, height) / 2 : x, y, scale: height / CAPITAL });
};

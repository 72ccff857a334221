import type { Brush } from '../brush.ts';
import { fill, gloss, line, linear, solid } from '../paint.ts';
import { blob, disc, pieces, points } from '../shapes.ts';

/** A whole grilled fish along x around the origin, about 480 units long, its head to the left. */
export const grilledFish = (brush: Brush, turn: number): string => {
  const body =
    'M-236 10C-222 -34 -168 -82 -96 -88C-10 -94 76 -56 148 -16C176 -30 206 -58 240 -66C226 -34 222 -12 224 8C226 32 234 50 246 74C208 66 176 40 150 18C84 60 0 92 -92 84C-160 78 -214 50 -236 10Z';
  const scales: string[] = [];
  for (let x = -110; x < 130; x += 26)
    for (let y = -70; y <= 70; y += 22) scales.push(`M${x + ((y / 22) % 2 ? 13 : 0)} ${y}q10 8 0 18`);
  const slits = [-58, -4, 50].map((x, index) => {
    const half = 54 - index * 11;
    const cut = (wide: number) =>
      `M${x - 24} ${-half}Q${x + 6 + wide} ${-6} ${x + 2} ${half}Q${x - 10 - wide} ${2} ${x - 24} ${-half}Z`;
    return fill(cut(14), '#2f1106') + fill(cut(4), '#f0c88c') + fill(cut(-2), '#d98945');
  });
  const chars = pieces('-120,-64,34,12 30,-62,44,12 -20,66,50,11 188,-28,24,9 196,40,22,8');
  const surface = [
    linear(brush, body, [0, -92, 0, 92], '#4f2410 0, #a35a23 0.3, #d99343 0.58, #8a431a 1'),
    line(scales.join(''), '#6b3212', 3, 0.5),
    ...chars.map(([x, y, rx, ry]) => fill(blob(brush, { x, y, rx, ry }, 0.25), '#2d1107', 0.6)),
    line('M160 -4C186 -14 210 -34 236 -58M162 4C190 6 206 6 222 6M160 8C186 24 210 44 236 66', '#5a270e', 5, 0.8),
    fill('M-240 -70H-140C-118 -36 -116 36 -136 90H-240Z', '#7b3c18', 0.55),
    line('M-138 -66C-114 -26 -116 30 -138 66', '#38150a', 8),
    line('M-146 -50C-128 -18 -130 20 -148 46', '#d99a55', 4, 0.7),
    ...slits,
    line('M-238 12L-206 8', '#2a0f06', 6),
    fill('M-108 22C-76 12 -62 30 -46 52C-74 54 -98 46 -108 22Z', '#7e3d16'),
    line('M-100 26L-60 46M-102 32L-72 50', '#3f190a', 4),
  ].join('');
  const fins = 'M-74 -82C-50 -118 26 -112 60 -92C40 -74 10 -66 -10 -70ZM-20 80C-6 112 30 112 48 100C42 84 30 72 20 70Z';
  return [
    solid(brush, fins, { fill: '#7e3f18', shade: '#451b0a', light: '#bb7436' }, { depth: 6, turn }),
    solid(
      brush,
      body,
      { fill: '#b5682b', shade: '#4a1f0d', light: '#f0b566' },
      { depth: 12, cast: 0.4, turn, surface },
    ),
    fill(disc(-182, -24, 13), '#2c1108'),
    fill(disc(-182, -24, 8), '#f6e9cd'),
    fill(disc(-183, -26, 3), '#ffffff'),
    gloss(points('-150,-66 -90,-76 -40,-76'), 8, 0.55),
    gloss(points('20,-58 60,-46'), 6, 0.45),
  ].join('');
};

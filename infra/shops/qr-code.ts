import sharp from 'sharp';
import { encode } from 'uqr';

/** Modules of white around the code that ISO 18004 asks for; without them a reader does not find its corners. */
const QUIET_ZONE = 4;
/** Pixels a side at least: printed at the size of a hand, its edges stay sharp. */
const LEAST_PIXELS = 1024;

/** The modules of a code, row by row, its quiet zone with them; `true` is dark. */
export type QrCode = { modules: boolean[][]; size: number };

/** Encodes a text so that it is read with 15 % of it covered, or more where that costs no module. */
export const qrCode = (text: string): QrCode => {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET_ZONE });
  return { modules: data, size };
};

/** Dark modules as the data of an SVG path, one unit a module. */
export const qrPath = ({ modules }: QrCode): string =>
  modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end < 0 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join('');

/** The code as a picture to print. Black on white is drawn, not inherited: a dark page must not turn it around. */
export const qrSvg = (code: QrCode): string => {
  const { size } = code;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${qrPath(code)}" fill="#000"/></svg>\n`,
  ].join('');
};

/** The code as a PNG to post. Every module is the same number of whole pixels. */
export const qrPng = ({ modules, size }: QrCode): Promise<Buffer> => {
  const pixels = Math.ceil(LEAST_PIXELS / size) * size;
  const grey = Buffer.from(modules.flat().map((dark) => (dark ? 0 : 255)));
  return sharp(grey, { raw: { width: size, height: size, channels: 1 } })
    .resize(pixels, pixels, { kernel: 'nearest' })
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer();
};

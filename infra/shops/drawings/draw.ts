import { brushFor } from './brush.ts';
import type { Dish } from './dish.ts';
import { chapman, cola, water, zobo } from './dishes/drinks.ts';
import { asun, boliAndFish, suya } from './dishes/grill.ts';
import { coconutRice, friedPlantain, friedRice, jollofRice, ofadaRice } from './dishes/rice.ts';
import { moiMoi, puffPuff } from './dishes/snacks.ts';
import { edikangIkongAndFufu, efoAndAmala, egusiAndPoundedYam, egusiSoup, ogbonoAndEba } from './dishes/soups.ts';
import { ground } from './parts/ground.ts';

/** The drawing of every dish by its id; shops that sell the same dish share its drawing. */
export const DISHES: Readonly<Record<string, Dish>> = {
  'jollof-rice': jollofRice,
  'fried-rice': friedRice,
  'ofada-rice': ofadaRice,
  'coconut-rice': coconutRice,
  'egusi-pounded-yam': egusiAndPoundedYam,
  egusi: egusiSoup,
  'efo-riro-amala': efoAndAmala,
  'efo-riro': efoAndAmala,
  'ogbono-eba': ogbonoAndEba,
  'edikang-ikong-fufu': edikangIkongAndFufu,
  suya,
  'beef-suya': suya,
  asun,
  'moi-moi': moiMoi,
  'puff-puff': puffPuff,
  'boli-fish': boliAndFish,
  dodo: friedPlantain,
  zobo,
  chapman,
  water,
  coke: cola,
};

/** Content as an SVG document, `width` by `height` units. */
export const svgDocument = (content: string, width = 640, height = 640): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;

/** A dish on its cloth as an SVG document; the same name is the same document, always. */
export const drawDish = ({ cloth, food }: Dish, name: string): string => {
  const brush = brushFor(name);
  return svgDocument(ground(brush, cloth) + food(brush));
};

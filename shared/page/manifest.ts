import type { Shop } from '../ordering/shop.ts';
import { languageOf } from '../ordering/words/words.ts';
import { descriptionOf } from './head.ts';
import { type Icon, iconsOf } from './pictures.ts';

/** A shop on a customer's home screen (W3C, Web Application Manifest). */
export type Manifest = {
  id: string;
  name: string;
  short_name: string;
  description: string;
  start_url: string;
  scope: string;
  display: 'standalone';
  lang: string;
  dir: 'ltr';
  theme_color: string;
  background_color: string;
  icons: Icon[];
};

export const manifestOf = (shop: Shop): Manifest => {
  const { shopId, name } = shop;
  const path = `/${shopId}`;
  return {
    id: path,
    name,
    short_name: name,
    description: descriptionOf(shop),
    start_url: path,
    scope: path,
    display: 'standalone',
    lang: languageOf({}, shop),
    dir: 'ltr',
    theme_color: '#fffdf9',
    background_color: '#faf1e4',
    icons: iconsOf(shop),
  };
};

import type { Shop } from '../ordering/shop.ts';
import { descriptionOf } from './head.ts';
import { type Html, html, NOTHING } from './html.ts';
import { signOf } from './pictures.ts';

const said = (sentence: string): Html => html`<p id="intro" dir="auto">${sentence}</p>`;

/** What stands above the first message: the shop's picture, and what it says of itself. */
export const introOf = (shop: Shop): Html => {
  const sign = signOf(shop);
  const picture = sign ? html`<img class="hero" src="${sign}" alt="" width="96" height="96" loading="lazy">` : NOTHING;
  return html`${picture}${said(descriptionOf(shop))}`;
};

/** What there is to say on a page that is no shop's. */
export const plainIntro = said;

import type { Shop } from '../ordering/shop.ts';
import { descriptionOf } from './head.ts';
import { type Html, html, NOTHING } from './html.ts';
import { heroOf } from './pictures.ts';

const said = (sentence: string): Html => html`<p id="intro" dir="auto">${sentence}</p>`;

/** What stands above the first message: the shop's picture, and what it says of itself. */
export const introOf = (shop: Shop): Html => {
  const hero = heroOf(shop);
  const picture = hero ? html`<img class="hero" src="${hero}" alt="" width="112" height="112">` : NOTHING;
  return html`${picture}${said(descriptionOf(shop))}`;
};

/** What there is to say on a page that is no shop's. */
export const plainIntro = said;

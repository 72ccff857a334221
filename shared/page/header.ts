import { openingView } from '../ordering/opening-text.ts';
import type { Shop } from '../ordering/shop.ts';
import { type Words, wordsFor } from '../ordering/words/words.ts';
import { aboutOf } from './about.ts';
import { BRAND } from './head.ts';
import { type Html, html, NOTHING } from './html.ts';
import { signOf } from './pictures.ts';
import { testBanner } from './test-banner.ts';

const SIGN = '/favicon.svg';
/** Lazy, so that on a slow line style and script come first. */
const mark = (src: string): Html => html`<img class="mark" src="${src}" alt="" width="48" height="48" loading="lazy">`;

const INFO = html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/></svg>`;

/** Whether it is open, where the shop tells its hours, and how to reach a person. */
const lines = (shop: Shop, now: number, words: Words): Html => {
  const opening = openingView(shop, now, words);
  const hours = opening ? html`<p class="opening" data-open="${String(opening.isOpen)}">${opening.text}</p>` : NOTHING;
  return html`${hours}<p class="contact"><bdi>${shop.contact}</bdi></p>`;
};

/**
 * The top of a shop's page, and in test mode the banner below it.
 * @param now epoch seconds
 */
export const headerOf = (shop: Shop, mode: 'test' | 'live', now: number): Html => {
  const words = wordsFor({}, shop);
  const { shopPage } = words;
  const pill = mode === 'test' ? html`<span class="pill">${shopPage.testMode}</span>` : NOTHING;
  const about = html`<details class="about"><summary aria-label="${shopPage.about}">${INFO}</summary><div class="about-sheet">${aboutOf(shop, now, words)}</div></details>`;
  return html`<header class="head">${mark(signOf(shop) ?? SIGN)}<div class="head-words"><div class="head-name"><h1><bdi>${shop.name}</bdi></h1>${pill}</div>${lines(shop, now, words)}</div>${about}</header>${mode === 'test' ? testBanner(words) : NOTHING}`;
};

/** The top of a page that is no shop's. */
export const plainHeader = (): Html =>
  html`<header class="head">${mark(SIGN)}<div class="head-words"><h1><bdi>${BRAND}</bdi></h1></div></header>`;

import { countryOf } from '../ordering/phone.ts';
import type { Shop } from '../ordering/shop.ts';
import { languageOf, wordsFor } from '../ordering/words/words.ts';
import { type Html, html } from './html.ts';
import { PREVIEW, previewOf } from './pictures.ts';

/** The page's own name, for what is no shop's. */
export const BRAND = 'Byte-to-Bite';

export const manifestPath = (shopId: string): string => `/api/shops/${shopId}/manifest`;

/** What a search or the preview of a link says of a shop. */
export const descriptionOf = (shop: Shop): string => shop.about ?? wordsFor({}, shop).shopPage.description(shop.name);

const noIndex = html`<meta name="robots" content="noindex">`;

/**
 * What stands in the head of a shop's page: it is read by whoever makes the preview of a link, and runs no script.
 * @param origin of the site, without a slash at its end
 * @param orderCode on the page of an order, whose title tells no more than that
 */
export const headOf = (shop: Shop, origin: string, orderCode?: string): Html => {
  const { shopId, name } = shop;
  const words = wordsFor({}, shop);
  const url = `${origin}/${shopId}`;
  const title = words.shopPage.title(name);
  const description = descriptionOf(shop);
  const preview = previewOf(shop);
  const own = orderCode ? noIndex : html`<link rel="canonical" href="${url}">`;
  return html`<title>${orderCode ? words.orderTitle(orderCode) : title}</title>${own}
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${BRAND}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta property="og:locale" content="${languageOf({}, shop)}_${countryOf(shop)}">
<meta property="og:image" content="${origin}${preview.path}">
<meta property="og:image:type" content="${preview.type}">
<meta property="og:image:width" content="${PREVIEW.width}">
<meta property="og:image:height" content="${PREVIEW.height}">
<meta property="og:image:alt" content="${name}">
<meta name="twitter:card" content="summary_large_image">
<link rel="manifest" href="${manifestPath(shopId)}">
<meta name="apple-mobile-web-app-title" content="${name}">`;
};

/** The head of a page that is no shop's. */
export const plainHead = (): Html => html`<title>${BRAND}</title>${noIndex}`;

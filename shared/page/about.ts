import { dateText } from '../ordering/dates.ts';
import { closedSoon, hoursTable } from '../ordering/hours-table.ts';
import type { Shop } from '../ordering/shop.ts';
import { languageOf, type Words } from '../ordering/words/words.ts';
import { contactOf } from './contact.ts';
import { type Html, html } from './html.ts';

const entry = (name: string, ...values: Html[]): Html =>
  html`<dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}`;

const bdi = (text: string): Html => html`<bdi>${text}</bdi>`;

/** What a customer may want to know of a shop besides its menu. @param now epoch seconds */
export const aboutOf = (shop: Shop, now: number, words: Words): Html => {
  const { shopPage, money } = words;
  const { pickup, hours, delivery, minimumOrder, currency } = shop;
  const closed = closedSoon(shop, now).map((date) => html`${dateText(date, languageOf({}, shop))}`);
  return html`<dl>${[
    entry(shopPage.contact, contactOf(shop)),
    ...(pickup ? [entry(shopPage.pickup, bdi(pickup.address))] : []),
    ...(hours
      ? [
          entry(
            shopPage.hours,
            ...hoursTable(hours, words).map(
              ({ days, hours }) =>
                html`${days} ${hours.split(', ').map((range, n) => html`${n ? ', ' : ''}<span class="range">${range}</span>`)}`,
            ),
          ),
        ]
      : []),
    ...(closed.length > 0 ? [entry(shopPage.alsoClosed, ...closed)] : []),
    ...(delivery
      ? [
          entry(
            shopPage.deliveryAreas,
            ...delivery.areas.map(({ name, fee }) => html`${bdi(name)} <b>${money(fee, currency)}</b>`),
          ),
        ]
      : []),
    ...(minimumOrder === undefined ? [] : [entry(shopPage.minimumOrder, html`${money(minimumOrder, currency)}`)]),
  ]}</dl>`;
};

import type { ChatAnswer, MenuAnswer, NoticeView, ShopView } from './chat-api.ts';
import { cartView } from './ordering/basket.ts';
import { newsOf } from './ordering/news.ts';
import { nameOf } from './ordering/notices.ts';
import { openingView } from './ordering/opening-text.ts';
import type { Order } from './ordering/order.ts';
import type { Reply } from './ordering/replies.ts';
import type { Notice, Session } from './ordering/session.ts';
import type { Shop } from './ordering/shop.ts';
import { customerView, showOrder } from './ordering/states/show.ts';
import { languageOf, type Words, wordsFor } from './ordering/words/words.ts';
import type { Orders } from './orders.ts';

type Mode = ShopView['paystackMode'];

/** What a shop is at any time, and to everybody. */
export const shopView = ({ shopId, name, contact, currency }: Shop, paystackMode: Mode): MenuAnswer['shop'] => ({
  shopId,
  name,
  contact,
  currency,
  paystackMode,
});

/** What a shop is now. @param now epoch seconds */
export const shopViewNow = (shop: Shop, mode: Mode, now: number, words: Words): ShopView => ({
  ...shopView(shop, mode),
  opening: openingView(shop, now, words),
});

/** What an answer is made of. `order`: the one this turn has read or changed last, if any. */
export type Outcome = { session: Session; replies: Reply[]; order?: Order };

/** Is this order, as it was read, what the notice is about? It may have been read before somebody else learnt more. */
const knows = (order: Order, { status, n }: Notice): boolean =>
  newsOf(order).some((known) => known.news === status && known.n === n);

/**
 * The answer to a customer: what is said, where they stand, and the notices they have not said to have seen. A notice is
 * told from the order as it is now, so of several about one order the last says it all, and it replaces a reply about the
 * end of the same order.
 */
export const createAnswer = async (
  orders: Orders,
  { shop, mode, now }: { shop: Shop; mode: Mode; now: number },
  { session, replies, order }: Outcome,
  seenVersion: number,
): Promise<ChatAnswer> => {
  const words = wordsFor(session, shop);
  const notices: NoticeView[] = [];
  const unseen = session.notices.filter(({ version, seen }) => !seen && version > seenVersion);
  for (const notice of new Map(unseen.map((one) => [one.orderId, one])).values()) {
    const { orderId, version } = notice;
    const told = order?.orderId === orderId && knows(order, notice) ? order : await orders.get(orderId);
    if (told) notices.push({ code: told.code, status: nameOf(notice), version, reply: showOrder(told, words) });
  }
  const told = new Set(notices.map(({ code }) => code));
  return {
    shop: shopViewNow(shop, mode, now, words),
    language: languageOf(session, shop),
    state: session.state,
    version: session.version,
    replies: replies.filter((reply) => !(reply.kind === 'order' && told.has(reply.order.code))),
    notices,
    cart: session.state === 'CHOOSING_MENU' ? cartView(session, shop, words) : undefined,
    order: await waitedFor(orders, session, order),
  };
};

const waitedFor = async (orders: Orders, session: Session, known: Order | undefined) => {
  if (session.state !== 'AWAITING_PAYMENT') return undefined;
  const order = known?.orderId === session.orderId ? known : await orders.get(session.orderId);
  return order && customerView(order);
};

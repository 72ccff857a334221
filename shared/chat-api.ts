import * as z from 'zod';
import type { Category, DishView } from './ordering/menu.ts';
import type { OpeningView } from './ordering/opening-text.ts';
import type { CartView, OrderView } from './ordering/order.ts';
import type { Reply } from './ordering/replies.ts';
import type { UserState } from './ordering/session.ts';
import type { Shop } from './ordering/shop.ts';
import type { Language } from './ordering/words/languages.ts';

/** The header that carries the customer's passport: a UUID v4 the browser made. Never in a URL, never in a log. */
export const DEVICE_HEADER = 'x-device-id';

/** A customer's message, as `POST /api/shops/{shopId}/messages` takes it. */
export const chatRequestSchema = z.object({
  /** Made once per message and sent again with every retry: the same id has one effect. */
  messageId: z.uuid(),
  text: z.string().max(1000),
  /** The newest session version the customer has been shown; notices up to it are not told again. */
  seenVersion: z.int().nonnegative().optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** What the page tells of a shop. In test mode no real money moves, and the page says so. */
export type ShopView = Pick<Shop, 'shopId' | 'name' | 'contact' | 'currency'> & {
  paystackMode: 'test' | 'live';
  /** In the language of the answer; absent where a shop has no hours and takes orders. */
  opening?: OpeningView;
};

/**
 * News of an order, told until the page has said that it saw `version`. `code` and `status` ("PAID", "REFUNDED 2") name it
 * once and for all.
 */
export type NoticeView = { code: string; status: string; version: number; reply: Reply };

/** The answer to a message, and to `GET /api/shops/{shopId}/session`: what is said, and where the customer stands now. */
export type ChatAnswer = {
  shop: ShopView;
  /** What the customer is spoken to in; the page's own words follow it. */
  language: Language;
  state: UserState;
  version: number;
  /** To a message: the answer. To a look at the session: where things stand, for a page that shows nothing yet. */
  replies: Reply[];
  notices: NoticeView[];
  /** While a cart is being filled. */
  cart?: CartView;
  /** While an order waits to be paid. */
  order?: OrderView;
};

/**
 * The answer of `GET /api/shops/{shopId}/menu`; the same for everybody, so it may be cached. For that reason it does not say
 * whether the shop is open: that is said in a customer's language, and is true for a moment.
 */
export type MenuAnswer = { shop: Omit<ShopView, 'opening'>; categories: Category[]; dishes: DishView[] };

/** The answer of `GET /api/shops/{shopId}/orders/{code}`, to the customer whose order it is. */
export type OrderAnswer = { shop: ShopView; language: Language; order: OrderView };

/** Every refusal: a word for programs and a sentence for people. */
export type ErrorAnswer = { error: { code: ErrorCode; message: string } };
export type ErrorCode =
  | 'bad_request'
  | 'bad_device_id'
  | 'shop_not_found'
  | 'order_not_found'
  | 'message_id_reused'
  | 'too_long'
  | 'busy'
  | 'our_fault';

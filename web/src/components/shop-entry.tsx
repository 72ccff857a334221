import type { Reply } from '../../../shared/ordering/replies.ts';
import type { Standing } from '../standing.ts';
import type { Entry } from '../transcript.ts';
import { CartCard } from './cart-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { InvoiceCard } from './invoice-card.tsx';
import { MenuCard } from './menu-card.tsx';
import { page } from './page.ts';
import { ReceiptCard } from './receipt-card.tsx';

type Here = { isPayable: boolean; takesDishes: boolean; standing: Standing | undefined };
type Props = Here & { entry: Extract<Entry, { from: 'shop' }>; isNew: boolean };

/** What the shop said: the sentence always, and what belongs to it as a card. */
export const ShopEntry = ({ entry, isNew, ...here }: Props) => (
  <div class={isNew ? 'entry theirs fresh' : 'entry theirs'}>
    <span class="hidden">{page.texts.shopSays} </span>
    <p class="bubble" dir="auto">
      {entry.reply.text}
    </p>
    <Card reply={entry.reply} {...here} />
  </div>
);

const Card = ({ reply, isPayable, takesDishes, standing }: Here & { reply: Reply }) => {
  switch (reply.kind) {
    case 'menu':
      return <MenuCard menu={reply.menu} currency={reply.currency} isOpen={takesDishes} />;
    case 'cart':
      return <CartCard cart={reply.cart} />;
    case 'invoice':
      return <InvoiceCard invoice={reply.order} isPayable={isPayable} standing={standing} />;
    case 'order':
      return <ReceiptCard order={reply.order} />;
    case 'history':
      return <HistoryCard orders={reply.orders} />;
    default:
      // The sentence is all of it.
      reply satisfies { kind: 'text' | 'question' | 'forgotten' };
      return null;
  }
};

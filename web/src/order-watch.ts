import type { OrderAnswer } from '../../shared/chat-api.ts';
import type { OrderView } from '../../shared/ordering/order.ts';
import { isAlike } from './alike.ts';
import { type Ask, isError } from './api.ts';
import type { Clock } from './clock.ts';
import { createPoller } from './poll.ts';
import type { Transcript } from './transcript.ts';
import { ORDER } from './transcript-shape.ts';

/** One order, as the server tells it, or as this browser kept it from the chat; `refused`: why there is none to see. */
export type OrderNews = { answer?: OrderAnswer; kept?: OrderView; isOffline?: boolean; refused?: string };

type Parts = {
  ask: Ask;
  clock: Clock;
  isVisible: () => boolean;
  saveData: boolean;
  code: string;
  kept: OrderView | undefined;
  show: (news: OrderNews) => void;
};

const ANSWER = { ...ORDER, shop: {} };
const isOrderAnswer = (body: unknown): body is OrderAnswer => isAlike(body, ANSWER);

/** The order as it stood when the chat last told of it. */
export const keptOrder = ({ entries }: Transcript, code: string): OrderView | undefined => {
  const bills = entries.flatMap((entry) =>
    entry.from === 'shop' && (entry.reply.kind === 'order' || entry.reply.kind === 'invoice')
      ? [entry.reply.order]
      : [],
  );
  return bills.filter((order) => order.code === code).pop();
};

/** Shows an order, and goes on asking for it as long as it waits to be paid or nobody has answered. */
export const createOrderWatch = ({ ask, clock, isVisible, saveData, code, kept, show }: Parts) => {
  let news: OrderNews = kept ? { kept } : {};
  const tell = (next: OrderNews) => {
    news = next;
    show(news);
  };
  const look = async () => {
    const answered = await ask(`orders/${encodeURIComponent(code)}`);
    const { status = 0, body } = answered ?? {};
    if (status === 200 && isOrderAnswer(body)) tell({ answer: body });
    else if (status === 404 && isError(body)) tell({ refused: body.error.message });
    else tell({ ...news, isOffline: true });
  };
  const isWanted = () => isVisible() && !news.refused && (!news.answer || news.answer.order.status === 'PENDING');
  show(news);
  return createPoller({ clock, saveData, ask: look, isWanted });
};

import { isClosing, isToldEverywhere, type News, type OrderNews } from './news.ts';
import { leadsTo, type OrderStatus } from './order.ts';
import { type In, MAX_NOTICES, type Notice, type Session, toIdle } from './session.ts';

const statusOf = (news: News): OrderStatus | undefined => {
  if (news === 'ACCEPTED') return 'PAID';
  return news === 'SURPLUS' || news === 'PARTLY_REFUNDED' || news === 'REFUNDED' ? undefined : news;
};

/** Has the customer been told already what this has led to? Somebody who was slow brings an older word after a newer one. */
const isOutdated = ({ notices }: Session, { news, orderId }: Pick<OrderNews, 'news' | 'orderId'>): boolean => {
  const from = statusOf(news);
  return notices.some((notice) => {
    const to = notice.orderId === orderId ? statusOf(notice.status) : undefined;
    return from !== undefined && to !== undefined && leadsTo(from, to);
  });
};

/** Adds the notice of an order's news, to be written together with whatever else changes; once, however often it is heard. */
export const noticed = <S extends Session>(session: S, { news, orderId, n }: OrderNews): S => {
  const isIt = (notice: Notice) => notice.orderId === orderId && notice.status === news && notice.n === n;
  if (session.notices.some(isIt) || isOutdated(session, { news, orderId })) return session;
  const notice = { orderId, status: news, ...(n !== undefined && { n }), version: session.version + 1 };
  return { ...session, notices: [...session.notices, notice].slice(-MAX_NOTICES) };
};

/** What a session that does not wait for this order makes of its news. */
const toldElsewhere = <S extends Session>(session: S, heard: OrderNews): S =>
  isToldEverywhere(heard.news) ? noticed(session, heard) : session;

/**
 * What a session makes of news. Only its own order resets a session that waits, and the notice is written with the reset, so
 * that neither is ever without the other.
 */
export const hearNews = <S extends Session>(session: S, heard: OrderNews): S | In<'IDLE'> => {
  const waits = session.state === 'AWAITING_PAYMENT' && session.orderId === heard.orderId;
  return waits && isClosing(heard.news) ? noticed(toIdle(session), heard) : toldElsewhere(session, heard);
};

/** What a page may remember a notice by, beside its order's code: "PAID", "REFUNDED 2". */
export const nameOf = ({ status, n }: Pick<Notice, 'status' | 'n'>): string =>
  n === undefined ? status : `${status} ${n}`;

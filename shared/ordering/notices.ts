import { isToldEverywhere, type OrderNews } from './news.ts';
import { MAX_NOTICES, type Notice, type Session } from './session.ts';

/** Adds the notice of an order's news, to be written together with whatever else changes; once, however often it is heard. */
export const noticed = <S extends Session>(session: S, { news, orderId, n }: OrderNews): S => {
  const isIt = (notice: Notice) => notice.orderId === orderId && notice.status === news && notice.n === n;
  if (session.notices.some(isIt)) return session;
  const notice = { orderId, status: news, ...(n !== undefined && { n }), version: session.version + 1 };
  return { ...session, notices: [...session.notices, notice].slice(-MAX_NOTICES) };
};

/** What a session that does not wait for this order makes of its news. */
export const toldElsewhere = <S extends Session>(session: S, heard: OrderNews): S =>
  isToldEverywhere(heard.news) ? noticed(session, heard) : session;

/** What a page may remember a notice by, beside its order's code: "PAID", "REFUNDED 2". */
export const nameOf = ({ status, n }: Pick<Notice, 'status' | 'n'>): string =>
  n === undefined ? status : `${status} ${n}`;

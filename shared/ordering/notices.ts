import { isToldEverywhere, type OrderNews } from './news.ts';
import { MAX_NOTICES, type Session } from './session.ts';

/** Adds the notice of an order's news, to be written together with whatever else changes; once, however often it is heard. */
export const noticed = <S extends Session>(session: S, { news, orderId }: OrderNews): S => {
  if (session.notices.some((notice) => notice.orderId === orderId && notice.status === news)) return session;
  const notice = { orderId, status: news, version: session.version + 1 };
  return { ...session, notices: [...session.notices, notice].slice(-MAX_NOTICES) };
};

/** What a session that does not wait for this order makes of its news. */
export const toldElsewhere = <S extends Session>(session: S, heard: OrderNews): S =>
  isToldEverywhere(heard.news) ? noticed(session, heard) : session;

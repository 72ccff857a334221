import { addLine, type Cart } from './cart.ts';
import { FIRST_PAGE } from './menu.ts';
import { ORDER_LETTERS } from './order-code.ts';
import { type In, MAX_EARLIER, type Session, toChoosing, toIdle } from './session.ts';

/** Seconds for which a code may be used at another device. */
export const RESUME_SECONDS = 15 * 60;
export const RESUME_LENGTH = 8;

/**
 * A code that carries a conversation to another device, "7KQ4-9XTM": one of 78,000 million, so that nobody finds one in a
 * quarter of an hour by trying.
 * @param random RESUME_LENGTH fractions in [0, 1)
 */
export const resumeCode = (random: readonly number[]): string => {
  const letters = random.map((fraction) => ORDER_LETTERS[Math.floor(fraction * ORDER_LETTERS.length)]).join('');
  return `${letters.slice(0, RESUME_LENGTH / 2)}-${letters.slice(RESUME_LENGTH / 2)}`;
};

/** A code as it is kept, however it was typed: "7kq4 9xtm" is 7KQ4-9XTM. */
export const readResumeCode = (typed: string): string => {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return `${letters.slice(0, RESUME_LENGTH / 2)}-${letters.slice(RESUME_LENGTH / 2)}`;
};

type Free = In<'IDLE' | 'CHOOSING_MENU'>;

/**
 * Moves a conversation from one device to another: the cart joins the one that is there, and what is not known there of
 * language and details comes along. The device it leaves begins anew, but keeps the notices it has not shown, and what
 * finds no room in the other cart.
 * @returns both sessions as they are to be written together
 */
export const carried = (from: Free, to: Free): { from: Session; to: Session } => {
  const cart = to.state === 'CHOOSING_MENU' ? to.cart : [];
  const lines = from.state === 'CHOOSING_MENU' ? from.cart : [];
  const left: Cart = [];
  const joined = lines.reduce((filled, line) => {
    const edited = addLine(filled, line);
    if (!edited.ok) left.push(line);
    return edited.ok ? edited.cart : filled;
  }, cart);
  const note =
    (to.state === 'CHOOSING_MENU' ? to.note : undefined) ?? (from.state === 'CHOOSING_MENU' ? from.note : undefined);
  const known: Free = {
    ...to,
    language: to.language ?? from.language,
    details: { ...from.details, ...to.details },
    lastOrderId: newest(to.lastOrderId, from.lastOrderId),
    earlier: [...new Set([...to.earlier, ...from.earlier, from.deviceId])]
      .filter((device) => device !== to.deviceId)
      .slice(-MAX_EARLIER),
  };
  const view = to.state === 'CHOOSING_MENU' ? to.view : FIRST_PAGE;
  const begun: Free = left.length > 0 ? toChoosing(from, { cart: left, view: FIRST_PAGE }) : toIdle(from);
  return {
    from: { ...begun, details: undefined, lastOrderId: undefined, earlier: [] },
    to:
      joined.length > 0 || to.state === 'CHOOSING_MENU'
        ? toChoosing(known, { cart: joined, view, note })
        : toIdle(known),
  };
};

/** ULIDs sort by age. */
const newest = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && other !== undefined ? (one > other ? one : other) : (one ?? other);

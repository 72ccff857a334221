import { addLine, type Cart, type Edit, type Line } from './cart.ts';
import type { Details } from './details.ts';
import { FIRST_PAGE } from './menu.ts';
import { ORDER_LETTERS } from './order-code.ts';
import { type In, MAX_EARLIER, MAX_NOTICES, type Notice, type Session, toChoosing, toIdle } from './session.ts';
import { MAX_NOTE } from './wish.ts';

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

type Choosing = In<'CHOOSING_MENU'>;
type Free = In<'IDLE'> | Choosing;
type Left = { line: Line; refused: Edit & { ok: false } };

/**
 * Moves a conversation from one device to another: the cart joins the one that is there, and what is not known there of
 * language and details comes along, as do the notices. The device it leaves begins anew, but keeps its notices too, and
 * what finds no room in the other cart. A question that is open there is closed; one about a dish that is wanted here is
 * put there.
 * @param upTo the ULID of this moment: orders from before it go along
 * @returns both sessions as they are to be written together, and what found no room
 */
export const carried = (from: Free, to: Free, upTo: string) => {
  const [here, there] = [from, to].map((one) => (one.state === 'CHOOSING_MENU' ? one : undefined));
  const { cart, left } = joinedCart(there?.cart ?? [], here?.cart ?? []);
  const { note, noteLeft } = joinedNote(there?.note, here?.note);
  const earlier = [...new Set([...to.earlier, ...from.earlier, from.deviceId])]
    .filter((device) => device !== to.deviceId)
    .slice(-MAX_EARLIER);
  const upTos = Object.entries({ ...to.earlierUpTo, ...from.earlierUpTo, [from.deviceId]: upTo });
  const known: Free = {
    ...to,
    language: to.language ?? from.language,
    details: joinedDetails(to.details, from.details),
    lastOrderId: newest(to.lastOrderId, from.lastOrderId),
    notices: joinedNotices(to, from.notices),
    earlier,
    earlierUpTo: Object.fromEntries(upTos.filter(([device]) => earlier.includes(device))),
    // Who comes back has not left.
    movedTo: from.earlier.includes(to.deviceId) ? undefined : to.movedTo,
  };
  const asking = isAsked(here) ? here : undefined;
  const filled = { cart, view: there?.view ?? here?.view ?? FIRST_PAGE, note };
  const begun: Free =
    left.length > 0 ? toChoosing(from, { cart: left.map(({ line }) => line), view: FIRST_PAGE }) : toIdle(from);
  const next: { from: Session; to: Session; left: Left[]; noteLeft?: string } = {
    from: {
      ...begun,
      details: undefined,
      lastOrderId: undefined,
      earlier: [],
      earlierUpTo: undefined,
      movedTo: { deviceId: to.deviceId, upTo },
    },
    to:
      here || there
        ? toChoosing(known, { ...filled, wishes: asking?.wishes ?? [], question: asking?.question })
        : toIdle(known),
    left,
    noteLeft,
  };
  return next;
};

/** Is it being asked about a dish that is wanted? The wish goes along with its question. */
const isAsked = (session: Choosing | undefined): boolean =>
  session?.question?.type === 'dish' || session?.question?.type === 'option';

const joinedCart = (cart: Cart, lines: readonly Line[]): { cart: Cart; left: Left[] } => {
  const left: Left[] = [];
  const joined = lines.reduce((filled, line) => {
    const edited = addLine(filled, line);
    if (!edited.ok) left.push({ line, refused: edited });
    return edited.ok ? edited.cart : filled;
  }, cart);
  return { cart: joined, left };
};

const joinedNote = (there: string | undefined, here: string | undefined): { note?: string; noteLeft?: string } => {
  if (there === undefined || here === undefined || there.includes(here)) return { note: there ?? here };
  const note = `${there}; ${here}`;
  return note.length > MAX_NOTE ? { note: there, noteLeft: here } : { note };
};

/** Area and address are of one place: those of two devices never make a third. */
const joinedDetails = (there: Details | undefined, here: Details | undefined): Details | undefined => {
  if (!there || !here) return there ?? here;
  const { areaId, address, ...others } = here;
  const isPlaced = (there.areaId ?? there.address) !== undefined;
  return { ...others, ...(!isPlaced && { areaId, address }), ...there };
};

/** News that was not seen is told where the customer is now; what was seen is known there too, and told no more. */
const joinedNotices = ({ notices, version }: Session, theirs: readonly Notice[]): Notice[] => {
  const isThere = ({ orderId, status, n }: Notice) =>
    notices.some((one) => one.orderId === orderId && one.status === status && one.n === n);
  const more = theirs.filter((notice) => !isThere(notice)).map((notice) => ({ ...notice, version: version + 1 }));
  const unseen = more.filter(({ seen }) => !seen);
  return [...more.filter(({ seen }) => seen), ...notices, ...unseen].slice(-MAX_NOTICES);
};

/** ULIDs sort by age. */
const newest = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && other !== undefined ? (one > other ? one : other) : (one ?? other);

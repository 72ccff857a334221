import { SEEN_MESSAGES, type Session } from './session.ts';

/** A message as the session remembers it: `hash` stands for its words. */
export type Remembered = Session['seen'][number];

/** Has this message been applied before? `other`: its id has, with other words. */
export const wasSeen = ({ seen }: Session, { messageId, hash }: Remembered): 'no' | 'same' | 'other' => {
  const before = seen.find((entry) => entry.messageId === messageId);
  if (!before) return 'no';
  return before.hash === hash || before.hash === FORGOTTEN ? 'same' : 'other';
};

/** In place of the hash of words that were forgotten: a phone number is found from its hash by trying them all. */
const FORGOTTEN = '';
/** Messages that are still known, so that none is applied again, but no more by their words. */
export const withoutWords = (seen: Session['seen']): Session['seen'] =>
  seen.map(({ messageId }) => ({ messageId, hash: FORGOTTEN }));

/** Notes a message that changed something, so that it is never applied again; once, where it comes again. */
export const remember = <S extends Session>(session: S, message: Remembered): S =>
  wasSeen(session, message) === 'no' ? { ...session, seen: [...session.seen, message].slice(-SEEN_MESSAGES) } : session;

/** Notices that were seen and are still remembered, so that the session's item stays small. */
const SEEN_NOTICES = 3;

/** Marks the notices that the customer's page says it has shown: they are told no more. */
export const acknowledge = <S extends Session>(session: S, seenVersion: number): S => {
  const marked = session.notices.map((notice) =>
    notice.version <= seenVersion ? { ...notice, seen: true as const } : notice,
  );
  const seen = marked.filter((notice) => notice.seen).slice(-SEEN_NOTICES);
  return { ...session, notices: [...seen, ...marked.filter((notice) => !notice.seen)] };
};

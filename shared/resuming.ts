import { changeSession } from './change-session.ts';
import { lineName } from './ordering/cart.ts';
import { choicesOf } from './ordering/choices.ts';
import { repaired } from './ordering/closing.ts';
import { guessedWrong } from './ordering/limits.ts';
import { type Reply, text } from './ordering/replies.ts';
import { carried, RESUME_SECONDS, readResumeCode } from './ordering/resume-code.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import type { Session } from './ordering/session.ts';
import { standing } from './ordering/standing.ts';
import { refusal } from './ordering/states/refusals.ts';
import { wordsOf } from './ordering/states/show.ts';
import { say } from './ordering/transitions.ts';
import { unasked } from './ordering/unasked.ts';
import type { Words } from './ordering/words/words.ts';
import type { ResumeCode } from './resume-codes.ts';
import { done, type EffectParts, type Performed, type Turn } from './turn.ts';

/** Codes tried before something must be wrong: even one of them is hardly ever there already. */
const MAX_TRIES = 5;

/** Makes a code that carries this conversation to another device: once, within a quarter of an hour. */
export const makeResumeCode = async (parts: EffectParts, { session, context }: Turn): Promise<Performed> => {
  const { shopId, deviceId } = session;
  const made = { shopId, deviceId, expiresAt: parts.now() + RESUME_SECONDS };
  const words = wordsOf(session, context);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const code = parts.ids.resumeCode();
    // Letters that stand for somebody else's conversation are shown to nobody.
    if (await parts.resumeCodes.make(code, made))
      return done([text(words.resumeCode(code, RESUME_SECONDS / 60), ...choicesOf(words, 'help'))]);
  }
  throw new Error(`No code for another device was free in shop ${shopId}`);
};

/**
 * Takes over the conversation that a code stands for: the code is used up and both sessions are written in one
 * transaction, so that no cart is ever at two devices or at none.
 */
export const claimResumeCode = async (parts: EffectParts, turn: Turn, typed: string): Promise<Performed> => {
  const { session, context, message } = turn;
  const words = wordsOf(session, context);
  const { shopId } = session;
  const code = readResumeCode(typed);
  const made = await parts.resumeCodes.read(shopId, code);
  if (made && wasTakenBy(turn, made)) return resumed(turn, session);
  const isValid = made !== undefined && made.version === 1 && parts.now() < made.expiresAt;
  const refuse = (sentence: string, change = unasked) =>
    answered(parts, turn, text(sentence, ...choicesOf(words, 'help')), change);
  if (!isValid) return refuse(words.resumeUnknown, (current) => guessedWrong(unasked(current), parts.now()));
  if (made.deviceId === session.deviceId) return refuse(words.resumeHere);
  // Whoever waits there for an order that is closed, and has not been told, waits for nothing.
  const there = await changeSession(parts, { deviceId: made.deviceId, shopId }, (current, order) =>
    say(repaired(current, order)),
  );
  if (typeof there === 'string') return { type: 'conflict' };
  const from = there.session;
  if (from.state === 'AWAITING_PAYMENT') return refuse(words.resumeWaits);
  if (session.state === 'AWAITING_PAYMENT') return { type: 'conflict' };
  // Made after the session was read: all that was ordered there until now goes along.
  const both = carried(from, session, parts.ids.orderId());
  const taken = await parts.resumeCodes.use(code, made, both.from, remember(both.to, message));
  return taken ? resumed(turn, taken, leftBehind(both, wordsOf(taken, context))) : { type: 'conflict' };
};

/**
 * This very message has used the code up, and comes again because its answer was lost; and what it brought has not gone on
 * since.
 */
const wasTakenBy = ({ session, message }: Turn, { takenBy, deviceId }: ResumeCode): boolean =>
  takenBy === session.deviceId && wasSeen(session, message) === 'same' && session.earlier.includes(deviceId);

const resumed = ({ context }: Turn, session: Session, left: readonly string[] = []): Performed => {
  const words = wordsOf(session, context);
  const said = text([words.resumed, ...left].join(' '), ...choicesOf(words, 'history'));
  return { type: 'done', replies: [said, ...standing(session, context)], session };
};

/** What found no room at the other device is said, and why. */
const leftBehind = ({ left, noteLeft }: ReturnType<typeof carried>, words: Words): string[] => {
  const why = left.map(({ line, refused }) => refusal(refused, lineName(line), words));
  const lines = left.map(({ line }) => `${line.quantity} x ${lineName(line)}`);
  return [
    ...new Set(why),
    ...(lines.length > 0 ? [words.leftBehind(lines.join(', '))] : []),
    ...(noteLeft === undefined ? [] : [words.noteLeftBehind(noteLeft)]),
  ];
};

/** Says why not, and notes what is to be noted: a wrong code is counted, so that nobody goes on trying. */
const answered = async (
  parts: EffectParts,
  { session, message }: Turn,
  reply: Reply,
  change: (session: Session) => Session,
): Promise<Performed> => {
  const changed = await changeSession(parts, session, (current) => {
    const next = wasSeen(current, message) === 'same' ? current : change(current);
    return say(next === current ? current : remember(next, message));
  });
  return typeof changed === 'string'
    ? { type: 'conflict' }
    : { type: 'done', replies: [reply], session: changed.session };
};

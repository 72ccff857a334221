import { changeSession } from './change-session.ts';
import { choicesOf } from './ordering/choices.ts';
import { guessedWrong } from './ordering/limits.ts';
import { type Reply, text } from './ordering/replies.ts';
import { carried, RESUME_SECONDS, readResumeCode } from './ordering/resume-code.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import type { Session } from './ordering/session.ts';
import { standing } from './ordering/standing.ts';
import { wordsOf } from './ordering/states/show.ts';
import { say } from './ordering/transitions.ts';
import { unasked } from './ordering/unasked.ts';
import { done, type EffectParts, type Performed, type Turn } from './turn.ts';

/** Makes a code that carries this conversation to another device: once, within a quarter of an hour. */
export const makeResumeCode = async (parts: EffectParts, { session, context }: Turn): Promise<Performed> => {
  const code = parts.ids.resumeCode();
  const { shopId, deviceId } = session;
  await parts.resumeCodes.make(code, { shopId, deviceId, expiresAt: parts.now() + RESUME_SECONDS });
  const words = wordsOf(session, context);
  return done([text(words.resumeCode(code, RESUME_SECONDS / 60), ...choicesOf(words, 'help'))]);
};

/**
 * Takes over the conversation that a code stands for: the code is used up and both sessions are written in one
 * transaction, so that no cart is ever at two devices or at none.
 */
export const claimResumeCode = async (parts: EffectParts, turn: Turn, typed: string): Promise<Performed> => {
  const { session, context, message } = turn;
  const words = wordsOf(session, context);
  const code = readResumeCode(typed);
  const made = await parts.resumeCodes.read(session.shopId, code);
  const isValid = made !== undefined && made.version === 1 && parts.now() < made.expiresAt;
  const refuse = (sentence: string, change = unasked) =>
    answered(parts, turn, text(sentence, ...choicesOf(words, 'help')), change);
  if (!isValid) return refuse(words.resumeUnknown, (current) => guessedWrong(unasked(current), parts.now()));
  if (made.deviceId === session.deviceId) return refuse(words.resumeHere);
  const from = await parts.sessions.load({ deviceId: made.deviceId, shopId: session.shopId });
  if (from.state === 'AWAITING_PAYMENT') return refuse(words.resumeWaits);
  if (session.state === 'AWAITING_PAYMENT') return { type: 'conflict' };
  const both = carried(from, session);
  const taken = await parts.resumeCodes.use(code, made, both.from, remember(both.to, message));
  if (!taken) return { type: 'conflict' };
  const said = text(wordsOf(taken, context).resumed, ...choicesOf(wordsOf(taken, context), 'history'));
  return { type: 'done', replies: [said, ...standing(taken, context)], session: taken };
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

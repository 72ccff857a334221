import type { ChatAnswer } from '../../chat-api.ts';
import type { Reply } from '../../ordering/replies.ts';
import { en } from '../../ordering/words/en.ts';
import { cartOf, type SessionWatch } from './watch-sessions.ts';

type Options = { sessions: SessionWatch; note: (rule: string, what: string) => void };
/** Who was answered; without a message it was a look at how things stand. */
export type Hearer = { deviceId: string; messageId?: string };

/** Questions whose answer takes something away, or to which a number means something else than it mostly does. */
const PUT_AGAIN: ReadonlySet<string> = new Set(['leave', 'clearCart', 'forgetMe', 'cancelOrder', 'choose']);
/** How sentences begin that say that something is in the cart now; after that comes what it is. */
const HERE = '|';
const ADDING = [en.added(HERE), en.reordered(HERE)].map((sentence) => sentence.slice(0, sentence.indexOf(HERE)));

const isPut = (type: string, { kind, choices }: Reply): boolean =>
  type === 'choose' ? kind === 'question' : choices.some(({ send }) => send === 'yes');

const lines = (shown: readonly { name: string; quantity: number; unitPrice: number }[]) =>
  JSON.stringify(shown.map(({ name, quantity, unitPrice }) => [name, quantity, unitPrice]));

/** Holds every answer to the session it is about. */
export const createSaidWatch = ({ sessions, note }: Options) => {
  /** Nobody sees where another customer stands. */
  const isOwn = ({ state, version, cart }: ChatAnswer, { deviceId }: Hearer): void => {
    const session = sessions.at(deviceId, version);
    const isSame = version === 0 ? state === 'IDLE' : session?.state === state;
    if (!isSame || lines(cart?.lines ?? []) !== lines(cartOf(session)))
      note('own', `version ${version} of ${deviceId.slice(-2)} was shown as ${state} with ${lines(cart?.lines ?? [])}`);
  };

  /** What is said to be done has been done, by this very message. */
  const isDone = ({ kind, text }: Reply, { deviceId, version }: Hearer & { version: number }, messageId: string) => {
    const adds = ADDING.some((words) => text.startsWith(words));
    if (adds && !sessions.grewBy(messageId)) note('done', `"${text.slice(0, 60)}", and it was not`);
    if (text.startsWith(en.resumed) && !sessions.wasApplied(deviceId, messageId))
      note('done', 'nothing was carried over');
    const isForgotten = Array.from({ length: version }, (_, at) => sessions.at(deviceId, at + 1)).some(
      (session) => session?.forgotBy === messageId,
    );
    if (kind === 'forgotten' && !isForgotten) note('done', 'nothing was forgotten');
  };

  /** A question that a message has opened, or left open, has been put: the next "yes", or a number, answers it. */
  const putsQuestion = ({ version, replies }: ChatAnswer, { deviceId, messageId }: Hearer): void => {
    const question = sessions.at(deviceId, version)?.question;
    const asked = sessions.askedAt(deviceId);
    if (!question || !PUT_AGAIN.has(question.type) || asked?.type !== question.type) return;
    const isOurs = messageId === undefined || (sessions.madeBy(messageId) ?? 0) >= asked.version;
    if (isOurs && !replies.some((reply) => isPut(question.type, reply)))
      note('question', `${question.type} is open, and was not put: "${replies.map(({ text }) => text).join(' ')}"`);
  };

  return (answer: ChatAnswer, hearer: Hearer): void => {
    const { version, replies } = answer;
    const { deviceId, messageId } = hearer;
    isOwn(answer, hearer);
    if (messageId !== undefined) for (const reply of replies) isDone(reply, { deviceId, version }, messageId);
    putsQuestion(answer, hearer);
  };
};

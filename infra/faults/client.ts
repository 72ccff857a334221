import type { ChatAnswer } from '../../shared/chat-api.ts';
import type { Engine } from '../../shared/engine.ts';
import { leadsTo, type OrderStatus, type OrderView } from '../../shared/ordering/order.ts';
import type { Watch } from '../../shared/testing/faults/watch.ts';

const uuid = (n: number, of = 0) => `0000000${of}-0000-4000-8000-${String(n).padStart(12, '0')}`;

type Options = { engine: Engine; watch: Watch; shopId: string; n: number };

/** A message that was sent and not answered yet: it is sent again, the very same, until it is. */
export type Unanswered = { messageId: string; text: string };

/** A customer's page: it says one thing at a time, says it again where no answer came, and remembers what it was shown. */
export const createClient = ({ engine, watch, shopId, n }: Options) => {
  const who = { deviceId: uuid(n), shopId };
  let said = 0;
  let seenVersion = 0;
  let unanswered: Unanswered | undefined;
  let last: ChatAnswer | undefined;
  /** The newest word about each order, by its code. */
  const told = new Map<string, string>();
  const links = new Map<string, string>();
  const heard: string[] = [];
  const codes = new Set<string>();

  const statuses = new Map<string, OrderStatus>();
  /** Two answers that were on their way at once may come in either order: an older word is no newer for it. */
  const hear = ({ code, status }: OrderView, text: string) => {
    const known = statuses.get(code);
    const now = status === 'REFUNDED' ? known : status;
    if (known && now && leadsTo(now, known)) return;
    if (now) statuses.set(code, now);
    told.set(code, text);
  };

  const receive = (answer: ChatAnswer, mark: ReturnType<Watch['mark']>, messageId?: string) => {
    watch.answer(answer, mark, { deviceId: who.deviceId, messageId });
    // A page shows an older answer that comes late, but never lets it undo what it knows.
    if (answer.version < seenVersion) return;
    seenVersion = answer.version;
    last = answer;
    for (const reply of [...answer.notices.map((notice) => notice.reply), ...answer.replies]) {
      heard.push(reply.text);
      const [code] = /TRY7-\d+/.exec(reply.text) ?? [];
      if (code !== undefined) codes.add(code);
      if (reply.kind === 'order') hear(reply.order, reply.text);
      if (reply.kind !== 'order' && reply.kind !== 'invoice') continue;
      if (reply.order.payUrl) links.set(reply.order.payUrl, reply.order.code);
    }
  };

  const send = async (): Promise<void> => {
    const message = unanswered;
    if (!message) return;
    const mark = watch.mark();
    const answered = await engine.hear(who, { ...message, seenVersion });
    if (!answered.ok) {
      if (answered.reason !== 'busy') watch.note('answer', `${message.text} was refused: ${answered.reason}`);
      throw new Error(answered.reason);
    }
    receive(answered.answer, mark, message.messageId);
    if (unanswered === message) unanswered = undefined;
  };

  return {
    who,
    /** Says it; where something is still unanswered, that is said again instead. */
    says: (text: string): Promise<void> => {
      unanswered ??= { messageId: uuid(++said, n), text };
      return send();
    },
    looks: async (returned = false): Promise<void> => {
      const mark = watch.mark();
      const looked = await engine.look(who, { seenVersion, returned });
      if (!looked.ok) throw new Error(looked.reason);
      receive(looked.answer, mark);
    },
    isUnanswered: () => unanswered !== undefined,
    last: () => last,
    told,
    /** All that this customer was told, oldest first. */
    heard,
    /** Codes for another device that this customer was told. */
    codes,
    /** Every link this customer was ever shown, with its order's code. */
    links,
  };
};
export type Client = ReturnType<typeof createClient>;

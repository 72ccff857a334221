import type { Reply } from '../../shared/ordering/replies.ts';
import { announcement } from './announcement.ts';
import type { Outcome } from './api.ts';
import { isLanguage, type Memory } from './memory.ts';
import type { Unsent } from './outbox.ts';
import { newest } from './standing.ts';
import { type Heard, isForgetting, withAnswer, withRefusal } from './transcript.ts';
import { remembered, type View } from './view.ts';
import type { Watched } from './watched.ts';

type Parts = { memory: Memory; view: Watched<View>; newId: () => string };
type Answered = Extract<Outcome, { type: 'answer' }>;

/** Turns what the server said into what is remembered and shown. */
export const createHearing = ({ memory, view, newId }: Parts) => {
  const texts = () => view.get().speech.texts;
  const keep = (heard: Heard) => {
    const { transcript, outbox } = memory;
    if (!heard.replies.some(isForgetting)) return transcript.change((known) => withAnswer(known, heard));
    outbox.replace([]);
    return transcript.replace(withAnswer(transcript.read(), heard));
  };
  /** A newer server may speak more languages than this page. */
  const follow = (language: unknown) => {
    if (isLanguage(language)) memory.language.change(() => language);
  };
  /** @param replies what is to be kept of them; undefined where another tab has kept the whole answer */
  const hear = ({ answer, question }: Answered, replies: readonly Reply[] | undefined, nothingElse: string) => {
    const { standing: before, speech } = view.get();
    const standing = newest(before, answer, question);
    // Where the browser's storage is full, the server tells again and again what this page has shown already.
    const news = answer.notices.filter(({ version }) => version > question.since);
    if (replies) keep({ answer, replies, since: question.since, newId });
    follow(standing.language);
    view.set({
      ...remembered(memory),
      standing,
      problem: undefined,
      announcement: announcement(before, standing, news, speech) ?? nothingElse,
    });
  };

  /** Something was not done. `isStalled`: nothing is on its way, so that what is kept waits. */
  const tell = (problem?: string, isStalled = false) => view.set({ ...remembered(memory), problem, isStalled });

  return {
    /** A look at the session. Its replies greet somebody whose chat is empty; everybody else has them already. */
    looked: (outcome: Outcome, isStalled: boolean) => {
      if (outcome.type === 'answer') {
        hear(outcome, memory.transcript.read().entries.length === 0 ? outcome.answer.replies : [], '');
      } else if (outcome.type === 'refused' && !view.get().standing) {
        view.set({ closed: outcome.message });
      } else {
        const why = memory.outbox.read().length > 0 ? 'notSent' : 'unreachable';
        tell(outcome.type === 'refused' ? outcome.message : texts()[why], isStalled);
      }
    },
    /** A message of this customer; where another tab sent it as well, that tab has written the answer down. */
    sent: ({ messageId }: Unsent, outcome: Outcome, isOurs: boolean) => {
      if (outcome.type === 'answer') hear(outcome, isOurs ? outcome.answer.replies : undefined, texts().sent);
      else if (outcome.type === 'refused') {
        memory.transcript.change((known) => withRefusal(known, messageId, outcome.message));
        tell();
      } else tell(texts().notSent, true);
    },
  };
};

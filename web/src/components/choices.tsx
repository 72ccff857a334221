import { isAsking, openReply } from '../open-reply.ts';
import type { Standing } from '../standing.ts';
import type { Entry } from '../transcript.ts';
import { page } from './page.ts';

type Props = { entries: readonly Entry[]; standing: Standing | undefined };

/** What the newest reply offers: a list beneath a question, chips otherwise. Stale, they stay but do nothing. */
export const Choices = ({ entries, standing }: Props) => {
  const { texts, say } = page();
  const open = openReply(entries, standing);
  if (!open || open.reply.choices.length === 0) return null;
  const { kind, text, choices } = open.reply;
  // A cart that asks whether all is right lists what can be changed about it.
  const isQuestion = kind === 'question' || (kind === 'cart' && isAsking(open));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that no style takes away everywhere
    <div class={isQuestion ? 'chips list' : 'chips'} role="group" aria-label={isQuestion ? text : texts.quickReplies}>
      {choices.map(({ label, send, soldOut }) => (
        <button
          key={send}
          type="button"
          class="chip"
          disabled={open.isStale || soldOut === true}
          onClick={() => say(send)}
        >
          {/^\d/.test(send) && <kbd>{send}</kbd>} <bdi>{label}</bdi>
        </button>
      ))}
    </div>
  );
};

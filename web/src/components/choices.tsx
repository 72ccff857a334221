import type { Choice } from '../../../shared/ordering/replies.ts';
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
      {choices.map((choice) => (
        <Chip
          key={choice.send}
          choice={choice}
          isDisabled={open.isStale || choice.soldOut === true}
          onClick={() => say(choice.send)}
        />
      ))}
    </div>
  );
};

type ChipProps = { choice: Choice; isDisabled: boolean; onClick: () => void };

const Chip = ({ choice: { label, send }, isDisabled, onClick }: ChipProps) => (
  <button type="button" class="chip" disabled={isDisabled} onClick={onClick}>
    {/^\d/.test(send) && <kbd>{send}</kbd>} <bdi>{label}</bdi>
  </button>
);

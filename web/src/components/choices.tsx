import type { Choice } from '../../../shared/ordering/replies.ts';
import { isAsking, openReply } from '../open-reply.ts';
import type { Standing } from '../standing.ts';
import type { Entry } from '../transcript.ts';
import { page } from './page.ts';

type Props = { entries: readonly Entry[]; standing: Standing | undefined };

/** The numbers that are pressed beside a button, as they are typed: "1 4". */
const pressed = (button: HTMLElement): string =>
  Array.from(button.parentElement!.querySelectorAll('[aria-pressed=true] kbd'), (key) => key.textContent).join(' ');

/**
 * What the newest reply offers: a list beneath a question, chips otherwise. Stale, they stay but do nothing. Where several
 * may be chosen, taps gather them, and the last choice sends them together.
 */
export const Choices = ({ entries, standing }: Props) => {
  const open = openReply(entries, standing);
  if (!open || open.reply.choices.length === 0) return null;
  const { kind, text, choices } = open.reply;
  const isSeveral = 'several' in open.reply;
  const done: Choice[] = isSeveral ? [{ label: page.texts.send, send: '', alone: true }] : [];
  // A cart that asks whether all is right lists what can be changed about it.
  const isQuestion = kind === 'question' || (kind === 'cart' && isAsking(open));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that no style takes away everywhere
    <div
      key={text}
      class={isQuestion ? 'chips list' : 'chips'}
      role="group"
      aria-label={isQuestion ? text : page.texts.quickReplies}
    >
      {[...choices, ...done].map(({ label, send, soldOut, alone }) => (
        <button
          key={send}
          type="button"
          class="chip"
          disabled={open.isStale || soldOut}
          onClick={({ currentTarget: button }) => {
            const said = pressed(button) || send;
            if (isSeveral && !alone) button.ariaPressed = `${button.ariaPressed !== 'true'}`;
            else if (said) page.say(said);
          }}
        >
          {/^\d/.test(send) && <kbd>{send}</kbd>} <bdi>{label}</bdi>
        </button>
      ))}
    </div>
  );
};

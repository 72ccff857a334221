import { composerInput } from '../frame.ts';
import { isAsking, openReply } from '../open-reply.ts';
import type { Standing } from '../standing.ts';
import type { Entry } from '../transcript.ts';
import { page } from './page.ts';

type Props = { entries: readonly Entry[]; standing: Standing | undefined };

/** Where several may be chosen, each tap puts its number into the composer or takes it out, and sending says them together. */
const toggle = (send: string, button: HTMLElement) => {
  const input = composerInput();
  const picked = new Set(input.value.match(/\d+/g));
  if (!picked.delete(send)) picked.add(send);
  button.ariaPressed = `${picked.has(send)}`;
  input.value = [...picked].join(' ');
};

/** What the newest reply offers: a list beneath a question, chips otherwise. Stale, they stay but do nothing. */
export const Choices = ({ entries, standing }: Props) => {
  const { texts, say } = page();
  const open = openReply(entries, standing);
  if (!open || open.reply.choices.length === 0) return null;
  const { kind, text, choices } = open.reply;
  const isSeveral = 'several' in open.reply;
  // A cart that asks whether all is right lists what can be changed about it.
  const isQuestion = kind === 'question' || (kind === 'cart' && isAsking(open));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that no style takes away everywhere
    <div
      key={text}
      class={isQuestion ? 'chips list' : 'chips'}
      role="group"
      aria-label={isQuestion ? text : texts.quickReplies}
    >
      {choices.map(({ label, send, soldOut, alone }) => (
        <button
          key={send}
          type="button"
          class="chip"
          disabled={open.isStale || soldOut}
          onClick={({ currentTarget }) => (isSeveral && !alone ? toggle(send, currentTarget) : say(send))}
        >
          {/^\d/.test(send) && <kbd>{send}</kbd>} <bdi>{label}</bdi>
        </button>
      ))}
    </div>
  );
};

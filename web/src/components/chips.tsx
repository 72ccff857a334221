import type { Choice } from '../../../shared/ordering/replies.ts';
import type { Standing } from '../standing.ts';
import { texts } from '../texts.ts';
import type { Entry } from '../transcript.ts';
import { useActions } from './actions.ts';

type Props = { entries: readonly Entry[]; standing: Standing | undefined; focusAfter: () => void };

/** What the newest reply offers. Stale, because the order went on in another tab, they stay but do nothing. */
export const Chips = ({ entries, standing, focusAfter }: Props) => {
  const { say } = useActions();
  const newest = entries.reduce<Entry | undefined>((last, entry) => (entry.from === 'shop' ? entry : last), undefined);
  if (newest?.from !== 'shop' || newest.reply.choices.length === 0) return null;
  const isStale = standing !== undefined && standing.state !== newest.state;
  // A key press, not a tap: its button goes away with the next reply, so the focus moves to where it stays.
  const choose = (text: string) => (event: MouseEvent) => {
    say(text);
    if (event.detail === 0) focusAfter();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that no style takes away everywhere
    <div class="chips" role="group" aria-label={texts.quickReplies}>
      {newest.reply.choices.map((choice) => (
        <Chip key={choice.send} choice={choice} isDisabled={isStale} onClick={choose(choice.send)} />
      ))}
    </div>
  );
};

type ChipProps = { choice: Choice; isDisabled: boolean; onClick: (event: MouseEvent) => void };

const Chip = ({ choice: { label, send }, isDisabled, onClick }: ChipProps) => (
  <button type="button" class="chip" disabled={isDisabled} onClick={onClick}>
    {send.toLowerCase() !== label.toLowerCase() && <kbd>{send}</kbd>} <bdi>{label}</bdi>
  </button>
);

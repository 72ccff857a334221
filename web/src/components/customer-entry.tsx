import type { Entry } from '../transcript.ts';
import { page } from './page.ts';

type Props = { entry: Extract<Entry, { from: 'customer' }>; isNew: boolean; isUnsent: boolean; isStalled: boolean };

/** What the customer said, and truly what became of it. */
export const CustomerEntry = ({ entry, isNew, isUnsent, isStalled }: Props) => {
  const { texts, retry } = page();
  return (
    <div class={isNew ? 'entry mine fresh' : 'entry mine'}>
      <span class="hidden">{texts.you} </span>
      <p class="bubble" dir="auto">
        {entry.text}
      </p>
      {isUnsent &&
        (isStalled ? (
          <button type="button" class="fate retry" onClick={retry}>
            {texts.retry}
          </button>
        ) : (
          <span class="fate">{texts.sending}</span>
        ))}
      {/* Only what happens in front of the customer is alarming; a refusal from yesterday is history. */}
      {entry.refused && (
        <p class="refusal" role={isNew ? 'alert' : undefined}>
          {entry.refused}
        </p>
      )}
    </div>
  );
};

import type { Entry } from '../transcript.ts';
import { page } from './page.ts';

type Props = { entry: Extract<Entry, { from: 'customer' }>; isNew: boolean; isUnsent: boolean; isStalled: boolean };

/** What the customer said, and truly what became of it. */
export const CustomerEntry = ({ entry, isNew, isUnsent, isStalled }: Props) => (
  <div class={isNew ? 'entry mine fresh' : 'entry mine'}>
    <span class="hidden">{page.texts.you} </span>
    <p class="bubble" dir="auto">
      {entry.text}
    </p>
    {isUnsent &&
      (isStalled ? (
        // By its words alone, one such button would be like another to somebody who does not see what it stands below.
        <button type="button" class="fate retry" aria-label={`${page.texts.retry}: ${entry.text}`} onClick={page.retry}>
          {page.texts.retry}
        </button>
      ) : (
        <span class="fate">{page.texts.sending}</span>
      ))}
    {/* Only what happens in front of the customer is alarming; a refusal from yesterday is history. */}
    {entry.refused && (
      <p class="refusal" role={isNew ? 'alert' : undefined}>
        {entry.refused}
      </p>
    )}
  </div>
);

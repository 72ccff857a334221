import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { payableInvoice } from '../payable-invoice.ts';
import { texts } from '../texts.ts';
import type { View } from '../view.ts';
import { CustomerEntry } from './customer-entry.tsx';
import { ShopEntry } from './shop-entry.tsx';

type Props = { view: View; listRef: Ref<HTMLDivElement> };

/** The chat itself. It is only ever added to, and what is restored stands there before it begins to be read out. */
export const Log = ({ view, listRef }: Props) => {
  const { entries, standing } = view;
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const payable = payableInvoice(entries, standing?.order);

  return (
    <div
      class="log"
      role="log"
      aria-label={texts.chat}
      aria-live={isLive ? 'polite' : 'off'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard
      tabIndex={0}
      ref={listRef}
    >
      {entries.map((entry) =>
        entry.from === 'customer' ? (
          <CustomerEntry
            key={entry.id}
            entry={entry}
            isNew={isLive}
            isUnsent={view.unsent.includes(entry.id)}
            isStalled={view.isStalled}
          />
        ) : (
          <ShopEntry key={entry.id} entry={entry} isNew={isLive} isPayable={entry.id === payable} standing={standing} />
        ),
      )}
    </div>
  );
};

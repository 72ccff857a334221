import type { Ref } from 'preact';
import { openReply } from '../open-reply.ts';
import { payableInvoice } from '../payable-invoice.ts';
import type { View } from '../view.ts';
import { CustomerEntry } from './customer-entry.tsx';
import { page } from './page.ts';
import { ShopEntry } from './shop-entry.tsx';

type Props = { view: View; listRef: Ref<HTMLDivElement>; restored: ReadonlySet<string> };

/** The chat itself. It is only ever added to; whoever draws it lets it be read out once what is restored stands there. */
export const Log = ({ view, listRef, restored }: Props) => {
  const { entries, standing } = view;
  const payable = payableInvoice(entries, standing?.order);
  const takesDishes = openReply(entries, standing)?.state === 'CHOOSING_MENU';

  return (
    <div
      class="log"
      role="log"
      aria-label={page.texts.chat}
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard
      tabIndex={0}
      ref={listRef}
    >
      {entries.map((entry) =>
        entry.from === 'customer' ? (
          <CustomerEntry
            key={entry.id}
            entry={entry}
            isNew={!restored.has(entry.id)}
            isUnsent={view.unsent.includes(entry.id)}
            isStalled={view.isStalled}
          />
        ) : (
          <ShopEntry
            key={entry.id}
            entry={entry}
            isNew={!restored.has(entry.id)}
            isPayable={entry.id === payable}
            takesDishes={takesDishes}
            standing={standing}
          />
        ),
      )}
    </div>
  );
};

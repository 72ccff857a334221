import type { Reply } from '../../shared/ordering/replies.ts';
import type { Speech } from './speech.ts';
import type { Store } from './store.ts';

/** A reply as lines of text: what the shop says, what it shows, and what can be typed. */
export const plainLines = (reply: Reply, { texts, money }: Speech): string[] => {
  const dishes =
    reply.kind === 'menu'
      ? reply.menu.dishes.map(
          ({ number, name, price, available }) =>
            `${number}  ${name}  ${money(price, reply.currency)}${available ? '' : ` (${texts.soldOut})`}`,
        )
      : [];
  const choices = reply.choices.map(({ send, label }) => (send === label ? send : `${send}  ${label}`));
  return [reply.text, ...dishes, ...choices];
};

/**
 * Draws the chat as text, until its looks have come: on the worst line a customer can read the menu and order before.
 * @returns how to stop
 */
export const drawPlainChat = (store: Store): (() => void) => {
  const log = document.getElementById('chat')!;
  const draw = () => {
    const { entries, speech } = store.get();
    log.replaceChildren(
      ...entries.map((entry) => {
        const box = document.createElement('p');
        box.className = entry.from === 'customer' ? 'bubble plain own' : 'bubble plain';
        box.dir = 'auto';
        box.textContent = entry.from === 'customer' ? entry.text : plainLines(entry.reply, speech).join('\n');
        return box;
      }),
    );
    log.scrollIntoView(false);
  };
  draw();
  return store.watch(draw);
};

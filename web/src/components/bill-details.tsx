import type { CartView } from '../../../shared/ordering/order.ts';
import { page } from './page.ts';

/** What goes with a bill, as far as it is known: a note to the kitchen, where the food goes, and whose it is. */
export const BillDetails = ({ bill: { note, handover, contact } }: { bill: CartView }) => {
  const details = [
    { name: page.texts.note, told: [note] },
    handover?.type === 'pickup'
      ? { name: page.texts.pickup, told: [handover.address] }
      : { name: page.texts.delivery, told: [handover?.address, handover?.area] },
    { name: page.texts.name, told: [contact?.name] },
    { name: page.texts.phone, told: [contact?.phone] },
    { name: page.texts.email, told: [contact?.email] },
  ].filter(({ told }) => told.some(Boolean));
  return (
    <dl class="details">
      {details.map(({ name, told }) => (
        <div key={name}>
          <dt>{name}</dt>
          {told.map(
            (words) =>
              words && (
                <dd key={words} dir="auto">
                  {words}
                </dd>
              ),
          )}
        </div>
      ))}
    </dl>
  );
};

import type { CartView } from '../../../shared/ordering/order.ts';
import { page } from './page.ts';

/** What goes with a bill, as far as it is known: a note to the kitchen, where the food goes, and whose it is. */
export const BillDetails = ({ bill: { note, handover, contact } }: { bill: CartView }) => {
  const { texts } = page();
  const details = [
    { name: texts.note, told: [note] },
    handover?.type === 'pickup'
      ? { name: texts.pickup, told: [handover.address] }
      : { name: texts.delivery, told: [handover?.address, handover?.area] },
    { name: texts.name, told: [contact?.name] },
    { name: texts.phone, told: [contact?.phone] },
    { name: texts.email, told: [contact?.email] },
  ].filter(({ told }) => told.some(Boolean));
  if (details.length === 0) return null;
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

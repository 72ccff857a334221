import type { Bill } from '../../../shared/ordering/cart.ts';
import { page } from './page.ts';

/** The lines, by the numbers that "remove 2" means, and how the total comes about. */
export const BillTable = ({ bill, caption }: { bill: Bill; caption: string }) => {
  const { lines, subtotal, fees, total, currency } = bill;
  const sums = [{ name: page.texts.subtotal, amount: subtotal }, ...fees];
  return (
    <table class="bill">
      <caption class="hidden">{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{page.texts.line}</th>
          <th scope="col">{page.texts.dish}</th>
          <th scope="col">{page.texts.amount}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, name, options, quantity, amount }) => (
          <tr key={line}>
            <td class="soft">{line}</td>
            <td>
              <b>{quantity} ×</b> <bdi>{name}</bdi>
              {options && (
                <small class="soft" dir="auto">
                  {options.join(', ')}
                </small>
              )}
            </td>
            <td>{page.money(amount, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {fees.length > 0 && sums.map((sum) => <Sum key={sum.name} {...sum} currency={currency} />)}
        <Sum name={page.texts.total} amount={total} currency={currency} isTotal />
      </tfoot>
    </table>
  );
};

type SumProps = { name: string; amount: number; currency: Bill['currency']; isTotal?: boolean };

const Sum = ({ name, amount, currency, isTotal }: SumProps) => (
  <tr class={isTotal ? 'total' : 'soft'}>
    <th scope="row" colSpan={2}>
      <bdi>{name}</bdi>
    </th>
    <td>{page.money(amount, currency)}</td>
  </tr>
);

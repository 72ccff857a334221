import { useState } from 'preact/hooks';
import type { DishView } from '../../../shared/ordering/menu.ts';
import type { Currency } from '../../../shared/ordering/money.ts';
import { money } from '../money.ts';
import { texts } from '../texts.ts';
import { useActions } from './actions.ts';
import { Stepper } from './stepper.tsx';

type Props = { dish: DishView; currency: Currency; isOpen: boolean };

export const DishRow = ({ dish, currency, isOpen }: Props) => {
  const { number, name, description, price, available } = dish;
  return (
    <li class={available ? 'dish' : 'dish gone'}>
      <span class="number">{number}</span>
      <bdi class="dish-name">{name}</bdi>
      <span class="price">{money(price, currency)}</span>
      {description && (
        <span class="soft dish-words" dir="auto">
          {description}
        </span>
      )}
      {available ? <Order dish={dish} isOpen={isOpen} /> : <span class="sold-out">{texts.soldOut}</span>}
    </li>
  );
};

const Order = ({ dish: { number, name }, isOpen }: Pick<Props, 'dish' | 'isOpen'>) => {
  const { add } = useActions();
  const [quantity, setQuantity] = useState(1);
  const order = () => {
    add(quantity === 1 ? `${number}` : `${number} x ${quantity}`);
    setQuantity(1);
  };
  return (
    <div class="dish-order">
      <Stepper label={texts.quantityOf(name)} value={quantity} onChange={setQuantity} isDisabled={!isOpen} />
      <button
        type="button"
        class="button small"
        disabled={!isOpen}
        aria-label={texts.addDish(quantity, name)}
        onClick={order}
      >
        {quantity === 1 ? texts.add : texts.addSeveral(quantity)}
      </button>
    </div>
  );
};

import { Component } from 'preact';
import type { DishView } from '../../../shared/ordering/menu.ts';
import type { Currency } from '../../../shared/ordering/money.ts';
import { DishPhoto } from './dish-photo.tsx';
import { page } from './page.ts';
import { Stepper } from './stepper.tsx';

type Props = { dish: DishView; currency: Currency; isOpen: boolean };

export const DishRow = ({ dish, currency, isOpen }: Props) => {
  const { number, name, description, available, varies, photo } = dish;
  const price = page.money(dish.price, currency);
  return (
    <li class={available ? 'dish' : 'dish gone'}>
      <DishPhoto number={number} photo={photo} />
      <bdi class="dish-name">{name}</bdi>
      <span class="price">{varies ? page.texts.from(price) : price}</span>
      {description && (
        <span class="soft dish-words" dir="auto">
          {description}
        </span>
      )}
      {available ? <Order dish={dish} isOpen={isOpen} /> : <span class="sold-out">{page.texts.soldOut}</span>}
    </li>
  );
};

type OrderProps = Pick<Props, 'dish' | 'isOpen'>;

/** How many, and the button that says so. */
class Order extends Component<OrderProps, { quantity: number }> {
  constructor(props: OrderProps) {
    super(props);
    // Not a field: for the oldest browsers those take a helper, in a file of its own.
    this.state = { quantity: 1 };
  }

  override render() {
    const { dish, isOpen } = this.props;
    const { quantity } = this.state;
    const setQuantity = (next: number) => this.setState({ quantity: next });
    const order = () => {
      // Never the answer to a question that is open, as a bare number would be.
      page.add(quantity === 1 ? `add ${dish.number}` : `add ${dish.number} x ${quantity}`);
      setQuantity(1);
    };
    return (
      <div class="dish-order">
        <Stepper
          label={page.texts.quantityOf(dish.name)}
          value={quantity}
          onChange={setQuantity}
          isDisabled={!isOpen}
        />
        <button
          type="button"
          class="button small"
          disabled={!isOpen}
          aria-label={`${page.texts.addSeveral(quantity)} ${dish.name}`}
          onClick={order}
        >
          {quantity === 1 ? page.texts.add : page.texts.addSeveral(quantity)}
        </button>
      </div>
    );
  }
}

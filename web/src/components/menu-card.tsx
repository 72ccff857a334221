import type { MenuPage } from '../../../shared/ordering/menu.ts';
import type { Currency } from '../../../shared/ordering/money.ts';
import { DishRow } from './dish-row.tsx';
import { page } from './page.ts';

type Props = { menu: MenuPage; currency: Currency; isOpen: boolean };

/** One page of the menu. Its buttons type for the customer, and only while the server would take it as an order. */
export const MenuCard = ({ menu, currency, isOpen }: Props) => (
  <div class="card menu">
    <div class="card-head">
      <h2>
        <bdi>{menu.category ?? page.texts.menu}</bdi>
      </h2>
      {menu.pages > 1 && <span class="soft">{page.texts.page(menu.page, menu.pages)}</span>}
    </div>
    <ul class="dishes">
      {menu.dishes.map((dish) => (
        <DishRow key={dish.dishId} dish={dish} currency={currency} isOpen={isOpen} />
      ))}
    </ul>
  </div>
);

import { page } from './page.ts';

/** From a bill in the chat to the page of its order, where it can be kept, printed, and found again. */
export const OrderLink = ({ code }: { code: string }) => {
  if (!page.ordersAt) return null;
  return (
    <a class="order-link" href={page.ordersAt + code}>
      {page.texts.openOrder}
    </a>
  );
};

import type { openShop } from './open-shop.ts';

export type TestCustomer = ReturnType<ReturnType<typeof openShop>['customer']>;

/** The nth id of a message that is sent more than once. */
export const messageId = (n: number) => `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`;

/** The code for another device in an answer. */
export const codeIn = ({ text }: { text: string }): string => {
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0];
  if (!code) throw new Error(`There is no code in "${text}"`);
  return code;
};

/** Asks for a code at one device, and types it at another. */
export const goesOnAt = async (from: TestCustomer, to: TestCustomer) =>
  to.says(`resume ${codeIn(await from.says('resume'))}`);

/** What a customer has in the cart: "2 x Jollof rice". */
export const cartOf = async (customer: TestCustomer): Promise<string[]> => {
  const session = await customer.session();
  const cart = session.state === 'CHOOSING_MENU' ? session.cart : [];
  return cart.map(({ quantity, name }) => `${quantity} x ${name}`);
};

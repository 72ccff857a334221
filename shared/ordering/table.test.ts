import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import type { UserState } from './session.ts';
import type { Effect } from './transitions.ts';

/** What comes of a message: what is heard, what is done, and where it leads; to the same state where nothing is said. */
type Outcome = { hears?: string; does?: Effect['type'][]; leads?: UserState };
type Row = { says: string[] } & Record<UserState, Outcome>;

const FROZEN: Outcome = {
  hears: 'Order B2B-TEST1 waits for ₦5,900.00, and its cart cannot be changed. Type 99 to pay, 0',
};
const EMPTY: Outcome = { hears: 'Your cart is empty.' };
const PAY_FIRST: Outcome = { hears: 'Order B2B-TEST1 waits for your payment. Pay it (99) or cancel it (0) first.' };
const MENU: Outcome = { hears: '1. Jollof rice ₦2,500.00', leads: 'CHOOSING_MENU' };
const alike = (outcome: Outcome) => ({ IDLE: outcome, CHOOSING_MENU: outcome, AWAITING_PAYMENT: outcome });

/** The table of docs/conversation.md, row by row. */
const ROWS: Row[] = [
  {
    says: ['hi', 'start', 'help', '?'],
    IDLE: { hears: 'Welcome to Test Kitchen!' },
    CHOOSING_MENU: { hears: 'Your cart: 3 items, ₦5,900.00.' },
    AWAITING_PAYMENT: { hears: 'Order B2B-TEST1 waits for your payment of ₦5,900.00.' },
  },
  {
    says: ['1'],
    IDLE: MENU,
    CHOOSING_MENU: { hears: 'Added 1 x Jollof rice.' },
    AWAITING_PAYMENT: FROZEN,
  },
  { says: ['menu', 'order'], IDLE: MENU, CHOOSING_MENU: MENU, AWAITING_PAYMENT: FROZEN },
  {
    says: ['3 x 2', '3*2', '#3 x 2', '3 × 2'],
    IDLE: { hears: 'Type 1 to see the menu' },
    CHOOSING_MENU: { hears: 'Added 2 x Ofada rice. Your cart: 5 items, ₦12,300.00.' },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['2 fried rice and a coke'],
    IDLE: { hears: 'Added 2 x Fried rice, 1 x Coke. Your cart: 3 items, ₦5,700.00.', leads: 'CHOOSING_MENU' },
    CHOOSING_MENU: { hears: 'Added 2 x Fried rice, 1 x Coke. Your cart: 6 items, ₦11,400.00.' },
    AWAITING_PAYMENT: FROZEN,
  },
  { says: ['more'], IDLE: MENU, CHOOSING_MENU: { hears: '11. Zobo' }, AWAITING_PAYMENT: FROZEN },
  { says: ['back'], IDLE: MENU, CHOOSING_MENU: MENU, AWAITING_PAYMENT: FROZEN },
  {
    says: ['grill', 'GRILL!'],
    IDLE: { hears: '5. Suya', leads: 'CHOOSING_MENU' },
    CHOOSING_MENU: { hears: '5. Suya' },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['are you open?', 'what time do you close'],
    ...alike({ hears: 'Orders are taken at any time.' }),
  },
  {
    says: ['can I pay cash?', 'un numéro de compte pour le virement ?'],
    ...alike({ hears: "You pay before it is cooked, on Paystack's own page" }),
  },
  {
    says: ['how long does it take', 'una dey deliver?', 'where are you'],
    ...alike({ hears: 'Please ask the shop itself about that: WhatsApp 0803 000 0000.' }),
  },
  { says: ['about', 'I want to talk to a person'], ...alike({ hears: 'To reach a person: WhatsApp 0803 000 0000.' }) },
  {
    says: ['97', 'cart'],
    IDLE: EMPTY,
    CHOOSING_MENU: { hears: '1. 2 x Jollof rice: ₦5,000.00\n2. 1 x Zobo: ₦700.00' },
    AWAITING_PAYMENT: { hears: '1. 2 x Jollof rice: ₦5,000.00\n2. 1 x Zobo: ₦700.00' },
  },
  {
    says: ['remove 1', 'remove #1'],
    IDLE: EMPTY,
    CHOOSING_MENU: { hears: 'Took Jollof rice out of your cart.' },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['2 = 5', '2=5'],
    IDLE: EMPTY,
    CHOOSING_MENU: { hears: 'Zobo is now 5 x.' },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['clear'],
    IDLE: EMPTY,
    CHOOSING_MENU: { hears: 'Clear 3 items? Type 1 for "yes", 2 for "no".' },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['note no pepper'],
    IDLE: EMPTY,
    CHOOSING_MENU: { hears: 'The kitchen will read: "no pepper".' },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['99', 'checkout', 'PAY'],
    IDLE: { hears: 'There is nothing to pay for yet. Type 1 to see the menu.' },
    CHOOSING_MENU: { does: ['placeOrder', 'showPaymentLink'], leads: 'AWAITING_PAYMENT' },
    AWAITING_PAYMENT: { does: ['showPaymentLink'] },
  },
  {
    says: ['status', 'paid', 'I have paid'],
    IDLE: { hears: 'You have no orders on this device yet.' },
    CHOOSING_MENU: { hears: 'You have no orders on this device yet.' },
    AWAITING_PAYMENT: { does: ['checkPayment'] },
  },
  { says: ['98', 'history'], ...alike({ does: ['showHistory'] }) },
  {
    says: ['reorder 2', 'reorder', 'reorder b2b-7k4qx'],
    IDLE: { does: ['reorder'] },
    CHOOSING_MENU: { does: ['reorder'] },
    AWAITING_PAYMENT: FROZEN,
  },
  {
    says: ['0', 'cancel'],
    IDLE: { hears: 'There is nothing to cancel.' },
    CHOOSING_MENU: { hears: 'Leave and clear 3 items? Type 1 for "yes", 2 for "no".' },
    AWAITING_PAYMENT: { does: ['askToCancel'] },
  },
  {
    says: ['resume'],
    IDLE: { does: ['makeResumeCode'] },
    CHOOSING_MENU: { does: ['makeResumeCode'] },
    AWAITING_PAYMENT: PAY_FIRST,
  },
  {
    says: ['resume 7kq4-9xtm'],
    IDLE: { does: ['claimResumeCode'] },
    CHOOSING_MENU: { does: ['claimResumeCode'] },
    AWAITING_PAYMENT: PAY_FIRST,
  },
  {
    says: ['forget me'],
    IDLE: { hears: 'Shall I forget your cart, your name, phone number and addresses?' },
    CHOOSING_MENU: { hears: 'Shall I forget your cart, your name, phone number and addresses?' },
    AWAITING_PAYMENT: PAY_FIRST,
  },
  { says: ['language'], ...alike({ hears: 'Which language? Type its number.' }) },
  { says: ['00'], ...alike({ hears: 'What would you like? Type its number.' }) },
  {
    says: ['', 'gibberish', '🍚', 'x'.repeat(5000)],
    ...alike({ hears: 'I did not understand that. Type help to see what I can do. To reach a person: WhatsApp' }),
  },
];

const REACHED: Record<UserState, string[]> = {
  IDLE: [],
  CHOOSING_MENU: ['menu', '1 x 2', '11'],
  AWAITING_PAYMENT: ['menu', '1 x 2', '11', '99'],
};
const whoIsIn = (state: UserState) => {
  const customer = newCustomer();
  for (const message of REACHED[state]) customer.says(message);
  return customer;
};

const cases = (state: UserState) => ROWS.flatMap(({ says, ...row }) => says.map((said) => ({ said, ...row[state] })));

describe.each(['IDLE', 'CHOOSING_MENU', 'AWAITING_PAYMENT'] as const)('in %s', (state) => {
  test.each(cases(state))('$said', ({ said, hears = '', does = [], leads = state }) => {
    const answer = whoIsIn(state).says(said);
    answer.hears(hears);
    expect(answer.effects.map(({ type }) => type)).toEqual(does);
    expect(answer.state).toBe(leads);
  });
});

describe('a yes to what was asked', () => {
  test.each(['0', 'cancel'])('%j and a cart: leads to nothing ordered', (said) => {
    const customer = whoIsIn('CHOOSING_MENU');
    expect(customer.saysAll(said, 'yes').state).toBe('IDLE');
  });

  test('clear: an empty cart, and the menu is still open', () => {
    const customer = whoIsIn('CHOOSING_MENU');
    expect(customer.saysAll('clear', 'yes').hears('Your cart is empty now.').state).toBe('CHOOSING_MENU');
  });

  test.each(['IDLE', 'CHOOSING_MENU'] as const)('forget me, in %s: all is erased', (state) => {
    expect(whoIsIn(state).saysAll('forget me', 'yes').effects).toEqual([{ type: 'forget' }]);
  });

  test('0 and an order: it is cancelled once Paystack was asked', () => {
    const customer = whoIsIn('AWAITING_PAYMENT');
    customer.says('0');
    customer.isAskedToCancel();
    expect(customer.says('yes').effects).toMatchObject([{ type: 'cancelOrder' }]);
  });
});

test('only what changes something is written', () => {
  const READS = ['hi', '97', '98', '99', 'status', '0', 'gibberish', 'cart', 'yes', 'no'];
  for (const said of READS) {
    const customer = whoIsIn('IDLE');
    const session = customer.session();
    customer.says(said);
    expect(customer.session(), said).toBe(session);
  }
});

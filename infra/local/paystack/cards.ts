/** What the checkout asks for after the card's own data. */
export type Step = 'pin' | 'phone' | 'otp' | 'bank';

export type TestCard = {
  /** Short name in links: /checkout/<code>?card=<key>. */
  key: string;
  title: string;
  number: string;
  cvv: string;
  brand: 'visa' | 'mastercard' | 'verve';
  steps: readonly Step[];
  pin?: string;
  otp?: string;
  /** Paystack's gateway_response when the bank says no; absent on cards that pay. */
  declined?: string;
  /** How a later refund ends; "processed" when absent. */
  refund?: 'failed' | 'needs-attention';
};

/** The plain card that always pays, used where nobody types one. */
export const successCard: TestCard = {
  key: 'success',
  title: 'Pays at once',
  number: '4084084084084081',
  cvv: '408',
  brand: 'visa',
  steps: [],
};

/** Paystack documents: "Test payments", cards and refund cards; messages from its list of API errors. */
export const testCards: readonly TestCard[] = [
  successCard,
  {
    key: 'pin',
    title: 'Asks for a PIN',
    number: '507850785078507812',
    cvv: '081',
    brand: 'verve',
    steps: ['pin'],
    pin: '1111',
  },
  {
    key: 'pin-otp',
    title: 'Asks for PIN and OTP',
    number: '5060666666666666666',
    cvv: '123',
    brand: 'verve',
    steps: ['pin', 'otp'],
    pin: '1234',
    otp: '123456',
  },
  {
    key: 'pin-phone-otp',
    title: 'Asks for PIN, phone and OTP',
    number: '507850785078507804',
    cvv: '884',
    brand: 'verve',
    steps: ['pin', 'phone', 'otp'],
    pin: '0000',
    otp: '123456',
  },
  {
    key: 'bank',
    title: 'Opens a page of the bank',
    number: '5192602722584796',
    cvv: '123',
    brand: 'mastercard',
    steps: ['bank'],
  },
  {
    key: 'declined',
    title: 'Declined',
    number: '4084080000005408',
    cvv: '001',
    brand: 'visa',
    steps: [],
    declined: 'Declined',
  },
  {
    key: 'no-token',
    title: 'Token not generated',
    number: '507850785078507853',
    cvv: '082',
    brand: 'verve',
    steps: ['pin'],
    pin: '0000',
    declined: 'Token Not Generated. Customer Not Registered on Token Platform',
  },
  {
    key: 'no-funds',
    title: 'Insufficient funds',
    number: '4084080000670037',
    cvv: '787',
    brand: 'visa',
    steps: [],
    declined: 'Insufficient Funds',
  },
  {
    key: 'refund-fails',
    title: 'Pays, refund fails',
    number: '4084080000671803',
    cvv: '180',
    brand: 'visa',
    steps: [],
    refund: 'failed',
  },
  {
    key: 'refund-needs-attention',
    title: 'Pays, refund needs attention',
    number: '4084080000671902',
    cvv: '190',
    brand: 'visa',
    steps: [],
    refund: 'needs-attention',
  },
];

export const cardOf = (key: string): TestCard | undefined => testCards.find((card) => card.key === key);

/** "4084 0840…" in groups of four, as printed on a card. */
export const spaced = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

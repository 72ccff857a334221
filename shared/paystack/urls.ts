/** Paystack's API (API reference, "Introduction"). */
export const PAYSTACK_ORIGIN = 'https://api.paystack.co';
/** Where Paystack's payment links lead (API reference, "Initialize transaction": `authorization_url`). */
export const CHECKOUT_ORIGIN = 'https://checkout.paystack.com';

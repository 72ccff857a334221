import type { FunctionName } from '../shared/config.ts';

/** The built page, which the chat function fills in for each shop. */
export const PAGE = 'index.html';

/** Where a function begins and how long it may take. `entry` is relative to the project's root. */
export type FunctionSpec = { entry: string; timeoutSeconds: number; memoryMegabytes: number };

export const FUNCTIONS: Readonly<Record<FunctionName, FunctionSpec>> = {
  // PAY may ask Paystack several times and stops asking after 20 s; the HTTP API itself gives up after 30 s.
  chat: { entry: 'functions/chat/index.ts', timeoutSeconds: 28, memoryMegabytes: 512 },
  // Paystack waits up to 30 s for an answer.
  paystackWebhook: { entry: 'functions/paystack-webhook/index.ts', timeoutSeconds: 20, memoryMegabytes: 512 },
  onPaymentConfirmed: { entry: 'functions/on-payment-confirmed/index.ts', timeoutSeconds: 20, memoryMegabytes: 256 },
  // One sweep looks at a bounded number of orders and asks Paystack about each, 8 s at most.
  sweep: { entry: 'functions/sweep/index.ts', timeoutSeconds: 240, memoryMegabytes: 256 },
  tellShop: { entry: 'functions/tell-shop/index.ts', timeoutSeconds: 20, memoryMegabytes: 256 },
  // A month of payments, a hundred to a page; Lambda's longest.
  reconcile: { entry: 'functions/reconcile/index.ts', timeoutSeconds: 900, memoryMegabytes: 512 },
};

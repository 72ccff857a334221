import type { FunctionName } from '../shared/config.ts';

export type Route = { method: 'GET' | 'POST'; path: `/api/${string}`; to: FunctionName };

/** Every way in from the outside. The stack's HTTP API and the local gateway are both built from this list. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/api/shops/{shopId}/messages', to: 'chat' },
  { method: 'GET', path: '/api/shops/{shopId}/session', to: 'chat' },
  { method: 'GET', path: '/api/shops/{shopId}/menu', to: 'chat' },
  { method: 'POST', path: '/api/webhooks/paystack', to: 'paystackWebhook' },
];

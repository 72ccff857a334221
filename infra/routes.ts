import type { FunctionName } from '../shared/config.ts';

export type Route = { method: 'GET' | 'HEAD' | 'POST'; path: `/${string}`; to: FunctionName };

/** The pages that the chat function answers with; all other pages and files are static. */
const PAGES = ['/', '/{shopId}', '/{shopId}/orders/{code}'] as const;

/** Every way in from the outside. The stack's HTTP API and the local gateway are both built from this list. */
export const ROUTES: readonly Route[] = [
  ...PAGES.flatMap((path): Route[] => [
    { method: 'GET', path, to: 'chat' },
    { method: 'HEAD', path, to: 'chat' },
  ]),
  { method: 'POST', path: '/api/shops/{shopId}/messages', to: 'chat' },
  { method: 'GET', path: '/api/shops/{shopId}/session', to: 'chat' },
  { method: 'GET', path: '/api/shops/{shopId}/menu', to: 'chat' },
  { method: 'GET', path: '/api/shops/{shopId}/manifest', to: 'chat' },
  { method: 'GET', path: '/api/shops/{shopId}/orders/{code}', to: 'chat' },
  { method: 'POST', path: '/api/webhooks/paystack', to: 'paystackWebhook' },
];

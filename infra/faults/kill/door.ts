import * as z from 'zod';
import { DEVICE_HEADER } from '../../../shared/chat-api.ts';
import { HOST } from '../../local/ports.ts';
import type { Gate } from './gate.ts';
import { SHOP_ID } from './wish.ts';

/** The simulator's own; it opens nothing anywhere else. */
const SIMULATOR_KEY = 'sk_test_simulator';
/** As long as the page waits. */
const PATIENCE = 20_000;

const line = z.object({ name: z.string(), quantity: z.int(), unitPrice: z.int() });
const bill = z.object({ lines: z.array(line), total: z.int() });
const order = bill.extend({ code: z.string(), status: z.string(), payUrl: z.string().optional() });
/** An order as its customer sees it. */
export type ShownOrder = z.infer<typeof order>;

const reply = z.object({ text: z.string(), order: order.optional(), choices: z.array(z.object({ send: z.string() })) });
const answer = z.object({
  state: z.enum(['IDLE', 'CHOOSING_MENU', 'AWAITING_PAYMENT']),
  version: z.int(),
  replies: z.array(reply),
  notices: z.array(z.object({ code: z.string(), status: z.string(), reply })),
  cart: bill.optional(),
  order: order.optional(),
});
export type Answer = z.infer<typeof answer>;

type Asked = { method?: 'POST'; headers?: Record<string, string>; body?: string | URLSearchParams };
type Said = { status: number; body: string; location: string };

const ask = async (url: string, asked: Asked): Promise<Said | undefined> => {
  try {
    const response = await fetch(url, { ...asked, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    return { status: response.status, body: await response.text(), location: response.headers.get('location') ?? '' };
  } catch {
    return undefined;
  }
};

/** Undefined as for the page: nobody knows whether it arrived. @throws when it was refused for good, which none may be */
const answerFrom = (said: Said | undefined): Answer | undefined => {
  if (!said || said.status >= 500 || said.status === 429) return undefined;
  if (said.status !== 200) throw new Error(`A message was refused with ${said.status}: ${said.body}`);
  return answer.parse(JSON.parse(said.body));
};

const transactions = z.array(z.unknown());

/** The doors of the system that customers and the shop's people come through; each asks once, and says what it heard. */
export const createDoor = (port: number, gate: Gate) => {
  const shop = `http://${HOST}:${port}/api/shops/${SHOP_ID}`;
  const [simulator, inbox] = [`http://${HOST}:${port + 1}`, `http://${HOST}:${port + 2}`];
  const headersOf = (deviceId: string) => ({ [DEVICE_HEADER]: deviceId, 'content-type': 'application/json' });
  const knock = (url: string, asked: Asked = {}) => gate.pass(() => ask(url, asked));
  const submit = (url: string, fields: Record<string, string>) =>
    knock(url, { method: 'POST', body: new URLSearchParams(fields) });

  return {
    say: async (deviceId: string, message: { messageId: string; text: string; seenVersion?: number }) => {
      const body = JSON.stringify(message);
      return answerFrom(await knock(`${shop}/messages`, { method: 'POST', headers: headersOf(deviceId), body }));
    },
    look: async (deviceId: string, since: number, returned: boolean) =>
      answerFrom(await knock(`${shop}/session?since=${since}&returned=${returned}`, { headers: headersOf(deviceId) })),
    /** On Paystack's page, by card or by transfer. @returns whether the page said that it is paid */
    pay: async (payUrl: string, way: Way): Promise<boolean> => {
      const { card, pin } = WAYS[way];
      if (!card) await knock(`${payUrl}/transfer`);
      const said = await submit(`${payUrl}/${card ? 'card' : 'transfer'}`, card ?? {});
      if (!pin || !said?.location.endsWith('/challenge')) return said?.location.endsWith('/done') ?? false;
      return (await submit(`${payUrl}/challenge`, { step: 'pin', answer: pin }))?.location.endsWith('/done') ?? false;
    },
    /** The button on the inbox's page. It waits for the end of the run for some seconds. */
    press: async (schedule: 'sweep' | 'reconcile') =>
      (await knock(`${inbox}/run/${schedule}`, { method: 'POST' }))?.status === 303,
    /** Somebody pays at Paystack by a link that none of our code has asked for. */
    payUnasked: async (reference: string) => {
      const headers = { authorization: `Bearer ${SIMULATOR_KEY}` };
      const body = JSON.stringify({ reference, email: 'nobody@example.com', amount: 100_000 });
      await knock(`${simulator}/transaction/initialize`, { method: 'POST', headers, body });
      await knock(`${simulator}/_simulator/pay/${reference}`, { method: 'POST' });
    },
    /** What the simulator says its ledger holds. The gate does not hold this up. */
    ledger: async () =>
      transactions.parse(JSON.parse((await ask(`${simulator}/_simulator/transactions`, {}))?.body ?? '')),
  };
};
export type Door = ReturnType<typeof createDoor>;

const expiry = '12/39';
const WAYS: Record<Way, { card?: Record<string, string>; pin?: string }> = {
  card: { card: { number: '4084084084084081', cvv: '408', expiry } },
  pin: { card: { number: '507850785078507812', cvv: '081', expiry }, pin: '1111' },
  declined: { card: { number: '4084080000005408', cvv: '001', expiry } },
  transfer: {},
};
export type Way = 'card' | 'pin' | 'declined' | 'transfer';

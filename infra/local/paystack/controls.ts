import { Hono } from 'hono';
import { type Faults, faultsSchema } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Changed } from './till.ts';

export type ControlOptions = {
  ledger: Ledger;
  faults: Faults;
  pay: (reference: string) => Changed;
  fail: (reference: string) => Changed;
  goOngoing: (reference: string) => Changed;
};

const outcome = (changed: Changed) =>
  changed.ok
    ? ({ http: 200, body: { ok: true, status: changed.transaction.status } } as const)
    : ({ http: changed.reason === 'alreadyPaid' ? 409 : 404, body: changed } as const);

/**
 * Levers that the real Paystack has not, for tests, scripts and the curious; without a key, as they only move made-up
 * money. PUT replaces all faults: what it does not name works again. 400 names what it did not understand.
 */
export const createControls = ({ ledger, faults, pay, fail, goOngoing }: ControlOptions): Hono => {
  const controls = new Hono();
  controls.get('/faults', (c) => c.json(faults.read()));
  controls.put('/faults', async (c) => {
    const change = faultsSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!change.success) {
      const wrong = change.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      return c.json({ ok: false, wrong }, 400);
    }
    faults.reset();
    faults.set(change.data);
    return c.json(faults.read());
  });
  controls.get('/transactions', (c) => c.json(ledger.list()));
  for (const [name, lever] of Object.entries({ pay, fail, ongoing: goOngoing })) {
    controls.post(`/${name}/:reference`, (c) => {
      const { http, body } = outcome(lever(c.req.param('reference')));
      return c.json(body, http);
    });
  }
  return controls;
};

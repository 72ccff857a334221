import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Changed, Reason } from './change.ts';
import { dashboardPage } from './dashboard.ts';
import { type Faults, faultsSchema } from './faults.ts';
import { type Ledger, resolutions } from './ledger.ts';
import type { Levers } from './levers.ts';
import { pageHeaders } from './page-headers.ts';
import { refundAmount } from './refunds.ts';

export type ControlOptions = { ledger: Ledger; faults: Faults; levers: Levers };

/** A form sends an empty field where nothing was typed. */
const untyped = z.literal('').transform(() => undefined);
const refundWish = z.strictObject({ amount: z.union([untyped, refundAmount]).optional() });
const resolveWish = z.strictObject({ resolution: z.enum(resolutions).optional() });

/** What was sent along, if anything: JSON, whatever its type is called, or else the fields of a form. */
const sentAlong = async (c: Context): Promise<unknown> => {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
};

const statusOf = (reason: Reason) => {
  if (reason === 'badRequest') return 400;
  return reason === 'unknownReference' ? 404 : 409;
};

/** A browser that sent a form of the page comes back to it; anybody else gets JSON. */
const outcome = (c: Context, reference: string, changed: Changed) => {
  if (c.req.header('accept')?.includes('text/html')) {
    const place = changed.ok ? `#${encodeURIComponent(reference)}` : `?wrong=${changed.reason}`;
    return c.redirect(`/_simulator${place}`, 303);
  }
  if (changed.ok) return c.json({ ok: true, status: changed.transaction.status });
  return c.json(changed, statusOf(changed.reason));
};

const setFaults = async (c: Context, faults: Faults) => {
  const change = faultsSchema.safeParse(await c.req.json().catch(() => undefined));
  if (!change.success) {
    const wrong = change.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return c.json({ ok: false, wrong }, 400);
  }
  faults.reset();
  faults.set(change.data);
  return c.json(faults.read());
};

const badRequest = { ok: false, reason: 'badRequest' } as const;

/**
 * Levers that the real Paystack has not, for tests, scripts and the curious; without a key, as they only move made-up
 * money. PUT replaces all faults: what it does not name works again. 400 names what it did not understand.
 */
export const createControls = ({ ledger, faults, levers }: ControlOptions): Hono => {
  const controls = new Hono();
  controls.get('/', pageHeaders, (c) => c.html(dashboardPage(ledger.list(), c.req.query('wrong'))));
  controls.get('/faults', (c) => c.json(faults.read()));
  controls.put('/faults', (c) => setFaults(c, faults));
  controls.get('/transactions', (c) => c.json(ledger.list()));

  /** POST /_simulator/<name>, where the name holds :reference. */
  const lever = <Wish>(name: string, wish: z.ZodType<Wish>, pull: (reference: string, wish: Wish) => Changed) =>
    controls.post(name, async (c) => {
      const reference = c.req.param('reference') ?? '';
      const read = wish.safeParse(await sentAlong(c));
      return outcome(c, reference, read.success ? pull(reference, read.data) : badRequest);
    });
  const nothing = z.unknown();
  lever('/pay/:reference', nothing, levers.pay);
  lever('/fail/:reference', nothing, levers.fail);
  lever('/ongoing/:reference', nothing, levers.goOngoing);
  lever('/refund/:reference', refundWish, (reference, { amount }) => levers.refund(reference, amount));
  lever('/dispute/:reference', nothing, levers.openDispute);
  lever('/dispute/:reference/remind', nothing, levers.remindOfDispute);
  lever('/dispute/:reference/resolve', resolveWish, (reference, { resolution }) =>
    levers.resolveDispute(reference, resolution),
  );
  return controls;
};

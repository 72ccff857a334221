import * as z from 'zod';

const times = z.int().min(1).optional();
const troubles = ['ok', 'hang', 'error500', 'rateLimited'] as const;
const call = z.strictObject({ mode: z.enum(troubles), times });
/** A call that makes something. */
const making = z.strictObject({ mode: z.enum([...troubles, 'refused', 'loseAnswer']), times });

const webhook = z.strictObject({
  drop: z.boolean().default(false),
  delayMs: z.int().min(0).default(0),
  /** How many further copies are sent. */
  duplicate: z.int().min(0).max(20).default(0),
  badSignature: z.boolean().default(false),
  wrongAmount: z.boolean().default(false),
  wrongCurrency: z.boolean().default(false),
  wrongMode: z.boolean().default(false),
  times,
});

/**
 * What shall go wrong. `times` counts the calls (for webhooks: the events) it lasts; without it, until changed. `hang`:
 * no answer until the caller hangs up. `refused`: 400, and nothing is made. `loseAnswer`: the transaction or the refund
 * is made, but its caller never hears of it. `refunds` is the list of refunds, `list` that of transactions. A webhook that
 * is dropped is lost for good; one that is delayed lets others pass.
 */
export const faultsSchema = z.strictObject({
  initialize: making.optional(),
  verify: call.optional(),
  list: call.optional(),
  refund: making.optional(),
  refunds: call.optional(),
  webhook: webhook.optional(),
  customerBearsFees: z.boolean().optional(),
});
export type FaultChange = z.input<typeof faultsSchema>;
export type Trouble = z.infer<typeof making>['mode'];
export type WebhookFault = Omit<z.infer<typeof webhook>, 'times'>;
const calls = ['initialize', 'verify', 'list', 'refund', 'refunds'] as const;
export type Call = (typeof calls)[number];

/** One thing that can go wrong: it goes back to `calm` when its times are used up. */
const createSwitch = <Mode>(calm: Mode) => {
  let mode = calm;
  let left: number | undefined;
  return {
    set(next: Mode, count?: number) {
      mode = next;
      left = count;
    },
    read: () => ({ mode, left }),
    take(): Mode {
      const taken = mode;
      if (left !== undefined) left -= 1;
      if (left === 0) this.set(calm);
      return taken;
    },
  };
};

const callSwitches = () => ({
  initialize: createSwitch<Trouble>('ok'),
  verify: createSwitch<Trouble>('ok'),
  list: createSwitch<Trouble>('ok'),
  refund: createSwitch<Trouble>('ok'),
  refunds: createSwitch<Trouble>('ok'),
});

/** The simulator's switches, all calm at first. `set` throws a ZodError on what it does not know. */
export const createFaults = () => {
  const switches = callSwitches();
  const events = createSwitch<WebhookFault>(webhook.parse({}));
  let customerBearsFees = false;
  const set = (change: FaultChange): void => {
    const { webhook: events_, customerBearsFees: fees, ...changed } = faultsSchema.parse(change);
    for (const name of calls) {
      const next = changed[name];
      if (next) switches[name].set(next.mode, next.times);
    }
    if (events_) {
      const { times: count, ...fault } = events_;
      events.set(fault, count);
    }
    customerBearsFees = fees ?? customerBearsFees;
  };
  const readCall = (name: Call) => {
    const { mode, left } = switches[name].read();
    return { mode, times: left };
  };
  return {
    /** Changes what is named, leaves the rest. */
    set,
    /** Everything works again. */
    reset: () => {
      for (const name of calls) switches[name].set('ok');
      set({ webhook: {}, customerBearsFees: false });
    },
    read: () => ({
      initialize: readCall('initialize'),
      verify: readCall('verify'),
      list: readCall('list'),
      refund: readCall('refund'),
      refunds: readCall('refunds'),
      webhook: { ...events.read().mode, times: events.read().left },
      customerBearsFees,
    }),
    /** What happens to the call that came just now; counts it. */
    take: (name: Call): Trouble => switches[name].take(),
    takeWebhook: (): WebhookFault => events.take(),
    customerBearsFees: () => customerBearsFees,
  };
};
export type Faults = ReturnType<typeof createFaults>;

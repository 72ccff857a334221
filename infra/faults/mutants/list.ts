import { CARRYING } from './carrying.ts';
import { FORGETTING } from './forgetting.ts';
import type { Mutant } from './mutant.ts';
import { REORDERING } from './reordering.ts';

const LINK = 'shared/payments/open-link.ts';
const CHECK = 'shared/payments/check-payment.ts';
const EXPIRE = 'shared/payments/expire-order.ts';
const SETTLE = 'shared/ordering/settle.ts';
const CHANGES = 'shared/ordering/order-changes.ts';
const SCHEDULE = 'shared/ordering/order-schedule.ts';
const REFUNDS = 'shared/payments/follow-refunds.ts';
const ENGINE = 'shared/engine.ts';
const CANCEL = 'shared/cancelling.ts';
const SWEEP = 'functions/sweep/handler.ts';
const NEWS = 'shared/ordering/news.ts';
const NOTICES = 'shared/ordering/notices.ts';
const STORE = 'shared/testing/memory-store.ts';

const PAYING: readonly Mutant[] = [
  {
    name: 'a link is shown before it is stored',
    file: LINK,
    find: "    case 'opened': {",
    put: "    case 'opened': {\n      return { type: 'open', order: opened(order, answer.url), renewed: run.renewed };",
  },
  {
    name: 'a link is stored whoever asked for it, and whatever happened meanwhile',
    by: 'shared/payments/open-link.test.ts',
    file: LINK,
    find: 'isOurs(current, order.n, run.owner) ? opened(current, answer.url) : undefined',
    put: 'opened(current, answer.url)',
  },
  {
    name: 'PAY again always makes another link',
    file: LINK,
    find: 'return isSettled(order, order.n) ? moveOn(parts, order, run) : reuse(parts, order, run);',
    put: 'return run.renewed ? reuse(parts, order, run) : ((run.renewed = true), moveOn(parts, order, run));',
  },
  {
    name: 'older links are not asked about before a new one is shown',
    file: LINK,
    find: 'if (shownAttempts(order) > 0 && !run.renewed) return askAboutOlder(parts, order, run);',
    put: '',
  },
  {
    name: 'an attempt is forgotten when the next one begins',
    file: 'shared/ordering/attempts.ts',
    find: "return rescheduled({ ...withAttempt(left, n, { status: 'INIT', owner, initAt: now }), n }, now);",
    put: "return rescheduled({ ...left, refs: { [n]: { status: 'INIT', owner, initAt: now } }, n }, now);",
  },
  {
    name: 'writes are not conditional on the version that was read',
    file: STORE,
    find: 'const fits = (item: Versioned | undefined, next: Versioned) => (item?.version ?? 0) === next.version;',
    put: 'const fits = (item: Versioned | undefined, next: Versioned) => next.version >= 0 || item === undefined;',
  },
  {
    name: 'money that comes after the order was closed is dropped',
    file: SETTLE,
    find: "return pay(took, n, facts, now, 'paidLate');",
    put: "return { outcome: 'known' };",
  },
  {
    name: 'a payment that does not match pays for the order',
    file: SETTLE,
    find: 'if (differs.length > 0) return review',
    put: 'if (differs.length > 9) return review',
  },
  {
    name: 'a second success takes the place of the first',
    file: SETTLE,
    find: "const surplus = owing({ ...took, surplus: [...order.surplus, n] }, 'SurplusPayment', n);",
    put: "const surplus = owing({ ...took, paidRef: n }, 'SurplusPayment', n);",
  },
  {
    name: 'the same payment is taken in again and again',
    file: SETTLE,
    find: "if (isSettled(order, n)) return { outcome: 'known' };",
    put: '',
  },
  {
    name: 'any news resets any session',
    file: NOTICES,
    find: "const waits = session.state === 'AWAITING_PAYMENT' && session.orderId === heard.orderId;",
    put: "const waits = session.state === 'AWAITING_PAYMENT';",
  },
  {
    name: 'an order expires over what was written meanwhile',
    file: EXPIRE,
    find: "current.status === 'PENDING' && current.version === seen ? closeUnpaid(current, 'EXPIRED', now) : undefined",
    put: "({ ...closeUnpaid(checked.order, 'EXPIRED', now), version: current.version })",
  },
  {
    name: 'an order expires without Paystack being asked',
    file: EXPIRE,
    find: 'const checked = await checkPayment(parts, due);',
    put: "const checked: Checked = { order: due, answer: 'unpaid' };",
  },
  {
    name: 'an order expires although Paystack gave no answer',
    file: EXPIRE,
    find: "if (checked.answer === 'closed' || checked.answer === 'unknown') return checked;",
    put: "if (checked.answer === 'closed') return checked;",
  },
  {
    name: 'cancelling asks Paystack nothing',
    file: CANCEL,
    find: '  const checked = await checkPayment(parts, read);\n  const refusal = refusalToCancel(checked, words, parts.now());\n  if (refusal) return putQuestion(parts, turn, checked.order, refusal, false);',
    put: "  const checked: Checked = { order: read, answer: 'unpaid' };",
  },
  {
    name: 'session and order are cancelled one after the other',
    file: CANCEL,
    find: "const closed = await parts.orders.close(remember(next, message), cancelled);\n  if (!closed.ok) return { type: 'conflict' };",
    put: [
      'const freed = await parts.sessions.save(remember(next, message));',
      "if (!freed.ok) return { type: 'conflict' };",
      'const gone = await parts.orders.save(cancelled);',
      "if (!gone.ok) return { type: 'conflict' };",
      'const closed = { ok: true, session: freed.value, order: gone.value } as const;',
    ].join('\n  '),
  },
  {
    name: 'the event is published before the payment is stored',
    file: 'shared/payments/settle-payment.ts',
    find: "  const decisions: Settled['outcome'][] = [];",
    put: [
      "  const decisions: Settled['outcome'][] = [];",
      '  const ahead = settle(order, n, facts, parts.mode, parts.now());',
      "  if ('order' in ahead) await publishOutbox({ ...parts, orders: { ...parts.orders, save: async (value) => ({ ok: true, value }) } }, ahead.order);",
    ].join('\n'),
  },
  {
    name: 'events are not written into the outbox',
    file: CHANGES,
    find: 'return key in order.outbox ? order : { ...order, outbox: { ...order.outbox, [key]: 0 } };',
    put: 'return order.outbox[key] === undefined ? { ...order, outbox: { ...order.outbox, [key]: 1 } } : order;',
  },
  {
    name: 'an event counts as sent although the bus did not take it',
    file: 'shared/payments/publish-outbox.ts',
    find: 'for (const key of unsent) if (await publish(parts, order, key)) sent.push(key);',
    put: 'for (const key of unsent) sent.push((await publish(parts, order, key)) ? key : key);',
  },
  {
    name: 'the sweep does not ask about lost payments',
    file: SWEEP,
    find: '  return (await checkPayment(parts, order)).order;',
    put: '  return order;',
  },
  {
    name: 'the sweep publishes nothing',
    file: SWEEP,
    find: 'const asked = await ask(parts, await publishOutbox(parts, read));',
    put: 'const asked = await ask(parts, read);',
  },
  {
    name: 'only the newest attempt is asked about',
    file: CHECK,
    find: 'const attempts = unsettledAttempts(asking);',
    put: 'const attempts = unsettledAttempts(asking).filter((n) => n === asking.n);',
  },
  {
    name: 'no answer of Paystack counts as unpaid',
    file: CHECK,
    find: "if (answers.some(({ verified }) => verified.type === 'unknown')) return 'unknown';",
    put: '',
  },
  {
    name: 'closed orders are not looked after',
    file: SCHEDULE,
    find: 'return AFTER_CLOSING.map((after) => (closedAt ?? now) + after).filter((at) => at > now);',
    put: 'return [];',
  },
  {
    name: 'a message is not remembered',
    file: ENGINE,
    find: 'next: acknowledge(remember(decided.next, remembered), seenVersion)',
    put: 'next: acknowledge(decided.next, seenVersion)',
  },
  {
    name: 'a message that comes again is applied again',
    file: ENGINE,
    find: "if (seen === 'same') return retell(current, heard, remembered);",
    put: '',
  },
  {
    name: 'a notice is dropped when it is written down, not when it was seen',
    file: ENGINE,
    find: 'next: acknowledge(remember(decided.next, remembered), seenVersion)',
    put: 'next: acknowledge(remember(decided.next, remembered), decided.next.version)',
  },
  {
    name: 'a session that waits for a closed order is not repaired',
    changes: [
      {
        file: ENGINE,
        find: "return order && waits && order.status !== 'PENDING' ? tellSession(parts, order) : session;",
        put: 'return order && waits ? session : session;',
      },
      {
        file: 'shared/ordering/closing.ts',
        find: 'order ? told(session, order) : session;',
        put: 'order ? session : session;',
      },
    ],
  },
  {
    name: 'no notice comes with the reset',
    file: NOTICES,
    find: 'isClosing(heard.news) ? noticed(toIdle(session), heard) :',
    put: 'isClosing(heard.news) ? toIdle(session) :',
  },
  {
    name: 'late and surplus money is told to nobody who does something else',
    file: NEWS,
    find: 'export const isToldEverywhere = (news: News): boolean => TOLD_EVERYWHERE.has(news);',
    put: "export const isToldEverywhere = (news: News): boolean => TOLD_EVERYWHERE.has(news) && news === 'ACCEPTED';",
  },
  {
    name: 'a refund is asked for without looking whether there is one',
    file: REFUNDS,
    find: 'const known = alive(found.refunds) ?? spent(found.refunds, refund.tries);',
    put: 'const known = undefined as ReturnType<typeof alive>;',
  },
  {
    name: 'two sweeps may ask for the same refund at once',
    by: 'shared/payments/follow-refunds.test.ts',
    file: REFUNDS,
    find: 'ours = dueRefunds(current, now).includes(n);',
    put: 'ours = true;',
  },
  {
    name: 'an accepted payment stays where it was as well',
    file: 'shared/ordering/resolve.ts',
    find: '    reviews,\n',
    put: '    reviews: order.reviews,\n',
  },
  {
    name: 'an order is cancelled while the bank is at work',
    file: CANCEL,
    find: "if (answer === 'ongoing' && now < order.expiresAt + ONGOING_LIMIT)",
    put: "if (answer === 'ongoing' && now < 0)",
  },
  {
    name: 'the daily match takes nothing in',
    by: 'shared/payments/reconcile.test.ts',
    file: 'shared/payments/match-payments.ts',
    find: 'return isSettled(order, ours.n) ? undefined : takeIn(parts, order, ours.n, reference);',
    put: 'return isSettled(order, ours.n) ? undefined : undefined;',
  },
];

export const MUTANTS: readonly Mutant[] = [...PAYING, ...REORDERING, ...CARRYING, ...FORGETTING];

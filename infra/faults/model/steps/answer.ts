import { currentAttempt } from '../../../../shared/ordering/attempts.ts';
import { type Order, paymentsOf } from '../../../../shared/ordering/order.ts';
import { DONE, move, orderRead, over, writeSession } from '../change.ts';
import type { FrameAt, Reply } from '../frames.ts';
import { checkLink, checkSaid } from '../invariants/said.ts';
import { both, NO_NOTICES, tellsOf } from '../notices.ts';
import { linkBit } from '../scene.ts';
import { type Here, type Move, NOW, orderAt } from '../world.ts';

/** The customer sees a link. */
const showing = (here: Here, n: number): Here => {
  const { world, process } = here;
  checkLink(here, n);
  const links = world.customer.links | linkBit(process.o, n);
  return { ...here, world: { ...world, customer: { ...world.customer, links } } };
};

/** Every answer to somebody who waits carries the link of the order, as far as it has one. */
const linkIn = (here: Here, reply: Reply): number => {
  if (reply.says === 'link') return reply.n;
  const { world, process } = here;
  if (process.waits === 0) return 0;
  const order = process.waits === process.o ? orderRead(here) : orderAt(world, process.waits);
  return order.status === 'PENDING' && currentAttempt(order).url ? order.n : 0;
};

/** An order that is shown names every payment that came for it. */
const namedIn = (order: Order, o: number): number =>
  Object.keys(paymentsOf(order)).reduce((bits, n) => bits | linkBit(o, Number(n)), 0);

/** A notice shows its order as it is now; a reply shows it as it was read. */
const toldIn = (here: Here, reply: Reply): number => {
  const { world, process } = here;
  const noticed = world.orders.reduce(
    (bits, order, at) => (order && tellsOf(process.tells, at + 1) ? bits | namedIn(order, at + 1) : bits),
    0,
  );
  return reply.says === 'order' ? noticed | namedIn(orderRead(here), process.o) : noticed;
};

/**
 * The answer arrives: the page shows the notices, keeps them, and from then on says that it has seen them. An answer that
 * is lost is a process that dies here.
 */
export const answer = (here: Here, { reply }: FrameAt<'answer'>): Move[] => {
  const { model, process } = here;
  if (model.wrong === 'droppedWhenSent' && process.tells !== NO_NOTICES && process.session === NOW)
    return [move('drops the notices it sends', ...dropping(here))];
  checkSaid(here, reply);
  const n = linkIn(here, reply);
  const about = reply.says === 'link' || process.waits === 0 ? process.o : process.waits;
  const shown = n > 0 ? showing({ ...here, process: { ...process, o: about } }, n) : here;
  const { world } = shown;
  const { notices, payments } = world.customer;
  const customer = {
    ...world.customer,
    notices: both(notices, process.tells),
    payments: payments | toldIn(here, reply),
  };
  const said = reply.says === 'link' ? `link ${reply.n}` : reply.says === 'order' ? reply.status : reply.why;
  return [move(`answers: ${said}`, { ...shown, world: { ...world, customer } }, over(process, DONE))];
};

const dropping = (here: Here): [Here, { process: Here['process'] }] => {
  const { model, world, process } = here;
  const dropped = writeSession(here, model.rules.dropped(world.session, process.tells));
  return [dropped, { process: { ...dropped.process, tells: process.tells, session: 0 } }];
};

/** Only wrong designs': the customer sees a link that is not stored yet. */
export const showEarly = (here: Here, { n }: FrameAt<'wrong.show'>): Move[] => {
  const shown = showing(here, n);
  return [move(`shows link ${n} too early`, shown, over(shown.process, DONE))];
};

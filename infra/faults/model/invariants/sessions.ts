import type { Session } from '../../../../shared/ordering/session.ts';
import { common, except, NO_NOTICES, namesOf } from '../notices.ts';
import { numberOf } from '../scene.ts';
import { awaited, unseenIn } from '../session-rules.ts';
import { insist } from '../violation.ts';
import { orderAt, type World } from '../world.ts';

/** Notices that were seen and are still known, as `seen.ts` has it: what was seen before them may be told again. */
const REMEMBERED = 3;

/** Called at every write of a session, after that of the order where both are written together. */
export const sessionWritten = (world: World, after: Session): void => {
  const before = world.session;
  if (before === after) return;
  const { customer } = world;
  const o = awaited(before);
  if (o > 0 && awaited(after) !== o) {
    insist(
      orderAt(world, o).status !== 'PENDING',
      'I6 only its own order resets',
      () => `the session left order ${o}, which still waits`,
    );
    insist(
      after.notices.some(({ orderId, seen }) => numberOf(orderId) === o && !seen),
      'I7 no notice is lost',
      () => `the session left order ${o} without a notice`,
    );
  }
  const [was, is] = [unseenIn(before, NO_NOTICES), unseenIn(after, NO_NOTICES)];
  const lost = except(except(was, is), customer.notices);
  insist(lost === NO_NOTICES, 'I7 no notice is lost', () => `${lost} dropped before anybody saw it`);
  const again = common(except(is, namesOf(before.notices)), customer.notices);
  const mayForget = before.notices.filter(({ seen }) => seen).length >= REMEMBERED;
  insist(mayForget || again === NO_NOTICES, 'told once', () => `${again}, which was seen before`);
};

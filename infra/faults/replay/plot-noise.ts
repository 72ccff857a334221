import { accept, type Page, type Placed } from './book.ts';
import { chargeData } from './charge-data.ts';
import { agreeing, chargeLetter, foreignLetter, spoiltLetter, unknownLetter } from './charge-letters.ts';
import { disputeLetter, refundLetter, scrapLetter, strangeLetter } from './other-letters.ts';
import { asForged, asLongest, asSent, asTooLong, type Delivery } from './post.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import { type Letter, REFUND_WORDS } from './words.ts';

const HOUR = 3600;
const UNKNOWN = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** References that are not ours, however much some look like it. */
const foreign = (random: Random, { orderId }: Placed): string =>
  random.pick([
    ...['woocommerce-77', 'T123', 'try', 'try-', '', 'try-1', orderId, `try${orderId}-1`, `dev-${orderId}-1`],
    ...[`TRY-${orderId}-1`, ` try-${orderId}-1`, `try-${orderId}-1 `, `try-${orderId}-0`, `try-${orderId}-01`],
    ...[`try-${orderId}-100`, `try-${orderId}-1-1`, `try-${orderId}`, `try-${orderId}-1\n`, `try-${orderId}-１`],
    ...[`tr\u0443-${orderId}-1`, `try-${orderId.slice(1)}-1`, `try-${orderId}0-1`, `try-../${orderId}-1`],
  ]);

/** Events that no order of ours has to do with, or that nobody can make out. */
const oddLetter = (random: Random, placed: Placed, now: number): Letter => {
  const paidAt = new Date(now * 1000).toISOString();
  const facts = agreeing(random, placed);
  const about = { reference: `try-${placed.orderId}-1`, orderId: placed.orderId, n: 1, paidAt };
  const elsewhere = { reference: random.pick([foreign(random, placed), `try-${UNKNOWN}-1`, null, undefined, 7]) };
  const genuine = chargeLetter(random, about, facts);
  return random.pick([
    () =>
      unknownLetter(
        random,
        `try-${UNKNOWN.slice(0, -1)}${random.pick(['A', 'B', 'C'])}-${random.between(1, 3)}`,
        facts,
        paidAt,
      ),
    () => foreignLetter(random, foreign(random, placed), facts, paidAt),
    () => spoiltLetter(random, about, facts),
    () => strangeLetter(random, chargeData(random, about.reference, facts, paidAt)),
    () => scrapLetter(random, genuine.text),
    () => refundLetter(random, elsewhere, random.pick(REFUND_WORDS), placed.total),
    () => disputeLetter(random, elsewhere, random.pick(['create', 'remind', 'resolve'] as const), '4711'),
  ])();
};

/** A genuine payment in a letter that must not be believed, or is too long to be looked at. */
const doubtful = (random: Random, placed: Placed): Delivery => {
  const about = {
    reference: `try-${placed.orderId}-1`,
    orderId: placed.orderId,
    n: 1,
    paidAt: '2026-01-01T10:00:00.000Z',
  };
  const letter = () => chargeLetter(random, about, agreeing(random, placed));
  return random.chance(0.1) ? asTooLong(random, letter()) : asForged(random, letter(), letter().text);
};

export const plotEvents = (
  { random, agenda, world, arrives }: Story,
  from: number,
  placed: readonly Placed[],
): void => {
  for (let count = random.between(6, 16); count > 0; count -= 1)
    agenda.note(from + random.below(90 * HOUR), 'an odd event', () => {
      const whose = random.pick(placed);
      if (random.chance(0.4)) return arrives(doubtful(random, whose));
      const letter = oddLetter(random, whose, world.time.now());
      return arrives(random.chance(0.05) ? asLongest(letter) : asSent(random, letter));
    });
};

/** A late payment, or one that does not match, which the shop may accept: the only one, of real money, not given back. */
const acceptable = ({ status, payments, refunds, reviews }: Page): number | undefined => {
  const [n, another] = [...payments.keys()];
  const doubted = status === 'REVIEW' || status === 'PAID_LATE';
  const alone = another === undefined && refunds.size === 0;
  return doubted && alone && n !== undefined && !reviews.get(n)?.includes('mode') ? n : undefined;
};

/** The shop decides, and the sweep tells of it. */
export const plotKeeper = ({ random, agenda, world, happens }: Story, from: number): void =>
  agenda.note(from + random.below(90 * HOUR), 'the keeper', async () => {
    for (const page of world.pages.values()) {
      const n = acceptable(page);
      const { code } = world.store.orderItems.get(page.placed.orderId) ?? {};
      if (n === undefined || code === undefined) continue;
      const decides = async () => {
        await world.keeper.resolves(code, 'accept');
        accept(page, n);
        world.time.passes({ seconds: 60 });
        await world.sweeps();
      };
      await happens(`the shop accepts ${page.placed.orderId}`, decides, 'mayExpire');
    }
  });

/** The clock: sweeps, the daily match, and hours in which Paystack cannot be asked. */
export const plotClock = ({ random, agenda, world, happens }: Story, from: number): void => {
  const until = from + 100 * HOUR;
  const silence = { is: false };
  for (let at = from; at < until; at += random.pick([300, 1_800, 2 * HOUR, 7 * HOUR, 13 * HOUR]))
    agenda.note(at, 'the sweep', () => happens('the sweep', world.sweeps, 'mayExpire'));
  for (let at = from + 3 * HOUR; at < until; at += 24 * HOUR)
    agenda.note(at, 'the daily match', async () => {
      if (!silence.is) await happens('the daily match', world.matches);
    });
  if (!random.chance(0.4)) return;
  const fallsSilent = from + random.pick([random.below(40 * HOUR), random.between(18, 24) * HOUR]);
  const set = (is: boolean) => async () => {
    silence.is = is;
    world.paystack.cannotBeAsked(is);
  };
  agenda.note(fallsSilent, 'silence', set(true));
  agenda.note(fallsSilent + random.below(10 * HOUR), 'no silence', set(false));
};

import { replyText } from '../../shared/ordering/reply-text.ts';
import { WORDS } from '../../shared/ordering/words/words.ts';
import type { heard } from '../../shared/testing/open-shop.ts';
import { readShop } from '../shops/read-shop.ts';
import { openWholeShop } from '../testing/whole-shop.ts';

type Shop = ReturnType<typeof openWholeShop>;
type Customer = ReturnType<Shop['customer']>;
type Answer = ReturnType<typeof heard>;

/** What goes on beside what is said; a line "* …" in a transcript. */
type Happening = { pattern: RegExp; happens: (stage: Stage, ...words: string[]) => Promise<Answer | undefined> };

type Stage = { shop: Shop; customer: (name: string) => Customer; last: string };

const looks = async ({ customer, last }: Stage): Promise<Answer> => customer(last).looks(0);

const nothing =
  (does: (stage: Stage, ...words: string[]) => unknown) =>
  async (stage: Stage, ...words: string[]) => {
    await does(stage, ...words);
    return undefined;
  };

const HAPPENINGS: Happening[] = [
  {
    pattern: /^(\d+) (hours?|minutes?|seconds?) pass(?:es)?$/,
    happens: nothing(({ shop }, count = '0', unit = '') => {
      const key = unit.startsWith('hour') ? 'hours' : unit.startsWith('minute') ? 'minutes' : 'seconds';
      shop.time.passes({ [key]: Number(count) });
    }),
  },
  {
    pattern: /^pays at Paystack$/,
    happens: nothing(({ shop, customer, last }) => shop.paysAt(customer(last).reference())),
  },
  {
    pattern: /^the card is declined$/,
    happens: nothing(({ shop, customer, last }) => shop.paystack.set(customer(last).reference(), 'failed')),
  },
  {
    pattern: /^the bank is at work$/,
    happens: nothing(({ shop, customer, last }) => shop.paystack.set(customer(last).reference(), 'ongoing')),
  },
  {
    pattern: /^Paystack's webhook arrives$/,
    happens: nothing(({ shop, customer, last }) => shop.charges(customer(last).reference())),
  },
  { pattern: /^the sweep runs$/, happens: nothing(({ shop }) => shop.sweeps()) },
  { pattern: /^the page looks$/, happens: looks },
  {
    pattern: /^the page comes back from Paystack$/,
    happens: ({ customer, last }) => customer(last).looks(0, true),
  },
  {
    pattern: /^(.+) sells out$/,
    happens: nothing(({ shop }, name = '') => change(shop, name, { available: false })),
  },
  {
    pattern: /^(.+) now costs (\d+) kobo$/,
    happens: nothing(({ shop }, name = '', price = '0') => change(shop, name, { price: Number(price) })),
  },
  {
    pattern: /^the shop accepts the payment$/,
    happens: nothing(async ({ shop, customer, last }) => {
      await shop.keeper.resolves(customer(last).order().code, 'accept');
      await shop.sweeps();
    }),
  },
];

const change = async ({ store }: Shop, name: string, changed: { available?: boolean; price?: number }) => {
  for (const shopId of await store.shops.list()) {
    const content = await store.shops.read(shopId);
    if (!content?.menu.dishes.some((dish) => dish.name === name)) throw new Error(`There is no ${name}`);
    const dishes = content.menu.dishes.map((dish) => (dish.name === name ? { ...dish, ...changed } : dish));
    await store.shops.write({ ...content, menu: { ...content.menu, dishes } });
  }
};

const INDENT = '    ';
const shown = ({ answer }: Answer): string[] =>
  [...answer.notices.map(({ reply }) => reply), ...answer.replies]
    .map((reply) => replyText(reply, WORDS[answer.language]))
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '' : `${INDENT}${line}`));

/**
 * Has the conversation that a transcript tells, and writes it down anew. Its lines: "# …" says what it is about, "= …" which
 * shop, "> …" what the customer types ("B> …" at another device), "* …" what happens besides; all else is the answer.
 */
export const replay = async (transcript: string): Promise<string> => {
  const script = transcript.split('\n').filter((line) => /^(?:#|=|\*|[A-Z]?>)/.test(line));
  const shopId = script.find((line) => line.startsWith('= '))?.slice(2) ?? '';
  const shop = openWholeShop(undefined, readShop(new URL(`../shops/${shopId}.json`, import.meta.url)));
  const customers = new Map<string, Customer>();
  const customer = (name: string): Customer => {
    const known = customers.get(name) ?? shop.customer(customers.size + 1);
    customers.set(name, known);
    return known;
  };
  const stage: Stage = { shop, customer, last: '' };
  const written: string[] = [];
  for (const line of script) {
    const answer = await act(stage, line).catch((error: unknown) => {
      throw new Error(`${String(error)}, after:\n${written.join('\n')}`);
    });
    if (!line.startsWith('#') && !line.startsWith('=')) written.push('');
    written.push(line, ...(answer ? shown(answer) : []));
  }
  return `${written.join('\n')}\n`;
};

const act = async (stage: Stage, line: string): Promise<Answer | undefined> => {
  const [, name, said] = /^([A-Z]?)> ?(.*)$/.exec(line) ?? [];
  if (name !== undefined && said !== undefined) {
    stage.last = name;
    const { version } = await stage.customer(name).session();
    return stage.customer(name).says(said, undefined, version);
  }
  if (!line.startsWith('* ')) return undefined;
  for (const { pattern, happens } of HAPPENINGS) {
    const match = pattern.exec(line.slice(2));
    if (match) return happens(stage, ...match.slice(1));
  }
  throw new Error(`Nobody knows how this happens: ${line}`);
};

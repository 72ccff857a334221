import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { randomFrom } from '../../shared/testing/faults/random.ts';
import { tellFigures } from './figures.ts';
import { PLANTED } from './hist/planted.ts';
import { startTables, type Tables } from './hist/tables.ts';
import { noFaults, POSSIBLE } from './sdk/faults.ts';
import { anywhere, only, type Target } from './sdk/plans.ts';
import { type Played, play } from './sdk/play.ts';
import { faultsOf, fewest } from './sdk/reports.ts';
import { STORIES, type Story } from './sdk/stories.ts';

const ALL = Number.POSITIVE_INFINITY;
const RANDOM_PLANS = times(1, 25);

let tables: Tables;
const figures = { stories: 0, faults: 0, planted: 0, found: 0, violations: 0 };
const expected = new Map<Story, Played>();

beforeAll(async () => {
  tables = await startTables('sdk');
  for (const story of STORIES) expected.set(story, await play({ tables, seed: firstSeed }, story, noFaults));
});
afterAll(async () => {
  await tables.stop();
  tellFigures('sdk', figures);
});

const withoutFaults = (story: Story): Played => {
  const played = expected.get(story);
  if (!played) throw new Error(`Nobody has told "${story.name}"`);
  return played;
};
const writesOf = (story: Story) => withoutFaults(story).tries.filter(({ kind }) => kind !== 'read');

const count = ({ tries }: Played, wrong: readonly string[]) => {
  figures.stories += 1;
  figures.faults += tries.filter(({ fault }) => fault !== 'none').length;
  figures.violations += wrong.length;
};

/** Tells a story with one fault and holds it to what it comes to without. */
const tell = async (story: Story, target: Target): Promise<Played> => {
  const played = await play({ tables, seed: firstSeed }, story, only(target));
  const wrong = faultsOf(played, withoutFaults(story), story);
  count(played, wrong);
  const { n, fault, always } = target;
  if (wrong.length > 0) expect.fail([`call ${n} was ${fault}${always ? ' at every try' : ''}`, ...wrong].join('\n'));
  return played;
};

/** Some of them, from all over; another seed takes others. */
const some = <Item>(items: readonly Item[], most: number): readonly Item[] => {
  const every = Math.max(1, items.length / most);
  return items.filter(
    (_, index) => Math.floor((index + firstSeed) / every) !== Math.floor((index + firstSeed - 1) / every),
  );
};

test('without faults every story comes to its end', () => {
  for (const [story, played] of expected) {
    expect({ [story.name]: faultsOf(played, played, story) }).toEqual({ [story.name]: [] });
    expect(played.failed).toBe(0);
  }
});

describe.each(STORIES)('$name', (story) => {
  test('the answer to any one call is lost: the SDK asks again, and nobody notices', async () => {
    for (const { n } of some(withoutFaults(story).tries, times(2, ALL)))
      expect((await tell(story, { n, fault: 'lost' })).failed).toBe(0);
  });

  test('no answer to a write ever comes: who repeats what they asked for gets what they wanted, once', async () => {
    for (const { n } of some(writesOf(story), times(1, ALL))) await tell(story, { n, fault: 'lost', always: true });
  });

  test('a write is refused, held up, or never leaves: nobody notices', async () => {
    const targets = writesOf(story).flatMap(({ n, kind }) =>
      POSSIBLE[kind].filter((fault) => fault !== 'lost').map((fault) => ({ n, fault })),
    );
    for (const target of some(targets, times(1, ALL))) expect((await tell(story, target)).failed).toBe(0);
  });

  test('anything fails anywhere: it comes to the same', async () => {
    for (let seed = firstSeed; seed < firstSeed + RANDOM_PLANS; seed++) {
      const { plan, injected } = anywhere(seed, 0.05 + randomFrom(seed).next() * 0.3, 20);
      const played = await play({ tables, seed }, story, plan);
      const wrong = faultsOf(played, withoutFaults(story), story);
      count(played, wrong);
      if (wrong.length > 0) expect.fail(await fewest(tables, story, withoutFaults(story), injected, seed));
    }
  });
});

describe('a wrong design shows', () => {
  const SHOWN = [
    'a repository that drops the condition',
    'messages that are forgotten',
    'an order placed in two steps',
  ];

  test.each(PLANTED.filter(({ name }) => SHOWN.includes(name)))('$name', async ({ change }) => {
    figures.planted += 1;
    const story = STORIES.find(({ name }) => name === 'an order is paid, and its webhook comes');
    const isFound = async () => {
      for (const { n } of story ? writesOf(story) : []) {
        const played =
          story && (await play({ tables, seed: firstSeed, change }, story, only({ n, fault: 'lost', always: true })));
        if (played && faultsOf(played, withoutFaults(story), story).length > 0) return true;
      }
      return false;
    };
    expect(await isFound()).toBe(true);
    figures.found += 1;
  });
});

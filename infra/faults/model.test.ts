import { afterAll, expect, test } from 'vitest';
import { firstSeed, isFull, times } from '../../shared/testing/effort.ts';
import { tellFigures } from './figures.ts';
import { walk } from './model/conformance/walk.ts';
import { type Explored, explore } from './model/explore.ts';
import { GAPS } from './model/gaps.ts';
import { PLACES } from './model/places.ts';
import { boundsOf, SCENES } from './model/scenes.ts';
import { INVARIANTS } from './model/violation.ts';
import { SECOND_LINES, WRONG_DESIGNS, type WrongDesign } from './model/wrong-designs.ts';

const figures = { states: 0, transitions: 0, violations: 0, caught: 0, rounds: 0 };
const places = new Set<string>();
const broken = new Set<string>();
/** `FAULTS_TRACE=1` shows the shortest way to the undoing of each wrong design. */
const isTraced = process.env['FAULTS_TRACE'] !== undefined;
const NOTHING = 'nothing is broken';

const told = ({ violation }: Explored): string =>
  violation ? [violation.what, ...violation.trace.map((step) => `  ${step}`)].join('\n') : NOTHING;

test.each(Object.entries(SCENES))('no payment, link or notice is lost, and nobody is stuck, when %s', (_, scene) => {
  const explored = explore(boundsOf(isFull ? scene.full : scene.short));
  figures.states += explored.states;
  figures.transitions += explored.transitions;
  figures.violations += explored.violation ? 1 : 0;
  for (const place of explored.places) places.add(place);
  expect(told(explored)).toBe(NOTHING);
});

test('in all that, every step of the protocol was made, and no payment ever came without its order', () => {
  expect([...places].sort()).toEqual(PLACES.filter((place) => place !== 'hook.keep'));
});

const firstLines = WRONG_DESIGNS.filter(({ name }) => !(name in SECOND_LINES));
const secondLines = WRONG_DESIGNS.filter(({ name }) => name in SECOND_LINES);

test.each(firstLines.map((wrong) => [wrong.says, wrong] as const))('it is found out where %s', (says, wrong) => {
  const { name, within } = wrong;
  const explored = explore(boundsOf(within), { wrong: name });
  if (isTraced) console.log(`${says}\n${told(explored)}`);
  figures.caught += explored.violation ? 1 : 0;
  if (explored.violation) broken.add(explored.violation.invariant);
  expect(told(explored)).not.toBe(NOTHING);
});

test('each promise that is watched over is broken by some wrong design', () => {
  expect([...broken].sort()).toEqual([...INVARIANTS].sort());
});

test.each(secondLines.map((wrong) => [wrong.says, SECOND_LINES[wrong.name], wrong] as const))(
  'no harm is done by itself where %s, for %s',
  (_, _reason, wrong) => {
    const within = { ...wrong.within, pay: times(wrong.within.pay, 3) };
    expect(told(explore(boundsOf(within), { wrong: wrong.name }))).toBe(NOTHING);
  },
);

test('a customer is not told by themselves of a second odd payment while a person looks at the first', () => {
  // A gap that is known. Once it is closed this fails, and `gaps.ts` can go.
  expect(GAPS).toEqual({ anotherReview: expect.any(String) });
  const within = { pay: 2, fails: 1, hook: 2, odd: 2, look: 1, together: 1 };
  const explored = explore(boundsOf(within), { without: 'anotherReview' });
  expect(told(explored)).toContain('nobody was told of payment 2');
});

const ROUNDS = 14;
const walks = async (count: number, isRough: boolean, wrong?: WrongDesign): Promise<string> => {
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const { rounds, mismatch } = await walk(seed, ROUNDS, isRough, wrong);
    figures.rounds += wrong ? 0 : rounds;
    if (mismatch) return [`seed ${seed}`, ...mismatch.story, mismatch.real, 'is none of', ...mismatch.model].join('\n');
  }
  return 'as in the model';
};

test('the code, run at random, goes nowhere the model does not know', async () => {
  expect(await walks(times(40, 1500), false)).toBe('as in the model');
});

test('nor does it when calls fail and processes die', async () => {
  expect(await walks(times(5, 300), true)).toBe('as in the model');
});

test.each(['latePaymentIsDropped', 'sweepAsksNobody', 'seenForgotten', 'messageForgotten'] as const)(
  'a model that does otherwise than the code is found out: %s',
  async (wrong) => {
    expect(await walks(times(100, 400), false, wrong)).not.toBe('as in the model');
  },
);

afterAll(() => {
  const { states, transitions, violations, caught, rounds } = figures;
  const wrongDesignsCaught = `${caught} of ${WRONG_DESIGNS.length}`;
  tellFigures('model', { states, transitions, violations, wrongDesignsCaught, roundsOfTheCode: rounds });
});

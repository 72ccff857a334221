import { randomFrom } from '../../../shared/testing/faults/random.ts';
import { type Call, type Fault, type Kind, type Plan, POSSIBLE } from './faults.ts';

/** A fault at a call, at its first try or at every try. */
export type Target = { n: number; fault: Fault; always?: boolean };

export const only =
  ({ n, fault, always = false }: Target): Plan =>
  (call) =>
    call.n === n && (always || call.attempt === 1) ? fault : 'none';

/** These faults for the tries of one kind of call, one after another; then none. */
export const inTurn = (kind: Kind, ...faults: Fault[]): Plan => {
  const left = [...faults];
  return (call) => (call.kind === kind ? (left.shift() ?? 'none') : 'none');
};

export const forAll =
  (kind: Kind, fault: Fault): Plan =>
  (call) =>
    call.kind === kind ? fault : 'none';

/** A fault at one try of one call. */
export type Injected = Pick<Call, 'n' | 'attempt'> & { fault: Fault };

export const exactly =
  (injected: readonly Injected[]): Plan =>
  (call) =>
    injected.find(({ n, attempt }) => n === call.n && attempt === call.attempt)?.fault ?? 'none';

/** Faults anywhere and of every kind, so and so many; what was put where is written down. */
export const anywhere = (seed: number, probability: number, most: number) => {
  const random = randomFrom(seed);
  const injected: Injected[] = [];
  const plan: Plan = ({ n, attempt, kind }) => {
    const fault = random.chance(probability) && injected.length < most ? random.pick(POSSIBLE[kind]) : 'none';
    if (fault !== 'none') injected.push({ n, attempt, fault });
    return fault;
  };
  return { plan, injected };
};

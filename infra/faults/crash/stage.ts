import { referenceOf } from '../../../shared/ordering/reference.ts';
import type { Client } from '../client.ts';
import { createWorld, type World } from '../world.ts';

/** A stage that is set: who acts next, and where it may go wrong. */
export type Stage = {
  world: World;
  customer: Client;
  /** Devices besides the customer's. */
  others?: readonly Client[];
};
export type Road = (stage: Stage) => Promise<unknown>;
export type Scene = {
  name: string;
  set: () => Promise<Stage>;
  /** What may happen next, each as the platform would start it. */
  roads: Record<string, Road>;
  /** What a road has come to in the end, whatever failed on it, where nobody else was at work: is it so? */
  comesTo?: Record<string, (stage: Stage) => boolean>;
};

/** Says one thing after another. */
export const saysAll = async (client: Client, ...texts: string[]): Promise<void> => {
  for (const text of texts) await client.says(text);
};

export const opened = async (world = createWorld()): Promise<Stage> => {
  const customer = world.customer(1);
  await customer.says('1');
  return { world, customer };
};

/** A cart with one dish. */
export const filled = async (world = createWorld()): Promise<Stage> => {
  const stage = await opened(world);
  await stage.customer.says('1');
  return stage;
};

export const orderOf = ({ world }: Stage) => {
  const order = [...world.store.orderItems.values()].at(-1);
  if (!order) throw new Error('Nothing was ordered');
  return order;
};

/** The reference of an attempt of the newest order; the one in use where none is named. */
export const reference = (stage: Stage, n = orderOf(stage).n) => referenceOf('try', orderOf(stage).orderId, n);

/** An order that waits, with its link shown, ten minutes old. */
export const waiting = async (): Promise<Stage> => {
  const stage = await filled();
  await stage.customer.says('99');
  stage.world.clock.now += 600;
  return stage;
};

/** The same, and its customer has been asked whether to cancel. */
export const asked = async (): Promise<Stage> => {
  const stage = await waiting();
  await stage.customer.says('0');
  stage.world.clock.now += 60;
  return stage;
};

export const pays = (stage: Stage, name = reference(stage), facts = {}) => {
  stage.world.paystack.set(name, 'success', facts);
  stage.world.oweWebhook(name);
};

/** What is owed under this name is delivered; it stays owed where that fails. */
export const deliver = async ({ world }: Stage, name: string): Promise<void> => {
  const one = world.owed.find((owed) => owed.name === name);
  if (!one) return;
  await one.deliver();
  const at = world.owed.indexOf(one);
  if (at >= 0) world.owed.splice(at, 1);
};

export const says = (text: string) => (stage: Stage) => stage.customer.says(text);
export const webhook = (stage: Stage) => deliver(stage, 'webhook');
export const sweep = ({ world }: Stage) => world.sweep();
export const looks = (stage: Stage) => stage.customer.looks();

/** A message of every tab has an id of its own; the same words twice are a message that comes again. */
const idOf = (text: string, tab: number): string => {
  const letters = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return `99999999-9999-4999-8${String(tab).padStart(3, '0')}-${letters.slice(-12).padStart(12, '0')}`;
};

/** Somebody else's tab of the same device says this, one thing after another. */
export const tabOf = async (client: Client, { world }: Stage, ...texts: string[]): Promise<void> => {
  const { engine, watch } = world;
  for (const [tab, text] of texts.entries()) {
    const mark = watch.mark();
    const messageId = idOf(text, tab);
    const answered = await engine.hear(client.who, { messageId, text });
    if (answered.ok) watch.answer(answered.answer, mark, { deviceId: client.who.deviceId, messageId });
  }
};

export const otherTab =
  (...texts: string[]): Road =>
  (stage) =>
    tabOf(stage.customer, stage, ...texts);

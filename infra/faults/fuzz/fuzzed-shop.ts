import type { Context } from 'aws-lambda';
import { createHandler as createChat } from '../../../functions/chat/handler.ts';
import { createPageHandler, isPage } from '../../../functions/chat/page.ts';
import { createHandler as createWebhook } from '../../../functions/paystack-webhook/handler.ts';
import { createEngine, type Engine, type EngineParts } from '../../../shared/engine.ts';
import type { HttpEvent } from '../../../shared/http.ts';
import { createLog, type Log } from '../../../shared/log.ts';
import { readTemplate } from '../../../shared/page/template.ts';
import { lambdaContext } from '../../../shared/testing/http-event.ts';
import { openShop } from '../../../shared/testing/open-shop.ts';
import type { Door } from './ask.ts';
import { KEYS } from './keys.ts';

export type Handler = (event: unknown) => Promise<unknown>;

/** Something that is made wrong on purpose, to see whether anybody notices. */
export type Plant = {
  engine?: (engine: Engine, parts: EngineParts) => Engine;
  /** What stands before a handler, or in its place. */
  handler?: (real: Handler, door: Door, log: Log) => Handler;
};

/** A port of which every call is counted, and which works as before. */
const counted = <Port extends object>(port: Port, called: () => void): Port =>
  new Proxy(port, {
    get: (target, name, receiver) => {
      called();
      return Reflect.get(target, name, receiver);
    },
  });

/** The real handlers around a shop in memory: every call of its table is counted, and every line of its log is kept. */
export const openFuzzedShop = (plant: Plant = {}) => {
  const lines: string[] = [];
  const calls = { count: 0 };
  const called = () => {
    calls.count += 1;
  };
  const log = createLog('fuzz', (line) => void lines.push(line));
  const shop = openShop(({ orders, sessions, shops, resumeCodes, orderCodes }) => ({
    orders: counted(orders, called),
    sessions: counted(sessions, called),
    shops: counted(shops, called),
    resumeCodes: counted(resumeCodes, called),
    orderCodes: counted(orderCodes, called),
    log,
  }));
  const { parts, store } = shop;
  const engine = createEngine(parts);
  const chat = createChat(plant.engine?.(engine, parts) ?? engine, log);
  const page = createPageHandler({
    ...parts,
    template: readTemplate('<html lang="en"><!--shop:head--><!--shop:header--><!--shop:intro--></html>'),
    origin: 'https://shop.example',
  });
  const front = (event: HttpEvent, context: Context) => (isPage(event) ? page : chat)(event, context);
  const webhook = createWebhook({ ...parts, keys: async () => [KEYS.current, KEYS.previous] });
  const handlers = {
    // An event of which a field is missing is none of the handler's own type, and must be taken all the same.
    chat: async (event: unknown): Promise<unknown> => Reflect.apply(front, undefined, [event, lambdaContext]),
    webhook: async (event: unknown): Promise<unknown> => Reflect.apply(webhook, undefined, [event, lambdaContext]),
  };
  const doors = {
    chat: plant.handler?.(handlers.chat, 'chat', log) ?? handlers.chat,
    webhook: plant.handler?.(handlers.webhook, 'webhook', log) ?? handlers.webhook,
  };
  return { doors, store, lines, calls };
};
export type FuzzedShop = ReturnType<typeof openFuzzedShop>;

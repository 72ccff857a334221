import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import * as z from 'zod';
import { CONSUMER_RETRIES, type EventPattern, RULES, type Rule } from '../rules.ts';
import { AWS_LOCAL } from './environment.ts';
import type { Invoke } from './functions.ts';

/** An event that no consumer could take, kept for a person. */
export type DeadLetter = { rule: string; event: BusEvent; error: string };
export type BusEvent = {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
};

const TARGET = 'AWSEvents.PutEvents';
/** EventBridge's own limit for one call (PutEvents API reference). */
const MAX_ENTRIES = 10;

const entrySchema = z.object({
  EventBusName: z.string().optional(),
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
});
const putEventsSchema = z.object({ Entries: z.array(entrySchema).min(1).max(MAX_ENTRIES) });

/** Exact values only, which is all that our rules use. */
const matches = (pattern: EventPattern, event: BusEvent): boolean =>
  pattern.source.includes(event.source) && pattern['detail-type'].some((type) => type === event['detail-type']);

export type BusOptions = {
  invoke: Invoke;
  /** Milliseconds before a failed delivery is tried again; Lambda waits one minute, then two. */
  retryAfter: number;
  deadLetter: (letter: DeadLetter) => void;
  report: (event: BusEvent, rules: readonly Rule[]) => void;
};

/** The bus behind EventBridge's own wire protocol (AWS JSON 1.1), so that the SDK's client is used unchanged. */
export const createEventBus = (options: BusOptions) => {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const app = new Hono();
  app.post('/', async (c) => {
    if (c.req.header('x-amz-target') !== TARGET) return c.json({ __type: 'UnknownOperationException' }, 400);
    const parsed = putEventsSchema.safeParse(await c.req.json());
    if (!parsed.success)
      return c.json({ __type: 'ValidationException', message: 'Entries are not as they must be' }, 400);
    const results = parsed.data.Entries.map((entry) => accept(entry));
    return c.json({ FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results });
  });

  const accept = (entry: z.infer<typeof entrySchema>) => {
    const event = eventFrom(entry);
    if (!event) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    const rules = RULES.filter(({ pattern }) => matches(pattern, event));
    options.report(event, rules);
    for (const rule of rules) {
      const delivery = deliver(rule, event, options, stopping.signal).finally(() => running.delete(delivery));
      running.add(delivery);
    }
    return { EventId: event.id };
  };

  return {
    app,
    /** Resolves when every event taken so far was delivered or given up. */
    idle: async () => void (await Promise.all(running)),
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
};

const eventFrom = ({ Source, DetailType, Detail }: z.infer<typeof entrySchema>): BusEvent | undefined => {
  try {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': DetailType,
      source: Source,
      account: '000000000000',
      time: new Date().toISOString(),
      region: AWS_LOCAL.region,
      resources: [],
      detail: z.record(z.string(), z.unknown()).parse(JSON.parse(Detail)),
    };
  } catch {
    return undefined;
  }
};

const deliver = async (rule: Rule, event: BusEvent, options: BusOptions, signal: AbortSignal): Promise<void> => {
  for (let retries = 0; !signal.aborted; retries++) {
    try {
      await options.invoke(rule.to, event);
      return;
    } catch (error) {
      if (retries >= CONSUMER_RETRIES) {
        options.deadLetter({ rule: rule.name, event, error: error instanceof Error ? error.message : String(error) });
        return;
      }
      await sleep(options.retryAfter * 2 ** retries, undefined, { signal }).catch(() => undefined);
    }
  }
};

import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { EVENT_SOURCE, type OrderEvent } from './events.ts';

export type Bus = {
  /** @throws when the bus did not take the event; the outbox keeps it then */
  publish(event: OrderEvent): Promise<void>;
};

export const eventBridgeBus = (busName: string, client = new EventBridgeClient()): Bus => ({
  async publish({ type, detail }) {
    const entry = { EventBusName: busName, Source: EVENT_SOURCE, DetailType: type, Detail: JSON.stringify(detail) };
    const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    // PutEvents answers 200 even where it took nothing.
    if (FailedEntryCount) throw new Error(`The bus refused ${type}: ${Entries?.[0]?.ErrorCode ?? 'no reason given'}`);
  },
});

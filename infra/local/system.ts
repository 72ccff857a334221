import { join } from 'node:path';
import { Hono } from 'hono';
import { dynamoShops } from '../../shared/shops.ts';
import { PAGE } from '../functions.ts';
import { folderPictures } from '../shops/picture-store.ts';
import { prepareShop } from '../shops/prepare-shop.ts';
import { publishShop } from '../shops/publish-shop.ts';
import { BUKKA_SHOP_FILE, DEMO_SHOP_FILE } from '../shops/read-shop.ts';
import { compression } from './compression.ts';
import { startDynamo } from './dynamodb.ts';
import { awsEnvironment, environmentFor, type LocalSettings } from './environment.ts';
import { createEventBus, type DeadLetter } from './event-bus.ts';
import { type Invoke, type LocalFunctions, startFunctions } from './functions.ts';
import { createGateway } from './gateway.ts';
import { type Inbox, memoryInbox } from './inbox/inbox.ts';
import { createInboxPage } from './inbox/routes.ts';
import type { Ledger } from './paystack/ledger.ts';
import { startPaystackSimulator } from './paystack/server.ts';
import { createPictures } from './pictures.ts';
import { freePort } from './ports.ts';
import { startScheduler } from './scheduler.ts';
import { serve } from './serve.ts';
import { createSite, siteHeaders, withoutEndSlash } from './site.ts';
import { localTable, TABLE_NAME } from './table-parts.ts';
import { deadLetterLine, eventLine, functionLine, messageLine, paystackLine } from './terminal.ts';
import { createTopic, TOPIC_ARN } from './topic.ts';

const BUS_NAME = 'byte-to-bite';
/** What the simulator takes for a key. It opens nothing anywhere else. */
const SIMULATOR_KEY = 'sk_test_simulator';

export type SystemOptions = {
  /** 0 takes any free one. */
  port: number;
  paystackPort: number;
  /** Of the page with the messages to the shop; 0, or none, takes any free one. */
  inboxPort?: number;
  /** The built chat page. */
  siteFolder: string;
  /** Where published pictures are kept. */
  picturesFolder: string;
  /** Where the table is kept; without one it is in memory. */
  databaseFile?: string;
  ledger?: Ledger;
  /** Where messages to the shop are kept; without one they are in memory. */
  inbox?: Inbox;
  /** Variables that differ from the local defaults; a PAYSTACK_SECRET_KEY among them means the real Paystack. */
  settings?: LocalSettings;
  /** Milliseconds before the bus delivers a failed event again. */
  retryAfter?: number;
  /** Takes every readable line of what happens. */
  say?: (line: string) => void;
  deadLetter?: (letter: DeadLetter) => void;
};

type Places = { origin: string; paystackOrigin: string; pageFile: string };

const localSettings = ({ origin, paystackOrigin, pageFile }: Places, settings: LocalSettings): LocalSettings => ({
  TABLE_NAME,
  EVENT_BUS_NAME: BUS_NAME,
  NOTIFICATION_TOPIC_ARN: TOPIC_ARN,
  PAYSTACK_MODE: 'test',
  PAYSTACK_REFERENCE_PREFIX: 'local',
  PAYSTACK_CALLBACK_URL: `${origin}/`,
  PAGE_FILE: pageFile,
  PAYSTACK_CUSTOMER_EMAIL_DOMAIN: 'example.com',
  ORDER_EXPIRY_SECONDS: '86400',
  ...(settings['PAYSTACK_SECRET_KEY'] ? {} : { PAYSTACK_SECRET_KEY: SIMULATOR_KEY, PAYSTACK_BASE_URL: paystackOrigin }),
  ...settings,
});

/**
 * The whole of Byte-to-Bite on one machine: the handlers, routes, rules, schedules and the table of the stack, with
 * stand-ins for what AWS and Paystack do. Everything listens on 127.0.0.1 alone.
 * @throws with `code` EADDRINUSE when a port is taken; whatever was started by then has been stopped
 */
export const startSystem = async (options: SystemOptions) => {
  const { say = () => undefined, settings = {}, deadLetter = () => undefined, inbox = memoryInbox() } = options;
  await using started = new AsyncDisposableStack();

  const port = options.port || (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const running: { functions?: LocalFunctions } = {};
  const invoke: Invoke = async (name, event) => {
    if (!running.functions) throw new Error('The functions are still starting');
    return running.functions.invoke(name, event);
  };

  const edge = new Hono({ getPath: (request) => withoutEndSlash(new URL(request.url).pathname) })
    .use(compression())
    .use(siteHeaders())
    .route('/', createPictures(options.picturesFolder))
    .route('/', createSite(options.siteFolder))
    .route('/', createGateway(invoke));
  const front = await serve(edge, port);
  started.defer(front.stop);

  const scheduler = startScheduler(invoke, (name, error) => say(`✗ ${name}: ${String(error)}`));
  started.defer(scheduler.stop);
  const inboxPage = await serve(createInboxPage({ inbox, scheduler, shopOrigin: origin }), options.inboxPort ?? 0);
  started.defer(inboxPage.stop);

  const dynamo = await startDynamo(TABLE_NAME, options.databaseFile);
  started.defer(dynamo.stop);
  const table = localTable(dynamo.endpoint);
  started.defer(() => table.client.destroy());
  const publishing = { store: folderPictures(options.picturesFolder), shops: dynamoShops(table) };
  for (const file of [DEMO_SHOP_FILE, BUKKA_SHOP_FILE]) await publishShop(await prepareShop(file), publishing);

  const paystack = settings['PAYSTACK_SECRET_KEY'] ? undefined : await startPaystack(options, origin, say);
  if (paystack) started.defer(paystack.stop);

  const bus = createEventBus({
    invoke,
    retryAfter: options.retryAfter ?? 1000,
    deadLetter: (letter) => {
      say(deadLetterLine(letter));
      deadLetter(letter);
    },
    report: (event, rules) => say(eventLine(event, rules)),
  });
  const busServer = await serve(bus.app, 0);
  started.defer(busServer.stop);

  const topic = await startTopic(inbox, say);
  started.defer(topic.stop);

  const aws = awsEnvironment({ dynamo: dynamo.endpoint, bus: busServer.origin, topic: topic.origin });
  const all = localSettings(
    { origin, paystackOrigin: paystack?.origin ?? '', pageFile: join(options.siteFolder, PAGE) },
    settings,
  );
  const functions = await startFunctions(
    (name) => environmentFor(name, all, aws),
    (text) => say(functionLine(text)),
  );
  running.functions = functions;
  started.defer(functions.stop);
  started.defer(bus.stop);

  // What begins work by itself ends first, then the doors, and what stands behind them in the order of who needs whom.
  for (const stop of [inboxPage.stop, front.stop, scheduler.stop]) started.defer(stop);

  const stopping = started.move();
  return {
    origin,
    paystackOrigin: paystack?.origin,
    inboxOrigin: inboxPage.origin,
    dynamoEndpoint: dynamo.endpoint,
    busOrigin: busServer.origin,
    table,
    simulator: paystack?.simulator,
    scheduler,
    bus,
    invoke,
    stop: () => stopping.disposeAsync(),
  };
};
export type LocalSystem = Awaited<ReturnType<typeof startSystem>>;

const startTopic = (inbox: Inbox, say: (line: string) => void) =>
  serve(
    createTopic((message) => {
      inbox.put(message);
      say(messageLine(message));
    }),
    0,
  );

const startPaystack = ({ paystackPort, ledger }: SystemOptions, origin: string, say: (line: string) => void) =>
  startPaystackSimulator({
    port: paystackPort,
    secretKey: SIMULATOR_KEY,
    webhookUrl: `${origin}/api/webhooks/paystack`,
    ledger,
    merchant: 'Demo Kitchen',
    report: (line) => say(paystackLine(line)),
  });

import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { HOST } from '../../local/ports.ts';

/** What becomes of a request on its way to the shop. */
export const FATES = [
  'arrives',
  /** The connection breaks before anything has arrived. */
  'breaks',
  /** It is done, and the connection breaks before anything of the answer has come. */
  'answer lost',
  /** It is done, and the connection breaks after the beginning of the answer. */
  'answer cut',
  /** CloudFront answers that there is no server, with a page. */
  '503 page',
  /** The HTTP API answers that there is no server. */
  '503 JSON',
  /** Nothing arrives, and nothing is said. */
  'silence',
  /** It is done, and its answer comes only after the same has been asked, and answered, again. */
  'answered late',
  /** It arrives only after the same has been asked, and answered, again. */
  'arrives late',
] as const;
export type Fate = (typeof FATES)[number];

/** A request on the line. */
export type Passing = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  /** What the browser's cookie `line` says. */
  customer: string;
  /** Whether a window wants it, rather than a script. */
  isNavigation: boolean;
};

/** Decides what becomes of a request; they are asked about in the order in which they come. */
export type Decide = (passing: Passing) => Fate | Promise<Fate>;

export type Line = {
  /** Where browsers find the shop, such as http://127.0.0.1:4000. */
  origin: string;
  /** Where the requests go from now on: another such origin. */
  leadsTo: (origin: string) => void;
  decides: (decide: Decide) => void;
  /** From now on nobody can even connect, as if there were no such server. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  stop: () => Promise<void>;
};

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

const unavailable = (type: string, body: string): Answer => ({
  status: 503,
  headers: { 'content-type': type },
  body: Buffer.from(body),
});
const CLOUDFRONT = unavailable(
  'text/html',
  '<HTML><HEAD><TITLE>ERROR</TITLE></HEAD><BODY><H1>503 ERROR</H1></BODY></HTML>',
);
const HTTP_API = unavailable('application/json', '{"message":"Service Unavailable"}');

const forward = async (
  target: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> => {
  const { cookie: _, ...others } = headers;
  const sent = ask(new URL(url, target), { method, headers: others, agent: false }).end(body);
  const answered: IncomingMessage[] = await once(sent, 'response');
  const [answer] = answered;
  if (!answer) throw new Error('There was a response without an answer');
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
};

/** Lets a request wait until a later one of the same name is through. */
const createTurns = () => {
  const waiting = new Map<string, () => void>();
  return {
    another: (name: string) => new Promise<void>((done) => waiting.set(name, done)),
    through: (name: string) => {
      waiting.get(name)?.();
      waiting.delete(name);
    },
  };
};

/** The same question: a message by its id, since what it says was seen may be another each time. */
const nameOf = ({ customer, method, path, body }: Passing): string =>
  [customer, method, path, /"messageId":"[^"]+"/.exec(body)?.[0]].join(' ');

const passingOf = ({ method = '', url = '', headers }: IncomingMessage, body: Buffer): Passing => {
  const { pathname, searchParams } = new URL(url, 'http://line');
  const customer = /(?:^|; )line=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  const isNavigation = headers.accept?.startsWith('text/html') === true;
  return { method, path: pathname, query: searchParams, body: `${body}`, customer, isNavigation };
};

/**
 * The line between browsers and the system, as a server of its own: what breaks here breaks for a page and for its worker
 * alike. Every request has a connection of its own, because browsers repeat by themselves what breaks on one they had.
 */
export const openLine = async (): Promise<Line> => {
  let target = '';
  let decide: Decide = () => 'arrives';
  const turns = createTurns();

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await buffer(request);
    const passing = passingOf(request, bytes);
    const name = nameOf(passing);
    const go = () => forward(target, request, bytes);
    const breaks = () => void request.socket.resetAndDestroy();
    const head = ({ status, headers, body }: Answer) =>
      response.writeHead(status, { ...headers, connection: 'close', 'content-length': body.length });
    const answer = (what: Answer) => void head(what).end(what.body);

    const fates: Record<Fate, () => Promise<void> | void> = {
      arrives: async () => {
        answer(await go());
        turns.through(name);
      },
      breaks,
      'answer lost': async () => {
        await go();
        breaks();
      },
      'answer cut': async () => {
        // What is only confirmed has no middle.
        delete request.headers['if-none-match'];
        const whole = await go();
        // The beginning arrives, as it would not if the connection were reset.
        head(whole).write(whole.body.subarray(0, whole.body.length / 8), () => request.socket.destroySoon());
      },
      '503 page': () => answer(CLOUDFRONT),
      '503 JSON': () => answer(HTTP_API),
      silence: () => undefined,
      'answered late': async () => {
        const late = await go();
        await turns.another(name);
        answer(late);
      },
      'arrives late': async () => {
        await turns.another(name);
        answer(await go());
      },
    };
    await fates[await decide(passing)]();
  };

  // Whoever is cut off on either side sees the connection break, as on any line.
  const server = createServer(
    (request, response) => void take(request, response).catch(() => request.socket.destroy()),
  );
  const open = async (port: number) => {
    server.listen(port, HOST);
    await once(server, 'listening');
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  await open(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://${HOST}:${port}`,
    leadsTo: (origin) => {
      target = origin;
    },
    decides: (next) => {
      decide = next;
    },
    cut,
    mend: () => open(port),
    stop: cut,
  };
};

import { once } from 'node:events';
import { connect } from 'node:net';

/** A server that says nothing for so long will say nothing at all. */
const PATIENCE_MILLISECONDS = 20_000;

/** An answer off the line; `head` is everything before its body. */
export type LineAnswer = { status: number; head: string; body: string };

const readLine = (bytes: Buffer): LineAnswer | undefined => {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\r\n\r\n');
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
  if (end < 0 || status === undefined) return undefined;
  // "Go on" is no answer yet.
  if (status === '100') return readLine(Buffer.from(text.slice(end + 4)));
  return { status: Number(status), head: text.slice(0, end), body: text.slice(end + 4) };
};

/**
 * Sends these very bytes to a port of this machine, says that there is no more, and reads until the other side is done.
 * No HTTP client would send most of them.
 * @returns undefined when the line was closed without an answer
 */
export const sendBytes = async (port: number, bytes: Buffer): Promise<LineAnswer | undefined> => {
  const chunks: Buffer[] = [];
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.setTimeout(PATIENCE_MILLISECONDS, () => socket.destroy());
  socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
  // The other side may hang up in the middle of what it does not want to hear.
  socket.on('error', () => undefined);
  socket.on('end', () => socket.end());
  const closed = once(socket, 'close').catch(() => undefined);
  socket.end(bytes);
  await closed;
  return readLine(Buffer.concat(chunks));
};

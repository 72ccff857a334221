/** A request, and what came over the line in answer to it. Moments are in milliseconds since 1970. */
export type Transfer = {
  /** The path, without the letters that change with the content, and the method where it is not GET. */
  name: string;
  began: number;
  ended?: number;
  status?: number;
  /** Of the answer's body as it is sent, compressed, and of its headers. */
  arrived: { at: number; body: number; headers: number }[];
};

const REQUEST = /^([A-Z]+) (\/\S*) HTTP\/1\.1\r\n/;
const END_OF_HEAD = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

const nameOf = (method: string, target: string): string => {
  const path = (target.split('?')[0] ?? target).replace(/-[A-Z0-9]{8}(?=\.)/, '').replace(/-[0-9a-f]{8}(?=[-.])/, '');
  return method === 'GET' ? path : `${method} ${path}`;
};

/** Whether a body has come: its length is told, or it comes in chunks, or there is none. */
const isWhole = (head: string, body: Buffer): boolean => {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  return /^transfer-encoding: *chunked/im.test(head)
    ? body.subarray(-LAST_CHUNK.length).toString() === LAST_CHUNK
    : true;
};

/**
 * Reads along on one connection of HTTP/1.1, on which a request follows the answer to the one before.
 * @param begins takes each request as it is sent; it is written on as its answer arrives
 */
export const readAlong = (begins: (transfer: Transfer) => void) => {
  let current: Transfer | undefined;
  let answer = Buffer.alloc(0);
  let headLength = 0;
  return {
    up: (bytes: Buffer): void => {
      const [, method, target] = REQUEST.exec(bytes.toString('latin1')) ?? [];
      if (!method || !target) return;
      current = { name: nameOf(method, target), began: Date.now(), arrived: [] };
      answer = Buffer.alloc(0);
      headLength = 0;
      begins(current);
    },
    down: (bytes: Buffer): void => {
      if (!current) return;
      const before = answer.length;
      answer = Buffer.concat([answer, bytes]);
      if (headLength === 0) {
        const end = answer.indexOf(END_OF_HEAD);
        headLength = end < 0 ? 0 : end + END_OF_HEAD.length;
      }
      const ofHead = (upTo: number) => (headLength === 0 ? upTo : Math.min(upTo, headLength));
      const headers = ofHead(answer.length) - ofHead(before);
      current.arrived.push({ at: Date.now(), headers, body: bytes.length - headers });
      if (headLength === 0) return;
      const head = answer.subarray(0, headLength).toString('latin1');
      current.status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
      const hasNoBody = current.status === 304 || current.status === 204;
      if (hasNoBody || isWhole(head, answer.subarray(headLength))) current.ended ??= Date.now();
    },
    /** The connection is gone, and with it what was under way. */
    end: (): void => {
      if (current) current.ended ??= Date.now();
    },
  };
};

export type Total = { requests: number; body: number; withHeaders: number };

/** What had come over the line at a moment: requests sent, bytes of the answers' bodies as compressed, and with headers. */
export const totalBy = (moment: number, transfers: readonly Transfer[]): Total => {
  const sent = transfers.filter(({ began }) => began <= moment);
  const arrived = sent.flatMap((transfer) => transfer.arrived).filter(({ at }) => at <= moment);
  const body = arrived.reduce((sum, part) => sum + part.body, 0);
  return { requests: sent.length, body, withHeaders: arrived.reduce((sum, part) => sum + part.headers, body) };
};

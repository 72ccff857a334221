import { bytesOf } from './bodies.ts';
import { signatureFor } from './keys.ts';
import type { Wire } from './wire.ts';

const chunked = (body: Buffer): Buffer =>
  Buffer.concat([
    ...(body.length > 0 ? [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')] : []),
    Buffer.from('0\r\n\r\n'),
  ]);

/** How the end of the body is told: the two rightful ways first, then those by which servers have been fooled. */
const framed = (framing: Wire['framing'], body: Buffer): { lines: string[]; bytes: Buffer } => {
  const { length } = body;
  const inChunks = 'Transfer-Encoding: chunked';
  switch (framing) {
    case 'length':
      return { lines: [`Content-Length: ${length}`], bytes: body };
    case 'chunked':
      return { lines: [inChunks], bytes: chunked(body) };
    case 'longer':
      return { lines: [`Content-Length: ${length + 10}`], bytes: body };
    case 'shorter':
      return { lines: [`Content-Length: ${Math.max(0, length - 10)}`], bytes: body };
    case 'both':
      return { lines: [`Content-Length: ${length}`, inChunks], bytes: chunked(body) };
    case 'twice':
      return { lines: [`Content-Length: ${length}`, `Content-Length: ${length + 1}`], bytes: body };
    case 'negative':
      return { lines: [`Content-Length: -${length + 1}`], bytes: body };
    case 'badChunk':
      return { lines: [inChunks], bytes: Buffer.concat([Buffer.from('zz\r\n'), body]) };
    case 'none':
      return { lines: [], bytes: body };
  }
};

/** The request as bytes. The line is to be closed after it, so that one request has one answer. */
export const wireBytes = ({ method, target, headers: given, body, framing, key }: Wire): Buffer => {
  const content = bytesOf(body);
  const { lines, bytes } = framed(framing, content);
  const signature = key === undefined ? [] : [`X-Paystack-Signature: ${signatureFor(content, key)}`];
  const named = given.map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} HTTP/1.1`, 'Connection: close', ...named, ...signature, ...lines, '', ''].join(
    '\r\n',
  );
  return Buffer.concat([Buffer.from(head), bytes]);
};

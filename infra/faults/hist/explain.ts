import { replyText } from '../../../shared/ordering/reply-text.ts';
import { en } from '../../../shared/ordering/words/en.ts';
import type { Violation } from './chains.ts';
import type { Write } from './port.ts';
import type { Operation } from './recorder.ts';

const outcome = ({ result }: Operation): string => {
  if (result.type !== 'heard') return result.type === 'failed' ? result.error : result.type;
  if (!result.answered.ok) return result.answered.reason;
  const { version, state, cart, replies } = result.answered.answer;
  const lines = cart?.lines.map(({ quantity, name }) => `${quantity} ${name}`).join(', ');
  return `version ${version} ${state}${lines ? ` [${lines}]` : ''} "${replies
    .map((reply) => replyText(reply, en))
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)}"`;
};

const told = (operation: Operation) => {
  const { id, who, what, about = '', messageId = '', begun, ended } = operation;
  return {
    at: begun,
    line: `#${id} ${begun}–${ended} ${who} ${what} ${about} ${messageId.slice(0, 8)} → ${outcome(operation)}`,
  };
};

const written = ({ key, version, by, begun, ended }: Write) => ({
  at: begun,
  line: `   ${begun}–${ended} #${by?.id ?? '?'} wrote ${key} version ${version}`,
});

/** A violation and the shortest history that shows it: those who took part, in the order in which they began. */
export const explain = ({ rule, what, operations, writes }: Violation): string => {
  const lines = [...new Set([...operations, ...writes.flatMap(({ by }) => by ?? [])])]
    .map(told)
    .concat(writes.map(written));
  return [`${rule}: ${what}`, ...lines.toSorted((a, b) => a.at - b.at).map(({ line }) => `  ${line}`)].join('\n');
};

import type { ChatAnswer } from '../../shared/chat-api.ts';
import type { HttpResult } from '../../shared/http.ts';
import { replyText } from '../../shared/ordering/reply-text.ts';
import { WORDS } from '../../shared/ordering/words/words.ts';

/** An answer as a person reads it in a terminal: notices first, then what was said, a blank line between. */
export const plainText = ({ notices, replies, language }: ChatAnswer): HttpResult => ({
  statusCode: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: `${[...notices.map(({ reply }) => reply), ...replies]
    .map((reply) => replyText(reply, WORDS[language]))
    .join('\n\n')}\n`,
});

import type { Refusal } from '../../shared/engine.ts';
import { errorAnswer, type HttpResult } from '../../shared/http.ts';

/** What a person reads when a request is not done. */
export const sentence = {
  ourFault: 'Something went wrong on our side. Please send that again.',
  noDevice: 'Your browser did not say which device this is. Please reload the page and try again.',
  badMessage: 'That message could not be read. Please reload the page and try again.',
  badQuery: 'That request could not be read. Please reload the page and try again.',
  tooLong: 'That message is too long. Please send a shorter one.',
  shopNotFound: 'There is no shop at this address. Please ask the shop for its link again.',
  messageIdReused: 'That message was already sent with other words. Please reload the page and type it again.',
  busy: 'This chat is very busy right now, and your message was not applied. Please send that again.',
} as const;

/** The engine's refusals in HTTP's terms. */
export const refusal = (reason: Refusal['reason']): HttpResult => {
  switch (reason) {
    case 'shopNotFound':
      return errorAnswer(404, 'shop_not_found', sentence.shopNotFound);
    case 'messageIdReused':
      return errorAnswer(409, 'message_id_reused', sentence.messageIdReused);
    case 'busy':
      return errorAnswer(503, 'busy', sentence.busy);
  }
};

import type { Refusal } from '../../shared/engine.ts';
import { errorAnswer, type HttpResult } from '../../shared/http.ts';
import type { Words } from '../../shared/ordering/words/words.ts';

/** The engine's refusals in HTTP's terms. */
export const refusal = (reason: Refusal['reason'], { refused }: Words): HttpResult => {
  switch (reason) {
    case 'shopNotFound':
      return errorAnswer(404, 'shop_not_found', refused.shopNotFound);
    case 'orderNotFound':
      return errorAnswer(404, 'order_not_found', refused.orderNotFound);
    case 'messageIdReused':
      return errorAnswer(409, 'message_id_reused', refused.messageIdReused);
    case 'busy':
      return errorAnswer(503, 'busy', refused.busy);
  }
};

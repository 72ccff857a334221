import type { Gap } from './gaps.ts';
import { NO_NOTICES } from './notices.ts';
import { createRules } from './rules.ts';
import type { Bounds, Model, World } from './world.ts';
import type { WrongDesign } from './wrong-designs.ts';

/** What may be otherwise than the design is: one wrong design, or one of its gaps not overlooked. */
export type Otherwise = { wrong?: WrongDesign; without?: Gap };

export const createModel = (bounds: Bounds, { wrong, without }: Otherwise = {}): Model => ({
  bounds,
  wrong,
  without,
  rules: createRules(wrong, bounds.left.again + bounds.left.lie > 0),
});

export const firstWorld = ({ rules, bounds }: Model): World => ({
  session: rules.first(),
  orders: [undefined, undefined],
  paystack: {},
  rest: { clock: [0, 0], bus: [0, 0], unmatched: 0 },
  customer: { notices: NO_NOTICES, links: 0, payments: 0, did: {} },
  left: bounds.left,
  processes: [],
});

import { config, loadConfig } from '../../shared/config.ts';
import { paystackFor, settlingParts, storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.sweep);
const settling = settlingParts(env);

export const handler = createHandler({
  ...storeParts('sweep', env),
  ...settling,
  paystack: paystackFor(env, settling.keys),
});

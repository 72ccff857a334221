import { config, loadConfig } from '../../shared/config.ts';
import { createPaystack } from '../../shared/paystack.ts';
import { settlingParts, tableParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.sweep);
const settling = settlingParts(env);

export const handler = createHandler({
  ...tableParts('sweep', env),
  ...settling,
  paystack: createPaystack({ baseUrl: env.PAYSTACK_BASE_URL, secretKey: async () => (await settling.keys())[0] }),
});

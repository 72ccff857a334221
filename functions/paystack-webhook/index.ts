import { config, loadConfig } from '../../shared/config.ts';
import { settlingParts, tableParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.paystackWebhook);

export const handler = createHandler({ ...tableParts('paystackWebhook', env), ...settlingParts(env) });

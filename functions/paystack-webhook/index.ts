import { config, loadConfig } from '../../shared/config.ts';
import { settlingParts, storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.paystackWebhook);

export const handler = createHandler({ ...storeParts('paystackWebhook', env), ...settlingParts(env) });

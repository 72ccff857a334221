import { config, loadConfig } from '../../shared/config.ts';
import { snsNotifier } from '../../shared/notifier.ts';
import { storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';

const env = loadConfig(config.tellShop);

export const handler = createHandler({
  ...storeParts('tellShop', env),
  notifier: snsNotifier(env.NOTIFICATION_TOPIC_ARN),
});

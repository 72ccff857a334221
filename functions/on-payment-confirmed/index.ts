import { config, loadConfig } from '../../shared/config.ts';
import { storeParts } from '../parts.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler(storeParts('onPaymentConfirmed', loadConfig(config.onPaymentConfirmed)));

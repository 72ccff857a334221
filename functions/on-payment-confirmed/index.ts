import { config, loadConfig } from '../../shared/config.ts';
import { tableParts } from '../parts.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler(tableParts('onPaymentConfirmed', loadConfig(config.onPaymentConfirmed)));

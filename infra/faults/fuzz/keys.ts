import { createHmac } from 'node:crypto';

export const KEYS = { current: 'sk_test_now', previous: 'sk_test_before' } as const;

export const signatureFor = (body: Buffer, key: string): string => createHmac('sha512', key).update(body).digest('hex');

import type { DEVICE_HEADER as SharedHeader } from '../../shared/chat-api.ts';
import type { TextStore } from './storage.ts';

/** Written again here because importing the value would bring the server's schemas into the page. */
export const DEVICE_HEADER: typeof SharedHeader = 'x-device-id';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The customer's passport: made once and kept under the header's name. One that was damaged is replaced. */
export const deviceId = (storage: TextStore, newId: () => string): string => {
  const known = storage.get(DEVICE_HEADER) ?? '';
  if (UUID_V4.test(known)) return known;
  const fresh = newId();
  storage.set(DEVICE_HEADER, fresh);
  return fresh;
};

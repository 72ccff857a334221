import { expect, test } from 'vitest';
import * as shared from '../../shared/chat-api.ts';
import { DEVICE_HEADER, deviceId } from './device.ts';
import { newId } from './ids.ts';
import { memoryStorage } from './testing/open-page.ts';

test('the device id travels in the header the server reads', () => {
  expect(DEVICE_HEADER).toBe(shared.DEVICE_HEADER);
});

test('a customer keeps one device id', () => {
  const storage = memoryStorage();
  const first = deviceId(storage, newId);
  expect(deviceId(storage, newId)).toBe(first);
  expect(storage.get('x-device-id')).toBe(first);
});

test('a damaged device id is replaced, because the server would refuse it for ever', () => {
  const storage = memoryStorage();
  storage.set('x-device-id', 'undefined');
  expect(deviceId(storage, newId)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});

test('an old browser without randomUUID makes device ids of the same form', ({ onTestFinished }) => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  onTestFinished(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
  });
  const ids = Array.from({ length: 50 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(50);
});

import { expect, test } from 'vitest';
import { contactOf } from './contact.ts';

const linked = (contact: string, country?: string) =>
  /href="([^"]+)"/.exec(contactOf({ contact, country, currency: 'NGN' }).text)?.[1];

test.each([
  ['WhatsApp 0803 123 4567', 'https://wa.me/2348031234567'],
  ['whats app: +234 803 123 4567', 'https://wa.me/2348031234567'],
  ['Call 0803-123-4567', 'tel:+2348031234567'],
  ['Free of charge: 0800 000 0001', 'tel:+2348000000001'],
  ['+44 20 7946 0958', 'tel:+442079460958'],
])('one tap on "%s" reaches the shop', (contact, href) => {
  expect(linked(contact)).toBe(href);
});

test('a number without a country code is of the country of the shop', () => {
  expect(linked('WhatsApp 024 123 4567', 'GH')).toBe('https://wa.me/233241234567');
});

test.each([
  '@mamaput on Instagram',
  'mama@example.com',
  '12 Market Road',
  '0803 123 4567 or 0805 123 4567',
  'Shop 12345678901',
])('nobody is sent to a number that "%s" does not tell for certain', (contact) => {
  expect(linked(contact)).toBeUndefined();
});

test('the words stay as they are', () => {
  const contact = 'WhatsApp:  0803 123 4567 (Ada & Co)';
  expect(contactOf({ contact, currency: 'NGN' }).text).toContain('<bdi>WhatsApp:  0803 123 4567 (Ada &amp; Co)</bdi>');
});

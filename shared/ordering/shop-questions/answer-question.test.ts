import { describe, expect, test } from 'vitest';
import { NOON } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { testShop } from '../../testing/test-shop.ts';
import type { Shop } from '../shop.ts';
import type { Language } from '../words/languages.ts';
import { answerQuestion } from './answer-question.ts';
import type { Topic } from './cues.ts';

const NIGHT = NOON + 10 * 3600;
const CONTACT = 'WhatsApp 0803 000 0000';
const ASK = `Please ask the shop itself about that: ${CONTACT}.`;

const told = (topic: Topic | undefined, shop: Partial<Shop> = {}, said = '', now = NOON, language: Language = 'en') =>
  answerQuestion(topic, { shop: { ...testBukka.shop, ...shop }, now, said, language });

describe('a shop tells', () => {
  test('whether it is open, its whole week, and the days it is closed besides', () => {
    const week = 'Opening hours:\nMonday – Saturday 09:00–21:00\nSunday closed';
    expect(told('hours')).toBe(`Open until 21:00.\n${week}`);
    expect(told('hours', {}, '', NIGHT)).toBe(`Closed. Opens tomorrow at 09:00.\n${week}`);
    expect(told('hours', { closedOn: ['2026-01-05'] })).toBe(
      `Open until 21:00.\n${week}\nAlso closed: Monday, 5 January.`,
    );
  });

  test('that it takes orders at any time, or none for now', () => {
    expect(told('hours', { hours: undefined })).toBe('Orders are taken at any time.');
    const paused = { hours: undefined, paused: { reason: 'No gas' } };
    expect(told('hours', paused)).toBe('No orders for now. It says: "No gas".');
  });

  test('where it delivers to and for how much', () => {
    const all = 'We deliver to:\nYaba ₦800.00\nLekki ₦2,500.00';
    expect(told('delivery', {}, 'do you deliver?')).toBe(all);
    expect(told('delivery', {}, 'How much is delivery to Lekki?')).toBe('Delivery to Lekki costs ₦2,500.00.');
    expect(told('delivery', {}, 'una dey deliver reach yabba')).toBe('Delivery to Yaba costs ₦800.00.');
    const nowhere = 'I do not find that place among those we deliver to.';
    expect(told('delivery', {}, 'can your rider come to Kano')).toBe(`${nowhere}\n${all}`);
    expect(told('delivery', { minimumOrder: 300_000 }, 'delivery fee')).toBe(
      `${all}\nThe smallest order is ₦3,000.00.`,
    );
  });

  test('of many areas some, and of a name that several have those', () => {
    const areas = Array.from({ length: 40 }, (_, n) => ({ areaId: `p${n}`, name: `Phase ${n + 1}`, fee: 10_000 }));
    expect(told('delivery', { delivery: { areas } }, 'delivery areas')).toMatch(/Phase 12 ₦100\.00 and 28 more$/);
    const lekki = ['Lekki Phase 1', 'Lekki Phase 2', 'Yaba'].map((name, n) => ({ areaId: `a${n}`, name, fee: 10_000 }));
    expect(told('delivery', { delivery: { areas: lekki } }, 'do you deliver to lekki')).toBe(
      'We deliver to:\nLekki Phase 1 ₦100.00\nLekki Phase 2 ₦100.00',
    );
  });

  test('where an order can be fetched, how long it takes, how it is paid, and how to reach a person', () => {
    expect(told('place')).toBe('You can fetch your order here: 12 Market Road.');
    expect(told('place', { pickup: undefined })).toBe('Orders are delivered and cannot be fetched.');
    expect(told('delivery', { delivery: undefined })).toBe('We do not deliver.');
    expect(told('wait')).toBe('It is ready about 40 minutes after you have paid.');
    expect(told('payment')).toContain('you never send money to an account number');
    expect(told('person')).toBe(`I am the shop's automatic assistant. To reach a person: ${CONTACT}.`);
  });

  test('what it does not say, a person does', () => {
    for (const topic of ['delivery', 'place', 'wait'] as const)
      expect(answerQuestion(topic, { shop: testShop.shop, now: NOON, said: '', language: 'en' })).toBe(ASK);
  });

  test('all of it at once, each thing once, and nothing of what it does not say', () => {
    const all = told(undefined);
    for (const part of ['Open until', 'We deliver', 'fetch your order', 'about 40 minutes', 'Paystack', CONTACT])
      expect(all.split(part)).toHaveLength(2);
    expect(answerQuestion(undefined, { shop: testShop.shop, now: NOON, said: '', language: 'en' })).not.toContain(ASK);
  });

  test('in the customer’s language', () => {
    expect(told('delivery', {}, 'vous livrez à Lekki ?', NOON, 'fr')).toBe(
      'La livraison (Lekki) coûte 2\u202f500,00\u00a0₦.',
    );
    expect(told('hours', { closedOn: ['2026-01-05'] }, '', NOON, 'fr')).toContain('lundi 5 janvier');
    expect(told('wait', {}, '', NOON, 'pcm')).toContain('40 minute');
  });
});

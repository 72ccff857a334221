import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFulfilment } from './fulfilment.ts';

test.each([
  '1',
  '1.',
  'one',
  'Pickup',
  'pick-up',
  'I will pick it up',
  "I'll come",
  'I will come and collect it',
  'takeaway',
  'i go come carry am',
  'I dey come carry am',
  'no delivery, I go come pick am',
  'I no want delivery, i will come',
  'À emporter',
  'a emporter svp',
  'Je viens chercher',
  'je passe la récupérer',
  'pas de livraison, je viens',
])('%j is a pickup', (said) => expect(readFulfilment(said)).toBe('pickup'));

test.each([
  '2',
  '2)',
  'two',
  'Delivery',
  'home delivery please',
  'deliver it',
  'bring am come',
  'make una bring am',
  'Una go bring am?',
  'make una carry am come',
  'send it to me',
  'Livraison',
  'livraison à domicile',
  'livrez chez moi',
  "I don't want pickup, deliver it",
])('%j is a delivery', (said) => expect(readFulfilment(said)).toBe('delivery'));

test.each([
  '',
  '3',
  'yes',
  'no delivery',
  'not pickup',
  'pickup or delivery?',
  'I will send my rider',
  'undelivered',
  '🍗',
])('%j is asked again', (said) => expect(readFulfilment(said)).toBeUndefined());

test('whatever is typed is answered', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      expect([undefined, 'pickup', 'delivery']).toContain(readFulfilment(said));
    }),
  ));

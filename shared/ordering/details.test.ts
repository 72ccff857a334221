import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaOf,
  type Details,
  detailsSchema,
  type Field,
  fieldsOf,
  fulfilmentOf,
  isSkippable,
  nextField,
} from './details.ts';
import type { Shop } from './shop.ts';

const area = (areaId: string) => ({ areaId, name: areaId, fee: 50_000 });
const [YABA, IKEJA] = [area('yaba'), area('ikeja')];

type Asking = Pick<Shop, 'asks' | 'pickup' | 'delivery'>;
const pickup = { address: '12 Allen Avenue' };
const nothing: Asking = {};
const everything: Asking = {
  asks: { name: 'required', phone: 'required', email: 'optional' },
  pickup,
  delivery: { areas: [YABA, IKEJA] },
};

/** What a customer is asked who answers each question in turn. */
const asked = (shop: Asking, answers: Details, known: Details = {}): Field[] => {
  const fields: Field[] = [];
  for (let details = known, field = nextField(shop, details); field; field = nextField(shop, details)) {
    fields.push(field);
    const key = field === 'area' ? 'areaId' : field;
    const skips = answers.skipped?.filter((skipped) => skipped === field) ?? [];
    details = { ...details, [key]: answers[key], skipped: [...(details.skipped ?? []), ...skips] };
    if (fields.length > 10) throw new Error(`${field} is asked for ever`);
  }
  return fields;
};

const ada: Details = {
  name: 'Ada',
  phone: '+2348031234567',
  email: 'ada@example.com',
  fulfilment: 'delivery',
  areaId: 'yaba',
  address: '5 Herbert Macaulay Way',
};
const fetching: Details = { ...ada, fulfilment: 'pickup' };

describe('checkout asks', () => {
  test('nothing where the shop wants nothing', () => expect(asked(nothing, ada)).toEqual([]));

  test('all that a delivery needs, in order', () =>
    expect(asked(everything, ada)).toEqual(['name', 'phone', 'fulfilment', 'area', 'address', 'email']));

  test('no address of who fetches the order', () =>
    expect(asked(everything, fetching)).toEqual(['name', 'phone', 'fulfilment', 'email']));

  test('nothing that is known already', () => expect(nextField(everything, ada)).toBeUndefined());

  test('not how an order is had where there is one way only', () => {
    expect(asked({ pickup }, ada)).toEqual([]);
    expect(asked({ delivery: { areas: [YABA, IKEJA] } }, ada)).toEqual(['area', 'address']);
  });

  test('not for the area where there is one only', () => {
    const shop = { delivery: { areas: [YABA] } };
    expect(asked(shop, ada)).toEqual(['address']);
    expect(areaOf(shop, {})).toBe(YABA);
  });

  test('once for what may be left out', () => {
    const shop: Asking = { asks: { name: 'optional', phone: 'optional', email: 'optional' } };
    expect(asked(shop, { skipped: ['name', 'phone', 'email'] })).toEqual(['name', 'phone', 'email']);
  });

  test('again for what was left out, and the shop now requires', () => {
    expect(nextField({ asks: { phone: 'required' } }, { skipped: ['phone'] })).toBe('phone');
  });

  test('again for an area to which the shop does not deliver any more', () => {
    expect(nextField(everything, { ...ada, areaId: 'lekki' })).toBe('area');
  });
});

describe('a remembered choice that the shop does not offer any more', () => {
  test('gives way to the one it does', () => {
    expect(fulfilmentOf({ pickup }, ada)).toBe('pickup');
    expect(areaOf({ pickup }, ada)).toBeUndefined();
    expect(fulfilmentOf({ delivery: { areas: [YABA] } }, fetching)).toBe('delivery');
    expect(fulfilmentOf(nothing, ada)).toBeUndefined();
  });
});

describe('what can be changed', () => {
  test('is what applies to this order', () => {
    expect(fieldsOf(everything, ada)).toEqual(['name', 'phone', 'fulfilment', 'area', 'address', 'email']);
    expect(fieldsOf(everything, fetching)).toEqual(['name', 'phone', 'fulfilment', 'email']);
    expect(fieldsOf({ pickup }, ada)).toEqual([]);
  });

  test('and left out is what the shop calls optional', () => {
    expect(isSkippable(everything, 'email')).toBe(true);
    for (const field of ['name', 'phone', 'address', 'area'] as const)
      expect(isSkippable(everything, field)).toBe(false);
  });
});

test('an order for a pickup has no area, one for a delivery has the area that was chosen', () => {
  expect(areaOf(everything, fetching)).toBeUndefined();
  expect(areaOf(everything, {})).toBeUndefined();
  expect(areaOf(everything, ada)).toBe(YABA);
});

test('what is kept can be read back', () =>
  expect(detailsSchema.parse({ ...ada, skipped: ['email'] })).toMatchObject(ada));

describe('whatever a shop wants and whatever is remembered', () => {
  const wish = fc.constantFrom('required', 'optional', undefined);
  const shops: fc.Arbitrary<Asking> = fc.record({
    asks: fc.record({ name: wish, phone: wish, email: fc.constantFrom('optional', undefined) }),
    pickup: fc.constantFrom(pickup, undefined),
    delivery: fc.constantFrom({ areas: [YABA] }, { areas: [YABA, IKEJA] }, undefined),
  });
  const remembered: fc.Arbitrary<Details> = fc.record(
    {
      name: fc.constant('Obi'),
      fulfilment: fc.constantFrom('pickup', 'delivery'),
      areaId: fc.constantFrom('ikeja', 'lekki'),
      skipped: fc.subarray(['name', 'phone', 'email']),
    },
    { requiredKeys: [] },
  );

  test('checkout asks nothing twice, and comes to an end', () =>
    fc.assert(
      fc.property(shops, remembered, (shop, known) => {
        const fields = asked(shop, ada, known);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    ));
});

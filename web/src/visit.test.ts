import { describe, expect, test, vi } from 'vitest';
import { takeVisit } from './visit.ts';

const visit = (address: string) => {
  const { pathname, search } = new URL(address, 'https://shop.example');
  const replaceState = vi.fn();
  return { ...takeVisit({ pathname, search }, { replaceState }), replaceState };
};

describe('The address of the page', () => {
  test.each([
    ['/mama-nkechi', 'mama-nkechi'],
    ['/mama-nkechi/anything', 'mama-nkechi'],
    ['/', 'demo-kitchen'],
  ])('%s leads to the shop %s', (address, shopId) => {
    expect(visit(address)).toMatchObject({ shopId, returned: false });
  });

  test.each(['reference=ord-1&trxref=ord-1', 'trxref=ord-1', 'reference='])(
    'loses what Paystack appended (%s), and tells only that somebody came back',
    (query) => {
      const { replaceState, ...seen } = visit(`/mama-nkechi?from=ig&${query}`);
      expect(seen).toEqual({ shopId: 'mama-nkechi', returned: true });
      expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/mama-nkechi');
    },
  );

  test('is left alone otherwise, and never gives the customer another device', () => {
    const { replaceState, ...seen } = visit('/mama-nkechi?from=ig&x-device-id=somebody-else');
    expect(seen).toEqual({ shopId: 'mama-nkechi', returned: false });
    expect(replaceState).not.toHaveBeenCalled();
  });
});

import { describe, expect, test } from 'vitest';
import { payLink } from './pay-link.ts';

describe('A pay link', () => {
  test("leads to Paystack's checkout", () => {
    expect(payLink('https://checkout.paystack.com/abc123', 'shop.example')).toBe(
      'https://checkout.paystack.com/abc123',
    );
  });

  test('is opened as it was read, not as it was written', () => {
    expect(payLink('https://checkout.paystack.com\\@evil.example/', 'shop.example')).toBe(
      'https://checkout.paystack.com/@evil.example/',
    );
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://checkout.paystack.com/abc',
    'https://paystack.com/abc',
    'https://checkout.paystack.com.evil.example/abc',
    'https://evil.example/checkout.paystack.com',
    'https://checkout.paystack.com@evil.example/abc',
    'https://somebody:secret@checkout.paystack.com/abc',
    'https://checkout.paystack.com:8443/abc',
    '//checkout.paystack.com/abc',
    '/abc',
    '',
  ])('is refused when it is %j', (link) => {
    expect(payLink(link, 'shop.example')).toBeUndefined();
    expect(payLink(link, 'localhost')).toBeUndefined();
  });

  test.each(['http://127.0.0.1:4999/pay/abc', 'http://localhost:4999/pay/abc'])(
    'leads to the simulator %s only from a page on the same machine',
    (link) => {
      expect(payLink(link, '127.0.0.1')).toBe(link);
      expect(payLink(link, 'localhost')).toBe(link);
      expect(payLink(link, 'shop.example')).toBeUndefined();
      expect(payLink(link, 'localhost.evil.example')).toBeUndefined();
    },
  );

  test.each(['http://127.0.0.1.evil.example/', 'http://localhost.evil.example/', 'http://me@localhost/'])(
    'is no simulator when it is %s',
    (link) => {
      expect(payLink(link, 'localhost')).toBeUndefined();
    },
  );
});

import { describe, expect, test } from 'vitest';
import { type TestCard, testCards } from '../cards.ts';
import { openShop, order } from '../testing/shop.ts';

const cardOf = (key: string): TestCard => testCards.find((card) => card.key === key) ?? testCards[0]!;

/** A customer in front of an open payment page. */
const customer = async (change: Record<string, unknown> = {}) => {
  const shop = openShop();
  const link = await shop.link(change);
  return {
    ...shop,
    link,
    sees: async (path = '') => (await shop.page(`${link}${path}`)).text,
    uses: (key: string, typed: Record<string, string> = {}) => {
      const { number, cvv } = cardOf(key);
      return shop.submits(`${link}/card`, { number, cvv, expiry: '12/30', ...typed });
    },
    answers: (step: string, answer: string) => shop.submits(`${link}/challenge`, { step, answer }),
    status: async () => (await shop.verify()).data.status,
  };
};

test('the page shows amount, shop and e-mail, and that no real money moves', async () => {
  const text = await (await customer()).sees();
  for (const part of ['₦1,500.00', order.email, 'Your shop', 'Paystack simulator', 'No real money']) {
    expect(text).toContain(part);
  }
});

test('a label is shown instead of the e-mail', async () => {
  const text = await (await customer({ label: 'Table 4 <b>' })).sees();
  expect(text).toContain('Table 4 &lt;b&gt;');
  expect(text).not.toContain(order.email);
});

test('one click fills in a test card', async () => {
  const text = await (await customer()).sees('?card=success');
  expect(text).toContain('value="4084 0840 8408 4081"');
  expect(text).toContain('value="408"');
  expect(text).toContain('value="12/28"');
});

test('a plain card is charged at once, spaces or not, and the done page leads back to the shop', async () => {
  const they = await customer();
  const { to } = await they.uses('success', { number: '4084 0840 8408 4081' });
  expect(to).toBe(`${they.link}/done`);
  expect(await they.status()).toBe('success');
  const back = `https://shop.example/back?chat=7&amp;trxref=${order.reference}&amp;reference=${order.reference}`;
  const done = await they.sees('/done');
  expect(done).toContain(`content="2; url=${back}"`);
  expect(done).toContain(`href="${back}"`);
});

describe('a card that asks for more is not charged before all of it is right', () => {
  test('PIN', async () => {
    const they = await customer();
    expect((await they.uses('pin')).to).toBe(`${they.link}/challenge`);
    expect(await they.status()).toBe('ongoing');
    const wrong = await they.answers('pin', '9999');
    expect(wrong.http).toBe(422);
    expect(wrong.text).toContain('Incorrect PIN');
    expect(await they.status()).toBe('ongoing');
    expect((await they.answers('pin', '1111')).to).toBe(`${they.link}/done`);
    expect(await they.status()).toBe('success');
  });

  test('PIN and OTP', async () => {
    const they = await customer();
    await they.uses('pin-otp');
    await they.answers('pin', '1234');
    expect(await they.sees('/challenge')).toContain('OTP');
    expect((await they.answers('otp', '000000')).text).toContain('Incorrect OTP');
    expect(await they.status()).toBe('ongoing');
    await they.answers('otp', '123456');
    expect(await they.status()).toBe('success');
  });

  test('PIN, phone and OTP', async () => {
    const they = await customer();
    await they.uses('pin-phone-otp');
    await they.answers('pin', '0000');
    expect((await they.answers('phone', 'home')).http).toBe(422);
    await they.answers('phone', '0803 000 0000');
    expect(await they.status()).toBe('ongoing');
    await they.answers('otp', '123456');
    expect(await they.status()).toBe('success');
  });

  test('the page of the bank, which may say no', async () => {
    const they = await customer();
    await they.uses('bank');
    await they.answers('bank', 'decline');
    expect(await they.status()).toBe('failed');
    await they.uses('bank');
    await they.answers('bank', 'approve');
    expect(await they.status()).toBe('success');
  });

  test('an answer to a later question is not taken', async () => {
    const they = await customer();
    await they.uses('pin-otp');
    await they.answers('otp', '123456');
    expect(await they.status()).toBe('ongoing');
    expect(await they.sees('/challenge')).toContain('PIN');
  });
});

test.each([
  ['declined', 'Declined'],
  ['no-funds', 'Insufficient Funds'],
  ['no-token', 'Token Not Generated'],
])('a card that is refused says so, and another card may pay: %s', async (key, said) => {
  const they = await customer();
  await they.uses(key);
  if (key === 'no-token') await they.answers('pin', '0000');
  expect(await they.status()).toBe('failed');
  expect((await they.verify()).data.gateway_response).toContain(said);
  expect(await they.sees()).toContain(said);
  await they.uses('success');
  expect(await they.status()).toBe('success');
});

test.each([
  ['a number that is no test card', { number: '4111 1111 1111 1111' }, 'number'],
  ['a month that is over', { expiry: '12/25' }, 'expiry'],
  ['a month that does not exist', { expiry: '13/30' }, 'expiry'],
  ['a wrong CVV', { cvv: '999' }, 'cvv'],
])('the form says beside the field what is wrong: %s', async (_, typed, field) => {
  const they = await customer();
  const { http, text } = await they.uses('success', typed);
  expect(http).toBe(422);
  expect(text).toContain(`id="${field}-error"`);
  expect(await they.status()).toBe('abandoned');
});

test('a card is good until the end of its month', async () => {
  const they = await customer();
  expect((await they.uses('success', { expiry: '01 / 2026' })).to).toBe(`${they.link}/done`);
});

test('a transfer is ongoing while its page is open, and paid once the money is sent', async () => {
  const they = await customer();
  expect(await they.sees('/transfer')).toContain('I have sent the money');
  expect(await they.status()).toBe('ongoing');
  await they.submits(`${they.link}/transfer`, {});
  expect((await they.verify()).data).toMatchObject({ status: 'success', channel: 'bank_transfer' });
});

describe('a paid transaction is never paid twice', () => {
  test('by a second click', async () => {
    const they = await customer();
    const both = await Promise.all([they.uses('success'), they.uses('success')]);
    expect(both.map(({ to }) => to)).toEqual([`${they.link}/done`, `${they.link}/done`]);
    expect(they.heard()).toHaveLength(1);
  });

  test('by transfer after the card', async () => {
    const they = await customer();
    await they.uses('success');
    await they.sees('/transfer');
    await they.submits(`${they.link}/transfer`, {});
    expect((await they.verify()).data).toMatchObject({ status: 'success', channel: 'card' });
    expect(they.heard()).toHaveLength(1);
  });

  test('and a PIN sent twice counts once', async () => {
    const they = await customer();
    await they.uses('pin');
    await Promise.all([they.answers('pin', '1111'), they.answers('pin', '1111')]);
    expect(they.heard()).toHaveLength(1);
  });

  test('and a PIN sent twice is not taken for a wrong OTP', async () => {
    const they = await customer();
    await they.uses('pin-otp');
    await they.answers('pin', '1234');
    expect(await they.answers('pin', '1234')).toMatchObject({ http: 303, to: `${they.link}/challenge` });
  });

  test('its link says so and leads back', async () => {
    const they = await customer();
    await they.uses('success');
    const text = await they.sees();
    expect(text).toContain('Already paid');
    expect(text).toContain('https://shop.example/back');
  });
});

describe('Cancel leads to', () => {
  test('the cancel_action of the metadata', async () => {
    const metadata = { cancel_action: 'https://shop.example/cancelled?o=1' };
    expect(await (await customer({ metadata })).sees()).toContain('href="https://shop.example/cancelled?o=1"');
    const text = JSON.stringify(metadata);
    expect(await (await customer({ metadata: text })).sees()).toContain('href="https://shop.example/cancelled?o=1"');
  });

  test('the callback if there is none, or none that is a web address', async () => {
    const metadata = { cancel_action: 'javascript:alert(1)' };
    const text = await (await customer({ metadata })).sees();
    expect(text).toContain('href="https://shop.example/back');
    expect(text).not.toContain('javascript:');
  });
});

test('only the channels that the shop names are offered', async () => {
  const they = await customer({ channels: ['bank_transfer', 'ussd'] });
  const { headers } = await they.page(they.link);
  expect(headers.get('location')).toBe(`${they.link}/transfer`);
  await they.uses('success');
  expect(await they.status()).toBe('abandoned');
});

test('pages run nothing and load only their own style', async () => {
  const they = await customer();
  const { headers, text } = await they.page(they.link);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toContain('<script');
  expect((await they.page('/checkout.css')).headers.get('content-type')).toContain('text/css');
});

test('a link that nobody made is answered politely', async () => {
  const { page } = await customer();
  expect(await page('/checkout/nothing')).toMatchObject({ http: 404 });
});

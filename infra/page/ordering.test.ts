import { expect, test } from 'vitest';
import { type Visitor, visit } from '../local/testing/browser.ts';
import { checkoutOn, payElsewhere } from './testing/meal.ts';
import { browser, system, useRig } from './testing/rig.ts';

useRig();

/** A declaration, not an arrow: the linter's inference loses the arrow's type further down. */
async function enter(shop = 'demo-kitchen', options: Parameters<typeof visit>[2] = {}): Promise<Visitor> {
  const visitor = await visit(browser, `${system.origin}/${shop}`, options);
  await visitor.hears('Welcome to Demo');
  return visitor;
}

/** Fills a cart with buttons alone and asks to pay. */
const order = async (visitor: Visitor) => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'See the menu' }).click();
  await page.getByRole('button', { name: 'Add 1 Jollof rice' }).click();
  await visitor.hears('Added 1 x Jollof rice');
  await page
    .getByRole('button', { name: /^(99 )?Pay$/ })
    .first()
    .click();
  await visitor.hears(/please pay ₦2,700\.00/);
};

const toPaystack = async ({ page }: Visitor) => {
  await page
    .getByRole('link', { name: /with Paystack/ })
    .last()
    .click();
  await page.waitForURL(`${system.paystackOrigin}/checkout/**`);
};

const payWith = async ({ page }: Visitor, card: string) => {
  const checkout = new URL(page.url());
  checkout.search = `?card=${card}`;
  await page.goto(checkout.href);
  await page.getByRole('button', { name: /^Pay/ }).click();
};

const backAtShop = async (visitor: Visitor) => {
  await visitor.page.waitForURL(`${system.origin}/demo-kitchen`);
};

test('a customer orders, pays with the success card, and is shown the payment without reloading', async () => {
  const visitor = await enter();
  await order(visitor);
  await toPaystack(visitor);
  await payWith(visitor, 'success');
  await backAtShop(visitor);
  await visitor.hears(/is paid: ₦2,700\.00, confirmed by Paystack/);
  expect(visitor.page.url()).toBe(`${system.origin}/demo-kitchen`);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('a customer who types everything orders just as well', async () => {
  const visitor = await enter();
  for (const [text, heard] of [
    ['1', 'Here is the menu'],
    ['2 x 3', 'Added 3 x Fried rice'],
    ['97', 'Your cart has 3 items'],
    ['1 = 1', 'Fried rice is now 1 x'],
    ['PAY', /please pay ₦2,700\.00/],
  ] as const) {
    await visitor.types(text);
    await visitor.hears(heard);
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('a payment in another window is shown in the one that only waits', async () => {
  const visitor = await enter();
  await order(visitor);
  payElsewhere(system, await checkoutOn(visitor.page));
  await visitor.hears(/is paid: ₦2,700\.00/);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('a declined card is no end: the order waits, and another card pays it', async () => {
  const visitor = await enter();
  await order(visitor);
  await toPaystack(visitor);
  await payWith(visitor, 'declined');
  await visitor.page.getByRole('alert').first().waitFor();
  await visitor.page.goto(`${system.origin}/demo-kitchen`);
  await visitor.types('status');
  await visitor.hears(/no payment for order/);
  await toPaystack(visitor);
  await payWith(visitor, 'success');
  await backAtShop(visitor);
  await visitor.hears(/is paid: ₦2,700\.00/);
  await visitor.close();
});

test('PIN and OTP are asked for, and a wrong one does not charge', async () => {
  const visitor = await enter();
  await order(visitor);
  await toPaystack(visitor);
  await payWith(visitor, 'pin-otp');
  const { page } = visitor;
  await page.getByLabel('PIN').fill('9999');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('PIN').fill('1234');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('OTP').fill('123456');
  await page.getByRole('button', { name: 'Continue' }).click();
  await backAtShop(visitor);
  await visitor.hears(/is paid: ₦2,700\.00/);
  await visitor.close();
});

test('Cancel at Paystack leads back to the order, and "0" then cancels it', async () => {
  const visitor = await enter();
  await order(visitor);
  await toPaystack(visitor);
  await visitor.page.getByRole('link', { name: /cancel/i }).click();
  await backAtShop(visitor);
  await visitor.types('0');
  await visitor.hears(/Cancel order/);
  await visitor.types('yes');
  await visitor.hears(/is cancelled\. You were not charged/);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('a reload in the middle keeps chat and cart, under the same device id and in no URL', async () => {
  const visitor = await enter();
  await visitor.types('1');
  await visitor.hears('Here is the menu');
  await visitor.types('3');
  await visitor.hears('Added 1 x Ofada rice');
  const device = () => visitor.page.evaluate(() => localStorage.getItem('x-device-id'));
  const before = await device();
  await visitor.page.reload();
  await visitor.hears('Added 1 x Ofada rice');
  await visitor.types('97');
  await visitor.hears('Your cart has 1 item');
  expect(await device()).toBe(before);
  expect(visitor.page.url()).not.toContain(before);
  await visitor.close();
});

test('a message that failed is kept and goes out once, under its own id, when the line is back', async () => {
  const visitor = await enter();
  await visitor.types('1');
  await visitor.hears('Here is the menu');
  let sent = 0;
  // The message arrives, and its answer is lost: the worst that a bad line can do.
  await visitor.page.route('**/messages', async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await visitor.types('5');
  await visitor.page
    .getByText(/Not sent/)
    .first()
    .waitFor();
  await visitor.page
    .getByText(/Not sent/)
    .first()
    .click();
  await visitor.types('97');
  await visitor.hears('Your cart has 1 item');
  expect(sent).toBeGreaterThanOrEqual(2);
  await visitor.close();
});

test('what a customer types is shown as text, never run as markup', async () => {
  const visitor = await enter();
  await visitor.types('<img src=x onerror="document.title=1"><b>hi</b>');
  await visitor.hears('<b>hi</b>');
  expect(await visitor.page.title()).toContain('Demo Kitchen');
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('what is to be chosen about a dish is a list of buttons, named after the question, and one tap answers it', async () => {
  const visitor = await enter('demo-bukka');
  const { page } = visitor;
  await visitor.types('1');
  await page.getByRole('button', { name: 'Add 1 Jollof rice' }).click();
  const sizes = page.getByRole('group', { name: /Jollof rice: Size/ });
  await sizes.getByRole('button', { name: 'Large' }).waitFor();
  const list = await sizes.boundingBox();
  for (const button of await sizes.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBe(list?.width);
  }
  expect(await sizes.getByRole('button', { name: /^2/ }).isDisabled()).toBe(false);
  await page.getByRole('button', { name: 'Add 1 Fried rice' }).click();
  // It is in the cart, and the question still waits.
  await visitor.hears(/^Added 1 x Fried rice/);
  await sizes.getByRole('button', { name: 'Large' }).dblclick();
  // The second tap answers no second question.
  const proteins = page.getByRole('group', { name: /^Jollof rice: Protein/ });
  // Several may be chosen: taps gather them, and one more takes one back.
  for (const name of [/Chicken/, /Beef/, /Egg/, /Beef/]) await proteins.getByRole('button', { name }).click();
  expect(await proteins.getByRole('button', { pressed: true }).allInnerTexts()).toEqual([
    expect.stringContaining('Chicken'),
    expect.stringContaining('Egg'),
  ]);
  await page.getByRole('textbox', { name: 'Your message' }).fill('no pepper please');
  await proteins.getByRole('button', { name: 'Send' }).click();
  // What was being typed is the customer's own, and waits.
  expect(await page.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('no pepper please');
  await visitor.hears(/^Added 1 x Jollof rice/);
  await visitor.types('97');
  await page.getByRole('cell', { name: /Jollof rice\s*Large, Chicken, Egg/ }).waitFor();
  // "Nothing more" ends the choosing, and loses nothing of it.
  await visitor.types('add 1');
  await page
    .getByRole('group', { name: /Jollof rice: Size/ })
    .getByRole('button', { name: 'Small' })
    .click();
  await proteins.getByRole('button', { name: /Beef/ }).click();
  await proteins.getByRole('button', { name: 'Nothing more' }).click();
  await visitor.hears(/^Added 1 x Jollof rice \(Small, Beef\)/);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('a customer who asks for French has the page in French, and finds it in French again', async () => {
  const visitor = await enter();
  const { page } = visitor;
  await visitor.types('français');
  const composer = page.getByRole('textbox', { name: 'Votre message' });
  await composer.fill('1');
  await composer.press('Enter');
  await page
    .getByRole('button', { name: /^Ajouter 1 / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Payer', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  // Nothing comes from the server: what is French now, the browser has kept.
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await composer.waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await visitor.close();
});

test('whose French does not arrive reads English, and a customer of English loads no other language', async () => {
  const visitor = await enter('demo-kitchen', { serviceWorkers: 'block' });
  const { page } = visitor;
  const languages: string[] = [];
  await page.route(/\/assets\/(fr|pcm)-/, (route) => {
    languages.push(route.request().url());
    return route.abort();
  });
  await visitor.types('1');
  await visitor.hears('Here is the menu');
  expect(languages).toEqual([]);
  await visitor.types('français');
  await visitor.hears('français');
  await expect.poll(() => languages.length).toBeGreaterThan(0);
  await page.getByRole('textbox', { name: 'Your message' }).waitFor();
  await visitor.close();
});

test('French that was lost on its way comes with the next message, or when the customer looks again', async () => {
  for (const next of ['message', 'look']) {
    const visitor = await enter('demo-kitchen', { serviceWorkers: 'block' });
    const { page } = visitor;
    const asked: string[] = [];
    await page.route(/\/assets\/fr-/, (route) => {
      asked.push(route.request().url());
      return asked.length === 1 ? route.abort() : route.continue();
    });
    await visitor.types('français');
    await visitor.hears(/français/);
    await expect.poll(() => asked.length).toBe(1);
    await page.getByRole('status').getByText('Sent.').waitFor();
    if (next === 'message') await visitor.types('1');
    else await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('textbox', { name: 'Votre message' }).waitFor();
    expect(asked, next).toHaveLength(2);
    await visitor.close();
  }
});

test('whoever is forgotten sees that alone, and the browser keeps nothing but who they are', async () => {
  const visitor = await enter();
  const { page } = visitor;
  await visitor.types('my plantain is for 17 Bode Thomas');
  await visitor.hears('17 Bode Thomas');
  await visitor.types('forget me');
  await visitor.hears('Shall I forget');
  await visitor.types('yes');
  await visitor.hears(/^Done\./);
  const device = await page.evaluate(() => localStorage.getItem('x-device-id'));
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  const shown = () => page.getByRole('log').locator('.bubble').allInnerTexts();
  for (const look of ['at once', 'after a reload']) {
    expect(await shown(), look).toHaveLength(1);
    expect(await kept(), look).not.toMatch(/Bode Thomas|Welcome|plantain/);
    await page.reload();
    await visitor.hears(/^Done\./);
  }
  expect(await page.evaluate(() => localStorage.getItem('x-device-id'))).toBe(device);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

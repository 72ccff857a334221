import { expect, test } from 'vitest';
import { violations } from '../local/testing/axe.ts';
import { type Visitor, visit } from '../local/testing/browser.ts';
import { checkoutOn, payElsewhere } from './testing/meal.ts';
import { browser, system, useRig } from './testing/rig.ts';

useRig();

const chatAddress = () => `${system.origin}/demo-kitchen`;

/** A customer whose order waits to be paid. */
async function order(options: Parameters<typeof visit>[2] = {}): Promise<Visitor & { address: string; code: string }> {
  const visitor = await visit(browser, chatAddress(), options);
  await visitor.hears('Welcome to Demo');
  await visitor.types('1');
  await visitor.hears('Here is the menu');
  await visitor.types('1 x 2');
  await visitor.hears('Added 2 x Jollof rice');
  await visitor.types('99');
  await visitor.hears(/please pay ₦5,200\.00/);
  const path = await visitor.page.getByRole('link', { name: 'Keep or print it' }).last().getAttribute('href');
  return { ...visitor, address: `${system.origin}${path}`, code: path?.split('/').at(-1) ?? '' };
}

test('the receipt leads to the page of its order, which says what was ordered and what became of it', async () => {
  const { page, address, code, complaints, close } = await order();
  await page.getByRole('link', { name: 'Keep or print it' }).last().click();
  await page.waitForURL(address);
  await page.getByRole('heading', { name: `Order ${code}` }).waitFor();
  await page.getByText('Jollof rice').waitFor();
  expect(await page.title()).toContain(code);
  expect(await violations(page)).toEqual([]);
  // It is paid elsewhere, and the page that only waits says so.
  payElsewhere(system, await checkoutOn(page));
  await page.locator('.badge').getByText('Paid', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Back to the chat' }).click();
  await page.waitForURL(chatAddress());
  expect(complaints).toEqual([]);
  await close();
});

test('each order of the list leads to its page, also those that came along from another device', async () => {
  const phone = await order();
  payElsewhere(system, await checkoutOn(phone.page));
  await phone.hears(/is paid/);
  await phone.types('resume');
  await phone.hears(/resume \S+/);
  const said = await phone.page
    .getByRole('log')
    .getByText(/Type this at your other device/)
    .innerText();
  const laptop = await visit(browser, chatAddress());
  await laptop.hears('Welcome to Demo');
  await laptop.types('1');
  await laptop.hears('Here is the menu');
  await laptop.types('1');
  await laptop.hears('Added 1 x Jollof rice');
  await laptop.types('99');
  await laptop.hears(/please pay/);
  payElsewhere(system, await checkoutOn(laptop.page));
  await laptop.hears(/is paid/);
  await laptop.types(/resume [\w-]+/.exec(said)?.[0] ?? '');
  await laptop.hears('Here you are: your cart, your orders');
  await laptop.types('98');
  const { page } = laptop;
  const listed = page.locator('.history').last().getByRole('link');
  await expect.poll(() => listed.count()).toBe(2);
  const codes = (await listed.allInnerTexts()).map((words) => /B2B-\w+/.exec(words)?.[0] ?? '');
  expect(codes).toContain(phone.code);
  for (const link of await listed.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  for (const code of codes) {
    await page.getByRole('link', { name: code }).last().click();
    await page.getByRole('heading', { name: `Order ${code}` }).waitFor();
    await page.getByText('Jollof rice').waitFor();
    await page.getByRole('link', { name: 'Back to the chat' }).click();
    await page.waitForURL(chatAddress());
  }
  expect(laptop.complaints).toEqual([]);
  for (const visitor of [phone, laptop]) await visitor.close();
});

test('the address of an order opens it for the device that placed it, and for nobody else', async () => {
  const customer = await order();
  const device = await customer.page.evaluate(() => localStorage.getItem('x-device-id'));
  expect(customer.address).not.toContain(device);
  const stranger = await visit(browser, customer.address);
  await stranger.page.getByRole('alert').getByText(/order/i).waitFor();
  expect(await stranger.page.getByText('Jollof rice').count()).toBe(0);
  const own = await customer.page.context().newPage();
  await own.goto(customer.address);
  await own.getByText('Jollof rice').waitFor();
  for (const visitor of [customer, stranger]) await visitor.close();
});

test('French that was lost on its way to the order page comes when the customer looks again', async () => {
  const { page, types, address, code, close } = await order({ serviceWorkers: 'block' });
  await types('français');
  await page.getByRole('textbox', { name: 'Votre message' }).waitFor();
  const asked: string[] = [];
  await page.route(/\/assets\/fr-/, (route) => {
    asked.push(route.request().url());
    return asked.length === 1 ? route.abort() : route.continue();
  });
  await page.goto(address);
  await page.getByRole('heading', { name: `Order ${code}` }).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading', { name: `Commande ${code}` }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(asked).toHaveLength(2);
  await close();
});

test('without a line the order page shows what the browser kept of the order, and says so', async () => {
  const { page, address, close } = await order();
  await page.route('**/api/**', (route) => route.abort());
  await page.goto(address);
  await page.getByText('this is what this browser kept').waitFor();
  await page.getByText('Jollof rice').waitFor();
  // What may have been paid meanwhile is not offered to be paid.
  expect(await page.getByRole('link', { name: /with Paystack/ }).count()).toBe(0);
  await close();
});

test('on paper stands whose bill it is and the bill, and nothing that can only be tapped', async () => {
  const { page, address, code, close } = await order();
  for (const at of ['in the chat', 'on its own page']) {
    if (at !== 'in the chat') await page.goto(address);
    await page
      .getByRole('heading', { name: `Order ${code}` })
      .last()
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: 'Demo Kitchen' }).waitFor();
    await page.getByRole('cell', { name: '₦5,200.00' }).last().waitFor();
    expect(await page.getByRole('button').count(), at).toBe(0);
    expect(await page.getByRole('textbox').count(), at).toBe(0);
    expect(await page.getByRole('link').count(), at).toBe(0);
    expect(await page.getByRole('heading', { level: 2 }).count(), at).toBe(1);
    await page.emulateMedia({ media: null });
  }
  await close();
});

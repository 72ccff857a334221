import type { Page } from 'playwright-core';
import type { TestSystem } from '../../local/testing/test-system.ts';
import { type Person, patiently } from './patience.ts';

/**
 * What stands in the chat after a meal: whose words, and how they begin. Where the answer to a message was lost, the next
 * one tells how things stand instead of what was done.
 */
export const MEAL = [
  ['theirs', /^Welcome to Demo Kitchen!/],
  ['mine', /^1$/],
  ['theirs', /^Here is the menu/],
  ['mine', /^add 1$/],
  ['theirs', /^(Added 1 x Jollof rice|Your cart has 1 item)/],
  ['mine', /^97$/],
  ['theirs', /^Your cart has 1 item/],
  ['mine', /^99$/],
  ['theirs', /please pay ₦2,700\.00/],
  ['theirs', /is paid: ₦2,700\.00, confirmed by Paystack/],
] as const;

/** From the welcome to the invoice, by buttons. @returns where it is paid */
export const orderMeal = async (person: Person): Promise<URL> => {
  const { page } = person;
  const entries = page.getByRole('log').locator('.entry');
  const taps = async (name: string | RegExp, answer: number) => {
    const button = page.getByRole('button', { name }).first();
    await patiently(person, button);
    await button.click();
    await patiently(person, entries.nth(answer));
  };
  await taps('See the menu', 2);
  await taps('Add 1 Jollof rice', 4);
  await taps(/show the cart/, 6);
  await taps(/^(99 )?Pay$/, 8);
  const link = page.getByRole('link', { name: /with Paystack/ });
  await patiently(person, link);
  return checkoutOn(page);
};

/** Pays as the chat offers it, and is on the way back to it. */
export const payHere = async ({ page }: Person, checkout: URL): Promise<void> => {
  await page.getByRole('link', { name: /with Paystack/ }).click();
  await page.waitForURL(checkout.href);
  await page.goto(`${checkout}?card=success`);
  await page.getByRole('button', { name: /^Pay/ }).click({ noWaitAfter: true });
};

/** Where the newest invoice on a page is paid. */
export const checkoutOn = async (page: Page): Promise<URL> => {
  const link = page.getByRole('link', { name: /with Paystack/ }).last();
  return new URL((await link.getAttribute('href')) ?? '');
};

/** Pays with the same link in another window, while the chat waits. */
export const payElsewhere = ({ simulator }: TestSystem, checkout: URL): void => {
  const accessCode = checkout.pathname.split('/').at(-1) ?? '';
  simulator?.pay(simulator.ledger.findByAccessCode(accessCode)?.reference ?? '');
};

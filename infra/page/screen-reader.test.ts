import { expect, test } from 'vitest';
import { type Visitor, visit } from '../local/testing/browser.ts';
import { heardOn, isOnlyAddedTo, listen } from './testing/hearing.ts';
import { checkoutOn, payElsewhere } from './testing/meal.ts';
import { browser, system, useRig } from './testing/rig.ts';
import { SCREENS, walkScreens } from './testing/screens.ts';

useRig();

/** A visit in which all is written down that a screen reader is told. */
const enter = async (): Promise<Visitor> => {
  const visitor = await visit(browser, 'about:blank');
  await listen(visitor.page);
  await visitor.page.goto(`${system.origin}/demo-kitchen`);
  await visitor.hears('Welcome to Demo');
  return visitor;
};

test('the chat is a named log in the main part of the page, which is only ever added to while it is read out', async () => {
  const visitor = await enter();
  const { page, types, hears, close } = visitor;
  await page.getByRole('main').getByRole('log', { name: 'Chat' }).waitFor();
  for (const [text, answer] of [
    ['1', 'Here is the menu'],
    ['1 x 2', 'Added 2 x Jollof rice'],
    ['97', 'Your cart has 2 items'],
    ['99', /please pay/],
  ] as const) {
    await types(text);
    await hears(answer);
    expect(await isOnlyAddedTo(page), text).toBe(true);
  }
  payElsewhere(system, await checkoutOn(page));
  await hears(/is paid/);
  expect(await isOnlyAddedTo(page)).toBe(true);
  const { added } = await heardOn(page);
  expect(added.length).toBeGreaterThan(8);
  // The greeting may come in the very frame in which the log goes live.
  expect(new Set(added.slice(1))).toEqual(new Set(['polite']));
  await close();
});

test('a chat that was left is not read out again: it stands there before the log is live', async () => {
  const { page, types, hears, close } = await enter();
  await types('1');
  await hears('Here is the menu');
  await page.reload();
  await hears('Here is the menu');
  await expect.poll(() => page.getByRole('log').getAttribute('aria-live')).toBe('polite');
  expect(await heardOn(page)).toEqual({ news: [], restored: [{ entries: 3, live: 'off' }], added: [] });
  await types('2');
  await hears('Added 1 x Fried rice');
  expect(new Set((await heardOn(page)).added)).toEqual(new Set(['polite']));
  await close();
});

test('what was sent, the new total, the order that waits and the payment are told once each, in one place', async () => {
  const { page, types, hears, close } = await enter();
  for (const [text, answer] of [
    ['1', 'Here is the menu'],
    ['1', 'Added 1 x Jollof rice'],
    ['14 x 2', 'Added 2 x Zobo'],
    ['97', 'Your cart has 3 items'],
    ['99', /please pay ₦3,900\.00/],
  ] as const) {
    await types(text);
    await hears(answer);
  }
  payElsewhere(system, await checkoutOn(page));
  await hears(/is paid/);
  await expect.poll(async () => (await heardOn(page)).news.at(-1)).toMatch(/is paid/);
  expect(await page.getByRole('status').count()).toBe(1);
  const code = (await page.getByRole('status').textContent())?.match(/B2B-\w+/)?.[0];
  expect((await heardOn(page)).news).toEqual([
    'Sent.',
    'Your cart: 1 item, ₦2,700.00.',
    'Your cart: 3 items, ₦3,900.00.',
    'Sent.',
    `Order ${code} waits for ₦3,900.00`,
    `Order ${code} is paid.`,
  ]);
  await page.reload();
  await hears(/is paid/);
  expect((await heardOn(page)).news).toEqual([]);
  await close();
});

test('a failure interrupts, and one from an earlier visit does not', async () => {
  const { page, types, hears, close } = await enter();
  await page.context().setOffline(true);
  await types('1');
  await page.getByRole('alert').getByText('Your message is kept').waitFor();
  await page.context().setOffline(false);
  await hears('Here is the menu');
  expect(await page.getByRole('alert').getByText('Your message is kept').count()).toBe(0);

  await types('x'.repeat(2000));
  const refusal = page.getByRole('log').getByRole('alert');
  await refusal.waitFor();
  const why = (await refusal.textContent()) ?? '';
  await page.reload();
  await hears(why);
  expect(await refusal.count()).toBe(0);
  await close();
});

test('of several messages that were not sent, each has a button that says which one it is', async () => {
  const { page, types, close } = await enter();
  await page.context().setOffline(true);
  const messages = ['jollof rice', 'two zobo'];
  for (const message of messages) await types(message);
  const unsent = page.getByRole('button', { name: /^Not sent/ });
  // Read all at once: while the page tries again, the buttons are away.
  const names = () => unsent.evaluateAll((buttons) => buttons.map(({ ariaLabel }) => ariaLabel));
  await expect.poll(names).toEqual(messages.map((message) => `Not sent. Tap to try again: ${message}`));
  await page.context().setOffline(false);
  await expect.poll(() => unsent.count()).toBe(0);
  await close();
});

test('a stepper is named after its dish, its number is read out as it changes, and the button says what it will add', async () => {
  const { page, types, hears, close } = await enter();
  await types('1');
  await hears('Here is the menu');
  const stepper = page.getByRole('group', { name: 'How many: Beef suya' });
  await stepper.getByRole('button', { name: 'One more' }).click();
  await page.getByRole('button', { name: 'Add 2 Beef suya', exact: true }).waitFor();
  // A change of text in a live log is read out.
  await page.getByRole('log').and(page.locator('[aria-live=polite]')).getByText('2', { exact: true }).first().waitFor();
  await stepper.getByRole('button', { name: 'One fewer' }).click();
  await page.getByRole('button', { name: 'Add 1 Beef suya', exact: true }).waitFor();
  await close();
});

test('the page says which language it speaks, and each message goes the way its own letters go', async () => {
  const { page, types, hears, close } = await enter();
  const language = () => page.locator('html').getAttribute('lang');
  const directionOf = (text: string) =>
    page
      .locator('.bubble')
      .getByText(text)
      .last()
      .evaluate((bubble) => getComputedStyle(bubble).direction);
  expect(await language()).toBe('en');
  for (const bubble of await page.locator('.bubble').all()) expect(await bubble.getAttribute('dir')).toBe('auto');
  await types('مرحبا، أريد الأرز');
  await hears('Sorry, I did not understand');
  expect(await directionOf('مرحبا')).toBe('rtl');
  expect(await directionOf('Sorry')).toBe('ltr');
  await types('français');
  await expect.poll(language).toBe('fr');
  await close();
});

test('each screen is headed by the shop alone, each card by a heading right below it, and names keep to themselves', async () => {
  const faults: string[] = [];
  const seen: string[] = [];
  await walkScreens({ browser, system, look: { viewport: { width: 360, height: 740 } } }, async (screen, page) => {
    seen.push(screen);
    const { title, headings, loose } = await page.evaluate(() => ({
      title: document.title,
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName, textContent }) => ({
        level: Number(localName.slice(1)),
        text: textContent,
      })),
      // Names and codes come from people and in any script, and must not turn round what stands beside them.
      loose: [...document.querySelectorAll('h1, .dish-name, .chip, .bill tbody td:nth-child(2), .history b, .total th')]
        .filter((element) => element.localName !== 'bdi' && !element.querySelector('bdi'))
        .map(({ textContent }) => textContent),
    }));
    if (!title.includes('Demo Kitchen')) faults.push(`${screen}: the title is "${title}"`);
    const [first, ...cards] = headings;
    if (first?.text !== 'Demo Kitchen' || first.level !== 1)
      faults.push(`${screen}: the first heading is not the shop`);
    for (const { level, text } of cards) if (level !== 2) faults.push(`${screen}: "${text}" is a heading ${level}`);
    faults.push(...loose.map((text) => `${screen}: "${text}" is not kept apart`));
  });
  expect(seen).toEqual(SCREENS);
  expect(faults).toEqual([]);
});

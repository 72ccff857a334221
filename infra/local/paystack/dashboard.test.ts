import { describe, expect, test } from 'vitest';
import { settle } from './testing/clock.ts';
import { openShop, order } from './testing/shop.ts';

const browser = { accept: 'text/html,application/xhtml+xml' };

const tester = async (...given: Parameters<typeof openShop>) => {
  const shop = openShop(...given);
  return {
    ...shop,
    sees: async (path = '/_simulator') => (await shop.page(path)).text,
    /** Presses a button of the page. */
    presses: async (path: string, fields: Record<string, string> = {}) => {
      const body = new URLSearchParams(fields);
      const { http, headers } = await shop.page(path, { method: 'POST', headers: browser, body });
      await settle();
      return { http, to: headers.get('location') };
    },
    is: () => shop.simulator.ledger.find(order.reference),
  };
};
const lever = (name: string) => `/_simulator/${name.replace(':', order.reference)}`;
const actions = (text: string) => [...text.matchAll(/action="([^"]*)"/g)].map(([, action]) => action);

test('the first page of the simulator leads to the payments', async () => {
  const they = await tester();
  expect((await they.page('/')).headers.get('location')).toBe('/_simulator');
  expect(await they.sees()).toContain('There are none yet');
});

test('payments are listed, the newest first, with all that became of them', async () => {
  const they = await tester();
  await they.initialize({ label: 'B2B-7K4QX' });
  await they.clock.passes(60_000);
  await they.initialize({ reference: 'second', amount: 7_000 });
  they.simulator.pay(order.reference);
  they.simulator.refund(order.reference, 5_000);
  they.simulator.openDispute(order.reference);
  const text = await they.sees();
  for (const part of ['₦1,500.00</span> success', 'B2B-7K4QX', order.reference, '₦70.00</span> abandoned'])
    expect(text).toContain(part);
  expect(text).toContain('Refund of ₦50.00: <strong>pending</strong>');
  expect(text).toContain('Dispute about ₦1,500.00: <strong>awaiting-merchant-feedback</strong>');
  expect(text).toContain('2026-01-06 12:01 UTC');
  expect(text.indexOf('id="second"')).toBeLessThan(text.indexOf(`id="${order.reference}"`));
});

test('only what can be done next is offered', async () => {
  const they = await tester();
  const link = await they.link();
  expect(actions(await they.sees())).toEqual([lever('pay/:'), lever('ongoing/:'), lever('fail/:')]);
  expect(await they.sees()).toContain(`href="${link}"`);
  they.simulator.pay(order.reference);
  expect(actions(await they.sees())).toEqual([lever('refund/:'), lever('dispute/:')]);
  they.simulator.openDispute(order.reference);
  const decide = [lever('dispute/:/remind'), lever('dispute/:/resolve'), lever('dispute/:/resolve')];
  expect(actions(await they.sees())).toEqual([lever('refund/:'), ...decide]);
  they.simulator.resolveDispute(order.reference);
  expect(actions(await they.sees())).toEqual([lever('dispute/:')]);
});

describe('a button does what it says and leads back to the payment', () => {
  test('pay, even long after the link was made', async () => {
    const they = await tester();
    await they.initialize();
    await they.clock.passes(48 * 3_600_000);
    expect(await they.presses(lever('pay/:'))).toEqual({ http: 303, to: `/_simulator#${order.reference}` });
    expect(they.is()?.status).toBe('success');
  });

  test('refund all, or a part', async () => {
    const they = await tester();
    await they.initialize();
    they.simulator.pay(order.reference);
    await they.presses(lever('refund/:'), { amount: '50000' });
    await they.presses(lever('refund/:'), { amount: '' });
    expect(they.is()?.refunds.map(({ amount }) => amount)).toEqual([50_000, 100_000]);
  });

  test('dispute, remind, and let the shop win', async () => {
    const they = await tester();
    await they.initialize();
    they.simulator.pay(order.reference);
    await they.presses(lever('dispute/:'));
    await they.presses(lever('dispute/:/remind'));
    const { to } = await they.presses(lever('dispute/:/resolve'), { resolution: 'declined' });
    expect(to).toBe(`/_simulator#${order.reference}`);
    expect(they.is()?.disputes).toMatchObject([{ status: 'resolved', resolution: 'declined' }]);
    expect(they.heard().map(({ event }) => event)).toContain('charge.dispute.remind');
  });

  test('or the page says why not', async () => {
    const they = await tester();
    await they.initialize();
    const { http, to } = await they.presses(lever('dispute/:'));
    expect({ http, to }).toEqual({ http: 303, to: '/_simulator?wrong=notPaid' });
    expect(await they.sees('/_simulator?wrong=notPaid')).toContain('It has not been paid.');
  });
});

test('a script that pulls the same lever is answered in JSON', async () => {
  const they = await tester();
  await they.initialize();
  const response = await they.simulator.app.request(lever('pay/:'), { method: 'POST', headers: { accept: '*/*' } });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ ok: true, status: 'success' });
});

test('what a shop or an address says is text and never markup', async () => {
  const they = await tester();
  await they.initialize({ label: '<img src=x onerror=alert(1)>' });
  const text = await they.sees('/_simulator?wrong=<script>alert(1)</script>');
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).not.toContain('<img');
  expect(text).not.toContain('<script');
});

test('the page runs nothing, loads only its own style, and is never kept', async () => {
  const { headers } = await (await tester()).page('/_simulator');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
  expect(headers.get('cache-control')).toBe('no-store');
});

test('of very many payments the newest hundred are shown, and it says so', async () => {
  const they = await tester();
  for (let n = 1; n <= 102; n += 1) await they.initialize({ reference: `ord-${n}.` });
  const text = await they.sees();
  expect(text).toContain('2 older ones are not shown.');
  expect(text).toContain('id="ord-102."');
  expect(text).toContain('id="ord-3."');
  expect(text).not.toContain('id="ord-2."');
});

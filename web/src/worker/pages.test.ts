import { describe, expect, test, vi } from 'vitest';
import { settle } from '../testing/fake-time.ts';
import { brings, kept, line, open, useWorker } from '../testing/fake-worker.ts';
import { PAGES } from './caches.ts';
import { renewPages } from './pages.ts';

useWorker();

describe('A shop’s page', () => {
  test('is the newest there is, and kept for a line that breaks', async () => {
    await kept.keep(PAGES, '/demo-kitchen', 'old');
    brings('/demo-kitchen', 'new');
    expect(await open('/demo-kitchen').text()).toBe('new');
    line.replies.clear();
    expect(await open('/demo-kitchen').text()).toBe('new');
  });

  test.each([
    ['there is no line', 'broken'],
    ['there is no server', new Response('503 ERROR', { status: 503 })],
  ] as const)('is opened as it was kept where %s, and stays kept', async (_, reply) => {
    await kept.keep(PAGES, '/demo-kitchen', 'kept');
    line.replies.set('/demo-kitchen', reply);
    expect(await open('/demo-kitchen').text()).toBe('kept');
    expect(await open('/demo-kitchen').text()).toBe('kept');
  });

  test('is opened as it was kept when nothing is heard for four seconds, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await kept.keep(PAGES, '/demo-kitchen', 'kept');
    line.replies.set('/demo-kitchen', 'silent');
    const text = open('/demo-kitchen').text();
    let isThere = false;
    void text.then(() => {
      isThere = true;
    });
    await vi.advanceTimersByTimeAsync(3_999);
    await settle();
    await settle();
    expect(isThere).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await text).toBe('kept');
  });

  test('that was closed says so, whatever was kept', async () => {
    await kept.keep(PAGES, '/demo-kitchen', 'kept');
    brings('/demo-kitchen', 'No such shop', 404);
    expect(await open('/demo-kitchen').text()).toBe('No such shop');
    expect(kept.paths(PAGES)).toEqual(['/demo-kitchen']);
  });

  test('that was never opened here is asked for, and its absence is no other page’s', async () => {
    await kept.keep(PAGES, '/demo-kitchen', 'kept');
    await expect(open('/demo-bukka').text()).rejects.toThrow('Failed to fetch');
    brings('/demo-bukka', 'busy', 503);
    expect(await open('/demo-bukka').text()).toBe('busy');
    expect(kept.paths(PAGES)).toEqual(['/demo-kitchen']);
  });

  test('is not kept under what Paystack appends to its address, but opened for it', async () => {
    brings('/demo-kitchen', 'new');
    expect(await open('/demo-kitchen?trxref=abc&reference=abc').text()).toBe('new');
    expect(kept.paths(PAGES)).toEqual(['/demo-kitchen']);
    line.replies.clear();
    expect(await open('/demo-kitchen?trxref=abc&reference=abc').text()).toBe('new');
  });

  test('opens its orders without a line, and the page of an order is never taken for it', async () => {
    await kept.keep(PAGES, '/demo-kitchen', 'kept');
    expect(await open('/demo-kitchen/orders/B2B-7K4QX').text()).toBe('kept');
    brings('/demo-kitchen/orders/B2B-7K4QX', 'an order');
    expect(await open('/demo-kitchen/orders/B2B-7K4QX').text()).toBe('an order');
    line.replies.clear();
    expect(await open('/demo-kitchen').text()).toBe('kept');
  });

  test('is opened from the line where the browser’s caches are broken', async () => {
    kept.disk.isBroken = true;
    brings('/demo-kitchen', 'new');
    expect(await open('/demo-kitchen').text()).toBe('new');
  });
});

describe('A new build', () => {
  test('fetches the pages of the shops that are open, and of all that were kept', async () => {
    await kept.keep(PAGES, '/demo-bukka', 'old');
    brings('/demo-kitchen', 'new kitchen');
    brings('/demo-bukka', 'new bukka');
    await renewPages(['/demo-kitchen/orders/B2B-7K4QX', '/demo-kitchen']);
    line.replies.clear();
    expect(await open('/demo-kitchen').text()).toBe('new kitchen');
    expect(await open('/demo-bukka').text()).toBe('new bukka');
    expect(line.asked.filter((path) => path === '/demo-kitchen')).toHaveLength(2);
  });

  test('forgets the page of a shop that is gone', async () => {
    await kept.keep(PAGES, '/demo-bukka', 'old');
    brings('/demo-bukka', 'No such shop', 404);
    await renewPages([]);
    expect(kept.paths(PAGES)).toEqual([]);
  });

  test.each([['broken'], [new Response('503 ERROR', { status: 503 })]] as const)(
    'keeps the page that it cannot fetch, and says so, for its files are still needed: %s',
    async (reply) => {
      await kept.keep(PAGES, '/demo-bukka', 'old');
      line.replies.set('/demo-bukka', reply);
      await expect(renewPages([])).rejects.toThrow();
      await settle();
      expect(await open('/demo-bukka').text()).toBe('old');
    },
  );
});

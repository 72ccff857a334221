import { describe, expect, test } from 'vitest';
import { ask, brings, kept, line, SHELL, useWorker } from '../testing/fake-worker.ts';
import { PICTURES } from './caches.ts';

const MAIN = '/assets/main-AAAA.js';

useWorker();

describe('The worker leaves to the browser', () => {
  test.each([
    ['what the server tells a customer', '/api/shops/demo-kitchen/session?since=3', {}],
    ['a file that is opened by itself', '/favicon.svg', { navigates: true }],
    ['what is sent', '/demo-kitchen', { method: 'POST' }],
    ['what is not of this site', 'https://checkout.paystack.com/abc', { navigates: true }],
  ])('%s', (_, path, options) => {
    expect(ask(path, options).isLeft).toBe(true);
    expect(line.asked).toEqual([]);
  });
});

describe('A file of the page', () => {
  test('is not asked for again, also when its script says that it tries again', async () => {
    await kept.keep(SHELL, MAIN, 'main');
    expect(await ask(MAIN).text()).toBe('main');
    expect(await ask(`${MAIN}?1`).text()).toBe('main');
    expect(line.asked).toEqual([]);
  });

  test('of the build before is there as long as that build is kept', async () => {
    await kept.keep('shell-old', '/assets/main-OLD.js', 'old main');
    await kept.keep(SHELL, MAIN, 'main');
    expect(await ask('/assets/main-OLD.js').text()).toBe('old main');
  });

  test('that was not kept from the start, such as a language, is kept from its first use on', async () => {
    brings('/assets/fr-BBBB.js', 'mots');
    expect(await ask('/assets/fr-BBBB.js').text()).toBe('mots');
    line.replies.clear();
    expect(await ask('/assets/fr-BBBB.js').text()).toBe('mots');
  });

  test('is not kept when it is none, nor when its name does not tell its content', async () => {
    brings('/assets/fr-BBBB.js', 'busy', 503);
    brings('/icons/icon-180.png', 'icon');
    expect(await ask('/assets/fr-BBBB.js').text()).toBe('busy');
    expect(await ask('/icons/icon-180.png').text()).toBe('icon');
    expect(kept.paths(SHELL)).toEqual([]);
  });

  test('is fetched where the browser’s caches are broken', async () => {
    kept.disk.isBroken = true;
    brings(MAIN, 'main');
    expect(await ask(MAIN).text()).toBe('main');
  });
});

describe('A photo', () => {
  const photo = (n: number) => `/pictures/demo-kitchen/dish-${n}-160.webp`;

  test('that was seen is seen again without a line', async () => {
    brings(photo(1), 'rice');
    expect(await ask(photo(1)).text()).toBe('rice');
    line.replies.clear();
    expect(await ask(photo(1)).text()).toBe('rice');
    await expect(ask(photo(2)).text()).rejects.toThrow('Failed to fetch');
  });

  test('that is not there is not kept', async () => {
    brings(photo(1), 'no such photo', 404);
    expect(await ask(photo(1)).text()).toBe('no such photo');
    expect(kept.paths(PICTURES)).toEqual([]);
  });

  test('pushes out the oldest, so that there are never more than sixty', async () => {
    for (let n = 1; n <= 62; n += 1) {
      brings(photo(n), `${n}`);
      await ask(photo(n)).text();
    }
    expect(kept.paths(PICTURES)).toHaveLength(60);
    expect(kept.paths(PICTURES)).not.toContain(photo(2));
    expect(kept.paths(PICTURES)).toContain(photo(3));
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { registerWorker } from './register-worker.ts';
import { settle } from './testing/fake-time.ts';

afterEach(() => vi.unstubAllGlobals());

type Browser = { serviceWorker?: { register: (url: unknown) => Promise<void> }; trustedTypes?: object };

/** Opens the page in a browser that has nothing else. */
const openIn = ({ serviceWorker, trustedTypes }: Browser) => {
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('window', { trustedTypes });
  registerWorker();
};

test('the worker is registered under the one address it has', () => {
  const register = vi.fn(async () => undefined);
  openIn({ serviceWorker: { register } });
  expect(register).toHaveBeenCalledExactlyOnceWith('/sw.js');
});

test('a browser that wants proof of the address is given that of one policy, which makes no other', () => {
  const register = vi.fn(async () => undefined);
  const createPolicy = vi.fn((_: string, { createScriptURL }: { createScriptURL: (url: string) => string }) => ({
    createScriptURL: (url: string) => ({
      trusted: createScriptURL(url),
      other: createScriptURL('//evil.example/x.js'),
    }),
  }));
  openIn({ serviceWorker: { register }, trustedTypes: { createPolicy } });
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['worker']);
  expect(register).toHaveBeenCalledExactlyOnceWith({ trusted: '/sw.js', other: '/sw.js' });
});

test('a browser without workers, or that forbids them, opens the chat all the same', async () => {
  expect(() => openIn({})).not.toThrow();
  let asked = 0;
  const register = async () => {
    asked += 1;
    throw new DOMException('Forbidden', 'SecurityError');
  };
  openIn({ serviceWorker: { register } });
  // What is thrown, and nobody catches, fails the test by itself.
  await settle();
  expect(asked).toBe(1);
});

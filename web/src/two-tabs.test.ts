import { describe, expect, test } from 'vitest';
import { answer, notice, says } from './testing/answers.ts';
import { fakeWindows } from './testing/fake-windows.ts';
import { memoryStorage, openPage } from './testing/open-page.ts';

/** A browser's storage that tells what is written into it. */
const watchedStorage = () => {
  const storage = memoryStorage();
  const written: string[] = [];
  const watched = {
    ...storage,
    set: (key: string, value: string) => {
      written.push(key);
      storage.set(key, value);
    },
  };
  return { storage: watched, written };
};

const opened = async (storage: ReturnType<typeof memoryStorage>) => {
  const page = await openPage({ storage });
  await page.server.looks()[0]?.answers(answer({ version: 1, replies: [says('Welcome!')] }));
  return page;
};

// What two tabs write at the same moment, the browser keeps of one of them; so none writes what it need not.
describe('Of two tabs', () => {
  test('one whose question brings nothing new leaves alone what is kept', async () => {
    const { storage, written } = watchedStorage();
    const page = await opened(storage);
    await page.says('hi');
    await page.server.messages()[0]?.breaks();
    written.length = 0;
    await page.time.passes(2_000);
    await page.server.looks()[1]?.answers(answer({ version: 1 }));
    expect(written).toEqual([]);
    await page.server.messages()[1]?.answers(answer({ version: 2, notices: [notice(2)] }));
    expect(written).toContain('b2b:transcript:demo-kitchen');
  });

  test('the second to hear of a message leaves alone what the first has kept', async () => {
    const { storage, written } = watchedStorage();
    const one = await opened(storage);
    const other = await opened(storage);
    await one.says('1');
    await other.retries();
    await one.server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    written.length = 0;
    await other.server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    expect(written).toEqual([]);
    expect(other.chat()).toEqual(['Welcome!', '1', 'Here is the menu.']);
    expect(other.view()).toMatchObject({ unsent: [], standing: { version: 2 } });
  });

  test('both keep what is said in them at the same moment', async () => {
    const { open } = fakeWindows();
    const [one, other] = [await openPage(open()), await openPage(open())];
    await Promise.all([one.says('1'), other.says('2')]);
    const later = await openPage(open());
    expect(later.chat()).toEqual(['1', '2']);
    expect(later.view().unsent).toHaveLength(2);
  });

  test('the one that hears an answer while something is said in the other keeps both, and the message is sent', async () => {
    const { open } = fakeWindows();
    const [one, other] = [await openPage(open()), await openPage(open())];
    await one.says('1');
    const heard = one.server.messages()[0]?.answers(answer({ version: 2, replies: [says('Here is the menu.')] }));
    await Promise.all([heard, other.says('2')]);
    const { server, ...later } = await openPage(open());
    expect(later.chat()).toEqual(expect.arrayContaining(['1', '2', 'Here is the menu.']));
    expect(later.view().unsent).toHaveLength(1);
    await later.retries();
    expect(server.messages()[0]?.body.text).toBe('2');
  });
});

test('what is said stands in the chat before it is written down, so that no second tap says it again', async () => {
  const page = await openPage({ locks: { request: () => new Promise(() => {}) } });
  await page.says('1');
  expect(page.chat()).toEqual(['1']);
  expect(page.view().unsent).toHaveLength(1);
  expect(page.server.messages()).toHaveLength(0);
  await page.time.passes(1_000);
  expect(page.server.messages()).toHaveLength(1);
});

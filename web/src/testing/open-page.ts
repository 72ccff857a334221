import type { Locks } from '../alone.ts';
import type { LoadTexts } from '../load-texts.ts';
import { type TextStore, textStore } from '../storage.ts';
import { createStore } from '../store.ts';
import { texts as en } from '../texts/en.ts';
import { texts as fr } from '../texts/fr.ts';
import { texts as pcm } from '../texts/pcm.ts';
import { fakeServer } from './fake-server.ts';
import { fakeTime, settle } from './fake-time.ts';

/** A browser's storage that works and lives as long as the test wants. */
export const memoryStorage = (): TextStore & { dump: () => string[] } => {
  const values = new Map<string, string>();
  const get = (key: string) => values.get(key) ?? null;
  return {
    remembers: true,
    get,
    stored: get,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    dump: () => [...values].map(([key, value]) => `${key}=${value}`),
  };
};

/** A browser that forbids storage, as some in-app browsers do. */
export const blockedStorage = (): TextStore =>
  textStore(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });

/** Every language at once, as if the browser had all of them in its cache. */
const ALL_TEXTS: LoadTexts = {
  en: async () => ({ texts: en }),
  pcm: async () => ({ texts: pcm }),
  fr: async () => ({ texts: fr }),
};

type Opening = {
  storage?: TextStore;
  returned?: boolean;
  saveData?: boolean;
  loadTexts?: LoadTexts;
  locks?: Locks;
};

/** Opens the page without its looks: a test is the customer, the server and the time. */
export const openPage = async ({
  storage = memoryStorage(),
  returned = false,
  saveData = false,
  loadTexts = ALL_TEXTS,
  locks,
}: Opening = {}) => {
  const server = fakeServer();
  const time = fakeTime();
  const sight = { isVisible: true };
  const store = createStore(
    {
      fetch: server.fetch,
      storage,
      clock: time.clock,
      newId: () => crypto.randomUUID(),
      isVisible: () => sight.isVisible,
      saveData,
      loadTexts,
      locks,
    },
    { shopId: 'demo-kitchen', returned },
  );
  let isDrawn = false;
  void store.ready().then(() => {
    isDrawn = true;
  });
  void store.start();
  await settle();
  return {
    server,
    time,
    sight,
    storage,
    isDrawn: () => isDrawn,
    view: store.get,
    watch: store.watch,
    reload: store.reload,
    /** Where the customer can read it: the chat, as sentences. */
    chat: () => store.get().entries.map((entry) => (entry.from === 'customer' ? entry.text : entry.reply.text)),
    says: async (words: string) => {
      store.say(words);
      await settle();
    },
    retries: async () => {
      store.retry();
      await settle();
    },
    looksAgain: async () => {
      sight.isVisible = true;
      store.wake();
      await settle();
    },
  };
};

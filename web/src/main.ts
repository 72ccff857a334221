import { browserClock } from './clock.ts';
import { createFrame } from './frame.ts';
import { newId } from './ids.ts';
import { importAgain } from './import-again.ts';
import { textsAt } from './load-texts.ts';
import { drawPlainChat } from './plain-chat.ts';
import { registerWorker } from './register-worker.ts';
import { textStore } from './storage.ts';
import { createStore, type Store } from './store.ts';
import { takeVisit } from './visit.ts';

/** Where the build has put what is loaded after this script. */
declare const LOOKS_URL: string;
declare const ORDER_PAGE_URL: string;
declare const PCM_URL: string;
declare const FR_URL: string;

/** So long is the chat not drawn in plain text, in milliseconds: on a good line its looks come sooner. */
const PATIENCE_MS = 400;

const ports = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  storage: textStore(() => localStorage),
  clock: browserClock,
  newId,
  isVisible: () => document.visibilityState === 'visible',
  // Whether the customer asked for little data; only some browsers say so.
  saveData: navigator.connection?.saveData === true,
  locks: navigator.locks,
  loadTexts: textsAt({ pcm: PCM_URL, fr: FR_URL }),
};
const visit = takeVisit(location, history);

const wakeWithBrowser = (store: Store) => {
  const wakeIfVisible = () => {
    if (ports.isVisible()) store.wake();
  };
  document.addEventListener('visibilitychange', wakeIfVisible);
  // Coming back with the back button shows the page as it was left, without loading it again.
  for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, wakeIfVisible);
  addEventListener('storage', store.reload);
  addEventListener('pagehide', store.leave);
};

/** What a customer writes is sent, and what the shop says stands there as text, from here on; its looks come after it. */
const openChat = async () => {
  const store = createStore(ports, visit);
  createFrame(store);
  wakeWithBrowser(store);
  void store.start();
  const looks = importAgain<typeof import('./looks.ts')>(LOOKS_URL);
  let stopPlain: (() => void) | undefined;
  const cancel = browserClock.after(PATIENCE_MS, () => {
    stopPlain = drawPlainChat(store);
  });
  const [{ drawChat }] = await Promise.all([looks, store.ready()]);
  cancel();
  stopPlain?.();
  drawChat(store, { shopId: visit.shopId, hasPhotos: !ports.saveData });
};

const openOrder = async (code: string) => {
  const { openOrderPage } = await importAgain<typeof import('./order-page.ts')>(ORDER_PAGE_URL);
  await openOrderPage(ports, visit.shopId, code);
};

// Its files come after all that the customer waits for.
void (visit.orderCode ? openOrder(visit.orderCode) : openChat()).then(registerWorker);

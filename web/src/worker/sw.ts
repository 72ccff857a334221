import { answerFrom } from './answer-from.ts';
import { PAGES, PICTURES, shellName } from './caches.ts';
import { renewPages } from './pages.ts';

/** By the build: of these files, and the files themselves, as paths. */
declare const VERSION: string;
declare const FILES: readonly string[];
declare const self: ServiceWorkerGlobalScope;

const SHELL = shellName(VERSION);

self.addEventListener('install', (event) => {
  // Until all is there, the worker before this one goes on.
  event.waitUntil(
    caches
      .open(SHELL)
      .then((shell) => shell.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

const tidy = async () => {
  // Who opens a shop for the first time has loaded its page without this worker.
  const windows = await self.clients.matchAll({ type: 'window' });
  await renewPages(windows.map(({ url }) => new URL(url).pathname));
  // Until here a page that was kept may have named the files of an older build.
  const names = await caches.keys();
  const isOld = (name: string) => ![SHELL, PAGES, PICTURES].includes(name);
  await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
};

self.addEventListener('activate', (event) => {
  const claimed = self.clients.claim();
  event.waitUntil(claimed);
  // Not as a part of it: nothing that the page asks for gets through before that is over, and this may take its time.
  void claimed.then(tidy).catch(() => undefined);
});

self.addEventListener('fetch', (event) => {
  const answer = answerFrom(event.request, {
    origin: self.location.origin,
    shell: SHELL,
    wait: (work) => event.waitUntil(work),
  });
  if (answer !== undefined) event.respondWith(answer);
});

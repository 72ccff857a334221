import { answerFrom, keepPage } from './answer-from.ts';
import { PAGES, PICTURES, shellName } from './caches.ts';

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

self.addEventListener('activate', (event) => {
  const isOld = (name: string) => ![SHELL, PAGES, PICTURES].includes(name);
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
    await self.clients.claim();
    // Who opens a shop for the first time has loaded its page without this worker.
    const windows = await self.clients.matchAll({ type: 'window' });
    await Promise.all(windows.map(({ url }) => keepPage(new URL(url).pathname)));
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const answer = answerFrom(event.request, {
    origin: self.location.origin,
    shell: SHELL,
    wait: (work) => event.waitUntil(work),
  });
  if (answer !== undefined) event.respondWith(answer);
});

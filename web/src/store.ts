import { createLine, type Ports } from './line.ts';
import type { LoadTexts } from './load-texts.ts';
import { openMemory } from './memory.ts';
import { createSpeaking } from './speaking.ts';
import { ENGLISH } from './speech.ts';
import { withMessage } from './transcript.ts';
import { remembered, type View } from './view.ts';
import type { Visit } from './visit.ts';
import { type Watched, watched } from './watched.ts';

/** So long is the page not drawn for the sake of a language: what is in the cache comes sooner, what is not, much later. */
const PATIENCE_MS = 200;

export type Store = Pick<Watched<View>, 'get' | 'watch'> & {
  /** It is time to draw: the words are there of the language the page was left in, or they take too long. */
  ready: () => Promise<void>;
  start: () => Promise<void>;
  say: (text: string) => void;
  retry: () => void;
  /** The customer looks at the page again, or is online again. */
  wake: () => void;
  /** Another tab wrote into the storage. */
  reload: () => void;
};

/** The whole chat but its looks: what the customer says goes through it to the server, and what is shown comes out. */
export const createStore = (ports: Ports & { loadTexts: LoadTexts }, visit: Visit): Store => {
  const { remembers } = ports.storage;
  const memory = openMemory(ports.storage, visit.shopId);
  const view = watched<View>({
    ...remembered(memory),
    speech: ENGLISH,
    isStalled: false,
    announcement: '',
    remembers,
  });
  const speak = createSpeaking(view, ports.loadTexts);
  view.watch(() => void speak());
  const line = createLine({ ports, visit, memory, view });

  return {
    ...line,
    ...view,
    ready: () => Promise.race([speak(), new Promise<void>((done) => ports.clock.after(PATIENCE_MS, done))]),
    say: (text) => {
      const message = { messageId: ports.newId(), text };
      memory.transcript.change((known) => withMessage(known, message));
      memory.outbox.change((all) => [...all, message]);
      view.set(remembered(memory));
      void line.retry();
    },
    reload: () => {
      view.set(remembered(memory));
      void line.catchUp();
    },
  };
};

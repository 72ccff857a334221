import { createAlone } from './alone.ts';
import { createLine, type Ports } from './line.ts';
import type { LoadTexts } from './load-texts.ts';
import { openMemory } from './memory.ts';
import { createSpeaking } from './speaking.ts';
import { ENGLISH } from './speech.ts';
import { messageEntry, withMessage } from './transcript.ts';
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
  /** The page goes away: what is not written down yet is to be now. */
  leave: () => void;
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
  const { alone, leave } = createAlone(ports.locks, ports.clock);
  const line = createLine({ ports, visit, memory, view, alone });

  return {
    ...line,
    ...view,
    leave,
    ready: () => Promise.race([speak(), new Promise<void>((done) => ports.clock.after(PATIENCE_MS, done))]),
    say: (text) => {
      const message = { messageId: ports.newId(), text };
      const { entries, unsent } = view.get();
      // At once, or a second tap while this window waits for its turn would say it twice.
      view.set({ entries: [...entries, messageEntry(message)], unsent: [...unsent, message.messageId] });
      void alone(() => {
        memory.transcript.change((known) => withMessage(known, message));
        memory.outbox.change((all) => [...all, message]);
        view.set(remembered(memory));
        void line.retry();
      });
    },
    reload: () => {
      view.set(remembered(memory));
      void line.catchUp();
    },
  };
};

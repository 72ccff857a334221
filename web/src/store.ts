import { createLine, type Ports } from './line.ts';
import { openMemory } from './memory.ts';
import { withMessage } from './transcript.ts';
import { remembered, type View } from './view.ts';
import type { Visit } from './visit.ts';
import { type Watched, watched } from './watched.ts';

export type Store = Pick<Watched<View>, 'get' | 'watch'> & {
  start: () => Promise<void>;
  say: (text: string) => void;
  retry: () => void;
  /** The customer looks at the page again, or is online again. */
  wake: () => void;
  /** Another tab wrote into the storage. */
  reload: () => void;
};

/** The whole chat but its looks: what the customer says goes through it to the server, and what is shown comes out. */
export const createStore = (ports: Ports, visit: Visit): Store => {
  const { remembers } = ports.storage;
  const memory = openMemory(ports.storage, visit.shopId);
  const view = watched<View>({ ...remembered(memory), isStalled: false, announcement: '', remembers });
  const line = createLine({ ports, visit, memory, view });

  return {
    get: view.get,
    watch: view.watch,
    start: line.open,
    say: (text) => {
      const message = { messageId: ports.newId(), text };
      memory.transcript.change((known) => withMessage(known, message));
      memory.outbox.change((all) => [...all, message]);
      view.set(remembered(memory));
      void line.flush();
    },
    retry: () => void line.flush(),
    wake: () => void line.wake(),
    reload: () => {
      view.set(remembered(memory));
      void line.catchUp();
    },
  };
};

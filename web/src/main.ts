import { browserClock } from './clock.ts';
import { drawInto } from './components/draw.tsx';
import { newId } from './ids.ts';
import { loadTexts } from './load-texts.ts';
import { textStore } from './storage.ts';
import { createStore } from './store.ts';
import { takeVisit } from './visit.ts';

/** Whether the customer asked for little data; only some browsers say so. */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return Reflect.get(Object(connection), 'saveData') === true;
};

const store = createStore(
  {
    fetch: (input, init) => fetch(input, init),
    storage: textStore(() => localStorage),
    clock: browserClock,
    newId,
    isVisible: () => document.visibilityState === 'visible',
    saveData: savesData(),
    loadTexts,
  },
  takeVisit(location, history),
);

const wakeIfVisible = () => {
  if (document.visibilityState === 'visible') store.wake();
};
document.addEventListener('visibilitychange', wakeIfVisible);
// Coming back with the back button shows the page as it was left, without loading it again.
for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, wakeIfVisible);
addEventListener('storage', store.reload);

// A tap must not take the focus out of the composer: on a phone the keyboard would go away and come back.
addEventListener('mousedown', (event) => {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
});

const root = document.getElementById('app');
if (root) void store.ready().then(() => drawInto(root, store));
void store.start();

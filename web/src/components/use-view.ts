import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../store.ts';
import type { View } from '../view.ts';

/** What the store shows now; draws again when that changes. */
export const useView = (store: Store): View => {
  const [view, setView] = useState(store.get);
  useEffect(() => {
    const refresh = () => setView(store.get());
    refresh();
    return store.watch(refresh);
  }, [store]);
  return view;
};

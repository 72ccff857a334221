import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Store } from '../store.ts';
import { ActionsProvider } from './actions.ts';
import { Chips } from './chips.tsx';
import { Dock } from './dock.tsx';
import { Header } from './header.tsx';
import { Intro } from './intro.tsx';
import { Log } from './log.tsx';
import { TestBanner } from './test-banner.tsx';
import { useScroll } from './use-scroll.ts';
import { useView } from './use-view.ts';

export const App = ({ store }: { store: Store }) => {
  const view = useView(store);
  const { standing, entries, closed } = view;
  const input = useRef<HTMLInputElement>(null);
  const { box, list, hasNewsBelow, onScroll, goToEnd } = useScroll(entries[entries.length - 1]?.id);
  const actions = useMemo(() => {
    const say = (text: string) => {
      goToEnd();
      store.say(text);
    };
    return { say, add: store.say, retry: store.retry };
  }, [store, goToEnd]);

  const shop = standing?.shop;
  useEffect(() => {
    if (shop) document.title = shop.name;
  }, [shop]);

  return (
    <ActionsProvider value={actions}>
      <div class="app">
        <div class="scroll" ref={box} onScroll={onScroll}>
          <Header shop={shop} />
          {shop?.paystackMode === 'test' && <TestBanner />}
          <main class="chat">
            <Intro view={view} />
            <Log view={view} listRef={list} />
            <Chips entries={entries} standing={standing} focusAfter={() => input.current?.focus()} />
          </main>
        </div>
        {!closed && <Dock view={view} inputRef={input} goToNews={hasNewsBelow ? goToEnd : undefined} />}
      </div>
    </ActionsProvider>
  );
};

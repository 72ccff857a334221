import type { RefObject } from 'preact';
import type { View } from '../view.ts';
import { Choices } from './choices.tsx';
import { Dock } from './dock.tsx';
import { Header } from './header.tsx';
import { Intro } from './intro.tsx';
import { Log } from './log.tsx';
import type { Scroll } from './scroll.ts';
import { TestBanner } from './test-banner.tsx';

type Props = {
  view: View;
  scroll: Scroll;
  /** Something new stands further down than the customer reads. */
  hasNewsBelow: boolean;
  input: RefObject<HTMLInputElement | null>;
  /** Ids of what stood there before the page was opened. */
  restored: ReadonlySet<string>;
  isLive: boolean;
};

export const App = ({ view, scroll, hasNewsBelow, input, restored, isLive }: Props) => {
  const { standing, entries, closed } = view;
  const shop = standing?.shop;
  return (
    <div class="app">
      <div class="scroll" ref={scroll.box} onScroll={scroll.onScroll}>
        <Header shop={shop} />
        {shop?.paystackMode === 'test' && <TestBanner />}
        <main class="chat">
          <Intro view={view} />
          <Log view={view} listRef={scroll.list} restored={restored} isLive={isLive} />
          <Choices entries={entries} standing={standing} focusAfter={() => input.current?.focus()} />
        </main>
      </div>
      {!closed && <Dock view={view} inputRef={input} goToNews={hasNewsBelow ? scroll.goToEnd : undefined} />}
    </div>
  );
};

import type { RefObject } from 'preact';
import type { View } from '../view.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { OrderBar } from './order-bar.tsx';
import { page } from './page.ts';

type Props = {
  view: View;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Only where something new stands further down. */
  goToNews: (() => void) | undefined;
};

/** What is always in reach. Failures and results are read out from here, each from one place that never goes away. */
export const Dock = ({ view, inputRef, goToNews }: Props) => {
  const { texts } = page();
  return (
    <section class="dock" aria-label={texts.yourTurn}>
      {goToNews && (
        <button type="button" class="jump" aria-label={texts.jump} onClick={goToNews}>
          <Icon path="M6 9.5l6 6 6-6" />
        </button>
      )}
      <p class="problem" role="alert">
        {view.problem}
      </p>
      <OrderBar view={view} />
      <Composer inputRef={inputRef} />
      <p class="hidden" role="status">
        {view.announcement}
      </p>
    </section>
  );
};

import type { View } from '../view.ts';
import { Icon } from './icon.tsx';
import { OrderBar } from './order-bar.tsx';
import { page } from './page.ts';

type Props = {
  view: View;
  /** Only where something new stands further down. */
  goToNews: (() => void) | undefined;
};

/** What is always in reach above the composer. */
export const Bar = ({ view, goToNews }: Props) => {
  const { texts } = page();
  return (
    <>
      {goToNews && (
        <button type="button" class="jump" aria-label={texts.jump} onClick={goToNews}>
          <Icon path="M6 9.5l6 6 6-6" />
        </button>
      )}
      <OrderBar view={view} />
    </>
  );
};

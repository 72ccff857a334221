import type { View } from '../view.ts';
import { OrderBar } from './order-bar.tsx';
import { page } from './page.ts';

type Props = {
  view: View;
  /** Only where something new stands further down. */
  goToNews: (() => void) | undefined;
};

/** What is always in reach above the composer. */
export const Bar = ({ view, goToNews }: Props) => (
  <>
    {goToNews && <button type="button" class="jump" aria-label={page.texts.jump} onClick={goToNews} />}
    <OrderBar view={view} />
  </>
);

import type { View } from '../view.ts';
import { Mark } from './icon.tsx';
import { page } from './page.ts';

/** What stands above the first message: what this is, and whatever the customer should know before ordering. */
export const Intro = ({ view }: { view: View }) => {
  const { texts } = page();
  const { closed, remembers, standing, entries, problem } = view;
  if (closed) {
    return (
      <p class="note closed" role="alert">
        {closed}
      </p>
    );
  }
  const isLoading = !standing && !problem && entries.length === 0;
  return (
    <div class="intro">
      <Mark size={72} />
      <p>{isLoading ? texts.loading : texts.tagline}</p>
      {!remembers && <p class="note">{texts.forgets}</p>}
    </div>
  );
};

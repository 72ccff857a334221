import { page } from './page.ts';

/** As many as the server takes of one dish. */
const MOST = 50;

type Props = { label: string; value: number; onChange: (value: number) => void; isDisabled: boolean };

export const Stepper = ({ label, value, onChange, isDisabled }: Props) => {
  const step = (by: number) => () => onChange(Math.min(MOST, Math.max(1, value + by)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that no style takes away everywhere
    <div class="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={page.texts.fewer} disabled={isDisabled} onClick={step(-1)}>
        −
      </button>
      <span class="stepper-value">{value}</span>
      <button type="button" aria-label={page.texts.more} disabled={isDisabled} onClick={step(1)}>
        +
      </button>
    </div>
  );
};

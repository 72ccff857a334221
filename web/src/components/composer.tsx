import type { RefObject } from 'preact';
import { Icon } from './icon.tsx';
import { page } from './page.ts';

/** Where the customer types. It is the browser's own field: drawing the page again never touches what stands in it. */
export const Composer = ({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) => {
  const { texts, say } = page();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = inputRef.current;
    const text = input?.value.trim();
    if (!input || !text) return;
    input.value = '';
    say(text);
  };

  return (
    <form class="composer" onSubmit={submit}>
      <input
        ref={inputRef}
        type="text"
        aria-label={texts.message}
        placeholder={texts.placeholder}
        autocomplete="off"
        enterkeyhint="send"
        dir="auto"
      />
      <button type="submit" class="send" aria-label={texts.send}>
        <Icon path="M4 12h14M12 5.5l6.5 6.5-6.5 6.5" />
      </button>
    </form>
  );
};

import type { Speech } from '../speech.ts';

/** What a tap anywhere in the page can do. */
type Actions = {
  /** Says something and goes to the end of the chat, as typing does. */
  say: (text: string) => void;
  /** Says something and leaves the customer where they are: in the middle of a menu. */
  add: (text: string) => void;
  retry: () => void;
};
type Page = Speech &
  Actions & {
    shopId: string;
    /** False where the customer saves data. */
    hasPhotos: boolean;
    /** Where the pages of orders are; empty on such a page itself, where no bill leads to it. */
    ordersAt: string;
  };

/**
 * What the page that is being drawn says and does; nothing is drawn before it was set. There is one in a document, so no
 * context hands it down: those, and the hooks that read them, cost 1.1 kB of script.
 */
export let page: Page;

export const setPage = (next: Page): void => {
  page = next;
};

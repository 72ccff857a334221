import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a tap anywhere in the page can do. */
export type Actions = {
  /** Says something and goes to the end of the chat, as typing does. */
  say: (text: string) => void;
  /** Says something and leaves the customer where they are: in the middle of a menu. */
  add: (text: string) => void;
  retry: () => void;
};

const nothing = () => {};
const ActionsContext = createContext<Actions>({ say: nothing, add: nothing, retry: nothing });

export const ActionsProvider = ActionsContext.Provider;
export const useActions = (): Actions => useContext(ActionsContext);

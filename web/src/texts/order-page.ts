import type { Language } from '../../../shared/ordering/words/languages.ts';

/** The words of the page of one order, which the chat never needs. */
type OrderPageTexts = Record<'print' | 'backToChat' | 'orderKept', string>;

export const orderPageTexts: Record<Language, OrderPageTexts> = {
  en: {
    print: 'Print',
    backToChat: 'Back to the chat',
    orderKept: 'Without a connection: this is what this browser kept of the order.',
  },
  pcm: {
    print: 'Print',
    backToChat: 'Go back to chat',
    orderKept: 'Network no dey: na wetin this browser keep of the order be this.',
  },
  fr: {
    print: 'Imprimer',
    backToChat: 'Retour à la discussion',
    orderKept: 'Sans connexion\u202f: voici ce que ce navigateur a gardé de la commande.',
  },
};

import type { Language } from './words/languages.ts';

/**
 * What a whole message may say, in English, Nigerian Pidgin and French at once: whoever mixes them is understood without
 * having chosen a language. A word stands in one row only; a test holds it to that.
 */
export const COMMAND_WORDS = {
  help: [
    ...['hi', 'hello', 'hey', 'start', 'help', '?', 'good morning', 'good afternoon', 'good evening'],
    ...['how far', 'abeg help', 'help me', 'abeg help me', 'wetin i fit do', 'wetin you fit do'],
    ...['bonjour', 'bonsoir', 'salut', 'aide', 'aidez-moi'],
  ],
  about: ['about', 'about you', 'about us', 'info', 'shop info', 'à propos', 'infos'],
  options: ['00', 'more options', 'options', "plus d'options"],
  menu: [
    'menu',
    'order',
    'the menu',
    'show menu',
    'show me the menu',
    'wetin dey',
    'la carte',
    'voir le menu',
    'commander',
  ],
  more: ['more', 'next', 'next page', 'suivant', 'page suivante'],
  back: ['back', 'go back', 'retour'],
  cart: ['97', 'cart', 'my cart', 'show cart', 'panier', 'mon panier'],
  clear: ['clear', 'empty', 'clear cart', 'empty cart', 'vider', 'vider le panier', 'clear am', 'empty am'],
  checkout: ['99', 'checkout', 'check out', 'pay', 'pay now', 'i wan pay', 'make i pay', 'payer', 'account number'],
  history: ['98', 'history', 'orders', 'my orders', 'historique', 'mes commandes', 'commandes'],
  status: [
    ...['status', 'paid', 'i paid', 'i have paid', "i've paid", 'have you seen my payment'],
    ...['i don pay', 'i don pay o', 'don pay', 'statut', "j'ai payé", "j'ai paye", 'payé'],
    // A claim is no proof: Paystack is asked, and its answer told.
    ...['i paid by transfer', 'i have paid by transfer', 'i transferred', 'i transferred it', 'i have transferred it'],
    ...['i sent the money', 'i have sent the money', 'i have made the transfer', 'i have made payment', 'payment made'],
    ...['see my receipt', 'here is my receipt', 'i don transfer', 'i don transfer am', 'i don send the money'],
    ...["j'ai fait le virement", "j'ai envoyé l'argent", "j'ai envoye l'argent", 'voici mon reçu'],
    ...['where is my order', 'order status', 'where my order dey', 'où est ma commande'],
  ],
  cancel: ['0', 'cancel', 'cancel order', 'cancel am', 'leave', 'comot', 'annuler', 'quitter'],
  yes: ['yes', 'y', 'ok', 'okay', 'yes please', 'yeah', 'yep', 'na so', 'oui', "d'accord"],
  no: [
    'no',
    'n',
    'nope',
    'none',
    'no thanks',
    'no thank you',
    'no o',

    'non',
    'aucun',
    'rien',
    'non merci',
    'passer',
    'skip',
    'skip it',
  ],
  forget: ['forget me', 'forget about me', 'delete my data', 'oubliez-moi', 'oublie-moi', 'make una forget me'],
  details: ['details', 'my details', 'change', 'mes coordonnées', 'coordonnées'],
  pickup: ['pickup', 'pick up', 'à emporter', 'i go come carry am'],
  delivery: ['delivery', 'deliver', 'livraison', 'bring am come'],
  language: ['language', 'languages', 'langue', 'langues'],
  resume: ['resume', 'reprendre'],
  reorder: ['reorder', 'order again', 'same again', 'recommander'],
} as const satisfies Record<string, readonly string[]>;

export type CommandWord = keyof typeof COMMAND_WORDS;

/** A language by the names people call it. */
export const LANGUAGE_WORDS: Record<Language, readonly string[]> = {
  en: ['english', 'anglais', 'oyinbo'],
  pcm: ['pidgin', 'naija', 'broken'],
  fr: ['french', 'français', 'francais'],
};

import type { Texts } from './en.ts';

const items = (count: number) => `${count} ${count < 2 ? 'article' : 'articles'}`;

/** The page in French. A space before : and ? never breaks the line there. */
export const fr: Texts = {
  chat: 'Discussion',
  loading: 'Ouverture de la discussion…',
  tagline: 'Commandez ici, dans la discussion, et payez en sécurité avec Paystack.',
  reach: 'Parler à quelqu’un\u00a0?',
  jump: 'Aller au dernier message',
  forgets:
    'Ce navigateur ne garde rien de cette page. Vous pouvez commander et payer, mais notez votre numéro de commande\u00a0: ' +
    'la discussion recommence à zéro quand vous revenez.',

  yourTurn: 'Votre commande et votre message',
  message: 'Votre message',
  placeholder: 'Un numéro ou un message',
  send: 'Envoyer',
  you: 'Vous avez dit\u00a0:',
  shopSays: 'Le restaurant dit\u00a0:',
  quickReplies: 'Réponses rapides',

  sending: 'Envoi…',
  sent: 'Envoyé.',
  retry: 'Non envoyé. Touchez pour réessayer',
  notSent: 'Votre message est gardé. Il part dès que vous êtes de nouveau en ligne, ou touchez pour réessayer.',
  undeliverable: 'Ce message n’a pas pu être envoyé. Dites-le autrement, s’il vous plaît.',
  unreachable: 'Le restaurant est injoignable. Nouvel essai…',

  soldOut: 'Épuisé',
  from: (price) => `dès ${price}`,
  add: 'Ajouter',
  addSeveral: (quantity) => `Ajouter ${quantity}`,
  addDish: (quantity, name) => `Ajouter ${quantity} ${name}`,
  quantityOf: (name) => `Combien\u00a0: ${name}`,
  fewer: 'Un de moins',
  more: 'Un de plus',
  menu: 'Menu',
  page: (page, pages) => `Page ${page} sur ${pages}`,

  cart: 'Votre panier',
  items,
  showCart: 'voir le panier',
  pay: 'Payer',
  cartNow: (count, total) => `Votre panier\u00a0: ${items(count)}, ${total}.`,

  invoice: 'Facture',
  order: 'Commande',
  line: 'Ligne',
  dish: 'Plat',
  amount: 'Montant',
  subtotal: 'Sous-total',
  total: 'Total',
  note: 'Note',
  pickup: 'À retirer',
  delivery: 'Livraison',
  name: 'Nom',
  phone: 'Téléphone',
  email: 'Reçu à',
  payWithPaystack: (total) => `Payer ${total} avec Paystack`,
  heldUntil: (moment) => `Gardée pour vous jusqu’à ${moment}`,
  getLink: 'Obtenir le lien',
  wrongLink: 'Ce lien ne mène pas à Paystack et n’est pas ouvert. Prévenez le restaurant, s’il vous plaît.',
  newerInvoice: 'La facture la plus récente est plus bas.',
  closedInvoice: 'Cette facture est close.',
  orderWaits: (code, total) => `La commande ${code} attend ${total}`,
  paidNow: (code) => `La commande ${code} est payée.`,
  paidOn: (moment) => `Payée ${moment}`,
  orders: 'Vos commandes',

  status: {
    PENDING: 'Attend le paiement',
    PAID: 'Payée',
    REVIEW: 'En cours d’examen',
    CANCELLED: 'Annulée',
    EXPIRED: 'Expirée',
    PAID_LATE: 'Payée en retard',
    REFUND_DUE: 'À rembourser',
    REFUNDED: 'Remboursée',
  },

  testMode: 'Mode test',
  test: 'Test',
  noRealMoney: 'aucun argent réel ne circule. Essayez la carte',
  anyDate: (cvv) => `une date future, CVV ${cvv}.`,
  moreCards: 'Autres cartes de test',
  declined: 'refusée',
};

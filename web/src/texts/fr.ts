import type { Texts } from './en.ts';

const items = (count: number) => `${count} ${count < 2 ? 'article' : 'articles'}`;

/** The page in French. The narrow space before : and ? never breaks a line, as in the server's sentences. */
export const texts: Texts = {
  chat: 'Conversation',
  loading: 'Ouverture de la conversation…',
  jump: 'Aller au dernier message',
  forgets:
    'Ce navigateur oubliera la conversation. Vous pouvez commander et payer, mais notez votre numéro de commande.',

  yourTurn: 'Votre commande et votre message',
  message: 'Votre message',
  placeholder: 'Un numéro ou un message',
  send: 'Envoyer',
  you: 'Vous avez dit\u202f:',
  shopSays: 'Le restaurant dit\u202f:',
  quickReplies: 'Réponses rapides',

  sending: 'Envoi…',
  sent: 'Envoyé.',
  retry: 'Non envoyé. Touchez pour réessayer',
  notSent: 'Votre message est conservé, et part dès que vous êtes de nouveau en ligne.',
  undeliverable: 'Ce message n’a pas pu être envoyé. Veuillez le dire autrement.',
  unreachable: 'Le restaurant est injoignable. Nouvel essai…',

  soldOut: 'En rupture',
  from: (price) => `à partir de ${price}`,
  add: 'Ajouter',
  addSeveral: (quantity) => `Ajouter ${quantity}`,
  quantityOf: (name) => `Combien\u202f: ${name}`,
  fewer: 'Un de moins',
  more: 'Un de plus',
  menu: 'Menu',
  page: (page, pages) => `Page ${page} sur ${pages}`,

  cart: 'Votre panier',
  items,
  showCart: 'voir le panier',
  pay: 'Payer',
  cartNow: (count, total) => `Votre panier\u202f: ${items(count)}, ${total}.`,

  order: 'Commande',
  line: 'Ligne',
  dish: 'Plat',
  amount: 'Montant',
  subtotal: 'Sous-total',
  total: 'Total',
  note: 'Note',
  pickup: 'À emporter',
  delivery: 'Livraison',
  name: 'Nom',
  phone: 'Téléphone',
  email: 'Reçu à envoyer à',
  payWithPaystack: (total) => `Payer ${total} avec Paystack`,
  heldUntil: (moment) => `Gardée pour vous jusqu’à ${moment}`,
  getLink: 'Obtenir le lien',
  wrongLink: 'Ce lien ne mène pas à Paystack. Veuillez prévenir le restaurant.',
  newerInvoice: 'La facture la plus récente est plus bas.',
  closedInvoice: 'Cette facture est close.',
  orderWaits: (code, total) => `La commande ${code} attend ${total}`,
  paidNow: (code) => `La commande ${code} est payée.`,
  paidOn: (moment) => `Payée ${moment}`,
  openOrder: 'Garder ou imprimer',
  orders: 'Vos commandes',

  status: {
    PENDING: 'En attente de paiement',
    PAID: 'Payée',
    REVIEW: 'En cours d’examen',
    CANCELLED: 'Annulée',
    EXPIRED: 'Expirée',
    PAID_LATE: 'Payée en retard',
    REFUND_DUE: 'À rembourser',
    REFUNDED: 'Remboursée',
  },
};

import type { Words } from './en.ts';
import { typeset } from './french.ts';

/** How an order stands. No participle agrees with an amount, a dish or a customer: their gender is not known. */
export const frOrder: Words['order'] = {
  statusWord: {
    PENDING: 'en attente de paiement',
    PAID: 'payée',
    REVIEW: 'en cours d’examen',
    CANCELLED: 'annulée',
    EXPIRED: 'expirée',
    PAID_LATE: 'payée en retard',
    REFUND_DUE: 'à rembourser',
    REFUNDED: 'remboursée',
  },
  and: 'et',
  reference: (reference) => ` (référence Paystack ${reference})`,
  banksAreSlow: 'Les banques peuvent mettre jusqu’à 10 jours ouvrables à l’afficher.',
  partBack: (amount) => `Une partie de ce paiement, soit ${amount}, vous a été remboursée.`,

  waits: (code, total) => `La commande ${code} attend votre paiement de ${total}.`,
  paid: (code, total) =>
    typeset`Paiement reçu. La commande ${code} est payée : ${total}, paiement confirmé par Paystack.`,
  accepted: (code, amount) =>
    typeset`La boutique a accepté votre paiement de ${amount} : la commande ${code} est payée.`,
  thanks: typeset`Merci !`,
  ready: (minutes) => `Elle sera prête environ ${minutes} après votre paiement.`,
  cancelled: (code) => `La commande ${code} est annulée.`,
  expired: (code) => `La commande ${code} a expiré avant d’être payée.`,
  notCharged: 'Rien ne vous a été débité.',
  late: (code, amount, reference) =>
    `Votre paiement de ${amount}${reference} est arrivé après la clôture de la commande ${code}. ` +
    typeset`Toutes nos excuses !`,
  lateGoesBack: 'Il vous sera remboursé.',
  lateDecides: 'La boutique préparera la commande ou vous rendra l’argent.',
  review: (code, reference) => `Un paiement pour la commande ${code} est arrivé${reference}.`,
  reviewDiffers: (code, reference) =>
    `Un paiement pour la commande ${code} est arrivé${reference}, mais il ne correspond pas à la facture.`,
  nothingLost: typeset`Rien n’est perdu : une personne de la boutique l’examine.`,
  notTaken: (code, what) => typeset`La boutique n’a pas pu prendre la commande ${code} : ${what}.`,
  goneBack: (amounts) => `la somme de ${amounts} vous a été remboursée`,
  willGoBack: (amounts) => `la somme de ${amounts} vous sera remboursée`,
  orderWentBack: (code, amount) => `La somme de ${amount} pour la commande ${code} vous a été remboursée.`,

  paidTwice: (payment) => typeset`Vous avez payé plus d’une fois : le paiement de ${payment}`,
  anotherPayment: (payment) => `Un autre paiement de ${payment}`,
  itWentBack: (it) => `${it} vous a été remboursé.`,
  itWillGoBack: (it) => `${it} vous sera remboursé.`,
  itIsLookedAt: (it) => typeset`${it} est arrivé ; une personne de la boutique l’examine.`,
  itDiffers: (it) => typeset`${it} ne correspond pas à la facture ; une personne de la boutique l’examine.`,
  earlierWentBack: (amount) => `Un paiement précédent de ${amount} vous a été remboursé.`,
};

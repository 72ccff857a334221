import type { Words } from './en.ts';
import { typeset } from './french.ts';

/** A shop's page before anybody has said a word. */
export const frPage: Words['shopPage'] = {
  title: (shop) => `${shop} · Commander et payer en ligne`,
  description: (shop) => typeset`${shop} : commandez dans la conversation et payez en toute sécurité avec Paystack.`,

  open: 'Ouvert',
  openUntil: (at) => `Ouvert jusqu’à ${at}`,
  closed: 'Fermé.',
  paused: 'Pas de commandes pour l’instant.',
  opens: (day, at) => `Ouvre ${day} à ${at}`,

  about: 'Horaires et contact',
  contact: 'Nous joindre',
  pickup: 'À emporter',
  hours: 'Horaires d’ouverture',
  closedDay: 'fermé',
  alsoClosed: 'Fermé aussi',
  deliveryAreas: 'Livraison',
  minimumOrder: 'Commande minimale',
  weekdays: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },

  testMode: 'Mode test',
  inTestMode: typeset`Mode test :`,
  noRealMoney: 'aucun argent réel ne circule. Essayez la carte',
  anyDate: (cvv) => `une date future, CVV ${cvv}.`,
  moreCards: 'Autres cartes de test',
  declined: 'refusée',
};

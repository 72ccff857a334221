import type { Words } from './en.ts';
import { typeset } from './french.ts';

/** What a customer is told who asks of the shop itself. */
export const frAbout: Words['about'] = {
  anyTime: 'Nous prenons les commandes à toute heure.',
  hours: typeset`Horaires d’ouverture :`,
  alsoClosed: (days) => typeset`Fermé aussi : ${days}.`,
  delivers: typeset`Nous livrons ici :`,
  deliversTo: (area, fee) => typeset`La livraison (${area}) coûte ${fee}.`,
  notThere: 'Je ne trouve pas ce lieu parmi ceux où nous livrons.',
  noDelivery: 'Nous ne livrons pas.',
  fetchAt: (address) => typeset`Vous pouvez venir chercher votre commande ici : ${address}.`,
  noPickup: 'Les commandes sont livrées et ne peuvent pas être retirées sur place.',
  askShop: (contact) => typeset`Pour cela, demandez directement à la boutique : ${contact}.`,
  smallest: (amount) => typeset`La commande minimale est de ${amount}.`,
  payment:
    typeset`Vous payez avant la préparation, sur la page de Paystack : choisissez au menu, tapez 99, et je vous donne le lien. La ` +
    typeset`boutique voit elle-même que vous avez payé : personne n’a besoin d’un reçu, et vous n’envoyez jamais d’argent sur un compte.`,
  person: (contact) => typeset`Je suis l’assistant automatique de la boutique. Pour joindre quelqu’un : ${contact}.`,
};

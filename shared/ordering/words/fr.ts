import { MAX_LINES, MAX_QUANTITY } from '../cart-limits.ts';
import { formatMoney } from '../money.ts';
import type { Words } from './en.ts';
import { frAbout } from './fr-about.ts';
import { frOrder } from './fr-order.ts';
import { frPage } from './fr-page.ts';
import { articles, durationInFrench, typeset } from './french.ts';
import { isSayable, toFullMinute } from './numbers.ts';

const kept = (code: string, untouched: boolean) =>
  untouched ? `Rien n’a été débité et la commande ${code} est conservée.` : `La commande ${code} est conservée.`;

/**
 * French as it is written to customers. The names of dishes stand where nothing has to agree with them: whether one is
 * masculine, feminine or plural is not known, nor whether "de" before it loses its vowel.
 */
export const fr: Words = {
  language: 'Français',
  money: (amount, currency) => formatMoney(amount, currency, 'fr-FR'),
  order: frOrder,
  shopPage: frPage,
  about: frAbout,
  duration: durationInFrench,

  labels: {
    menu: 'Menu',
    openMenu: 'Voir le menu',
    more: 'Page suivante',
    back: 'Retour',
    cart: 'Panier',
    clear: 'Vider',
    history: 'Mes commandes',
    checkout: 'Payer',
    cancel: 'Annuler',
    leave: 'Quitter',
    status: 'J’ai payé',
    lastOrder: 'Ma dernière commande',
    help: 'Aide',
    about: 'À propos de la boutique',
    options: 'Plus d’options',
    yes: 'Oui',
    no: 'Non',
    none: 'Aucun',
    without: 'Rien de plus',
    skip: 'Ne pas l’indiquer',
    reorder: 'Commander la même chose',
    remove: (name) => typeset`Retirer : ${name}`,
    details: 'Mes coordonnées',
    language: 'English, Pidgin',
    resume: 'Continuer sur un autre appareil',
    forget: 'Oubliez-moi',
  },

  pair: (name, value) => typeset`${name} : ${value}`,
  subtotal: 'Sous-total',
  total: 'Total',
  note: 'Note',
  orderTitle: (code) => `Commande ${code}`,
  payHere: (url) => typeset`Payez ici : ${url}`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  soldOutMark: 'en rupture',
  from: (price) => `à partir de ${price}`,
  deliveryFee: (area) => `Livraison (${area})`,
  deliveryTo: (where) => typeset`Livraison : ${where}`,
  pickupAt: (address) => typeset`À emporter : ${address}`,
  contactName: (name) => typeset`Nom : ${name}`,
  contactPhone: (phone) => typeset`Téléphone : ${phone}`,
  contactEmail: (email) => typeset`Reçu à envoyer à : ${email}`,

  welcome: (shop) =>
    typeset`Bienvenue chez ${shop} ! Commandez ici, dans la conversation, et payez en toute sécurité avec Paystack. ` +
    'Tapez 1 pour voir le menu.',
  idleHelp: (contact) =>
    typeset`Tapez 1 pour voir le menu, 98 pour vos commandes, « statut » pour votre dernière commande, 00 pour tout le ` +
    typeset`reste. Pour joindre quelqu’un : ${contact}.`,
  choosingHelp: (contact) =>
    typeset`Tapez le numéro d’un plat pour l’ajouter, 3 x 2 pour deux fois le plat 3, ou dites-le : « 2 riz jollof et un ` +
    typeset`coca ». 97 montre votre panier, « retirer 1 » enlève la ligne 1, « 1 = 3 » la passe à trois, « vider » le ` +
    typeset`vide, « note » suivi de quelques mots informe la cuisine. 99 pour payer, 0 pour quitter, 00 pour tout le ` +
    typeset`reste. Pour joindre quelqu’un : ${contact}.`,
  awaitingHelp: (contact) =>
    typeset`Tapez 99 pour le lien de paiement, « statut » une fois que vous avez payé, 0 pour annuler la commande. ` +
    typeset`Pour joindre quelqu’un : ${contact}.`,
  options: typeset`Que souhaitez-vous ? Tapez le numéro.`,
  notUnderstood: (contact) =>
    typeset`Pardon, je n’ai pas compris. Tapez « aide » pour voir ce que je peux faire. Pour joindre quelqu’un : ${contact}.`,

  menu: 'Voici le menu. Tapez un numéro pour ajouter un plat, ou 3 x 2 pour deux fois le plat 3.',
  category: (name) => `${name}. Tapez un numéro pour ajouter un plat.`,
  noSuchDish: (number) =>
    isSayable(number) ? `Il n’y a pas de numéro ${number} au menu.` : 'Ce numéro n’est pas au menu.',
  dishSoldOut: (name) => typeset`${name} : il n’y en a plus aujourd’hui.`,
  added: (what) => typeset`Ajouté : ${what}.`,
  cartTotal: (count, total) => typeset`Votre panier : ${articles(count)}, ${total}.`,
  quantityLimits: `Une quantité est un nombre entier de 1 à ${MAX_QUANTITY}.`,
  lineFull: (name) => typeset`Cela ferait plus de ${MAX_QUANTITY} x ${name} ; ${MAX_QUANTITY} est le maximum.`,
  cartFull: `Votre panier contient ${MAX_LINES} plats différents, il ne peut pas en contenir plus.`,

  askDish: (said) => typeset`J’hésite sur « ${said} ». Vouliez-vous dire :`,
  notFound: (said) => typeset`Je n’ai pas trouvé « ${said} » au menu.`,
  notAdded: (name) => typeset`Pas ajouté : ${name}.`,
  tooManyAtOnce: 'C’est plus que je ne peux noter à la fois. Veuillez redire le reste.',
  askNext: (said) => typeset`Je vous demanderai ensuite pour ${said}.`,
  askOption: (dish, group) => typeset`${dish} : ${group} ?`,
  askOneOf: 'Tapez un seul numéro.',
  askUpTo: (max) => `Tapez jusqu’à ${max} numéros, par exemple 1 2.`,
  askExactly: (min, max) =>
    min === max ? `Tapez ${min} numéros, par exemple 1 2.` : `Tapez de ${min} à ${max} numéros, par exemple 1 2.`,
  noSuchChoice: (count) => `Veuillez taper un numéro de 1 à ${count}.`,
  choiceSoldOut: (name) => typeset`${name} : il n’y en a plus aujourd’hui. Veuillez faire un autre choix.`,
  tooManyChoices: (max) => (max === 1 ? 'Veuillez faire un seul choix.' : `Veuillez faire ${max} choix au plus.`),
  tooFewChoices: (min) => `Veuillez faire au moins ${min} choix.`,

  cart: (count) => `Votre panier contient ${articles(count)}.`,
  cartEmpty: 'Votre panier est vide.',
  noSuchLine: (line) => `Il n’y a pas de ligne ${line} dans votre panier.`,
  removed: (name) => typeset`Retiré du panier : ${name}.`,
  changed: (name, quantity) => typeset`${name} : maintenant ${quantity} x.`,
  askClear: (count) => typeset`Vider le panier (${articles(count)}) ? Tapez 1 pour « oui », 2 pour « non ».`,
  cleared: 'Votre panier est maintenant vide.',
  kept: 'D’accord, rien n’a été changé.',
  askLeave: (count) => typeset`Quitter et vider le panier (${articles(count)}) ? Tapez 1 pour « oui », 2 pour « non ».`,
  left: 'D’accord, votre panier a été vidé. Tapez 1 dès que vous aurez faim.',
  leftEmpty: 'D’accord. Tapez 1 dès que vous aurez faim.',
  noted: (note) => typeset`La cuisine lira : « ${note} ».`,
  noteCleared: 'La note pour la cuisine est retirée.',
  noteEmpty:
    'Il n’y a pas de note pour la cuisine. ' +
    typeset`Tapez « note » et ce qu’elle doit savoir, par exemple : note sans piment.`,
  noteTooLong: (most) => `Une note peut avoir ${most} caractères au plus. Veuillez la raccourcir.`,

  nothingToOrder: 'Il n’y a encore rien à payer. Tapez 1 pour voir le menu.',
  nothingToCancel: 'Il n’y a rien à annuler. Tapez 1 pour voir le menu.',
  soldOutAtCheckout: (name) =>
    typeset`${name} : il n’y en a plus depuis un instant, et cette ligne a été retirée de votre panier.`,
  newPrice: (name, before, now) => typeset`Nouveau prix pour ${name} : ${now} (au lieu de ${before}).`,
  tooSmall: (smallest, missing) =>
    `La commande minimum est ici de ${smallest}. Ajoutez encore ${missing}, puis tapez 99 pour payer.`,
  tooOften: (pays, seconds) =>
    `Vous avez demandé ${pays} fois à payer en une heure. Veuillez réessayer dans ${durationInFrench(toFullMinute(seconds))}.`,
  checkAgain: 'Veuillez revoir votre panier, puis tapez 99 pour payer.',

  closed: 'La boutique est fermée en ce moment.',
  paused: 'La boutique ne prend pas de commandes pour le moment.',
  reason: (reason) => typeset`Son message : « ${reason} ».`,
  opensAt: (day, at) => `Elle ouvre ${day} à ${at}.`,
  days: {
    today: 'aujourd’hui',
    tomorrow: 'demain',
    sunday: 'dimanche',
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
  },
  onDate: (date) => `le ${date}`,
  lookMeanwhile: 'En attendant, vous pouvez regarder le menu et remplir votre panier.',
  cartStays: 'Votre panier est conservé.',
  cartIsKept: typeset`Votre panier est conservé : tapez 99 à ce moment-là.`,

  askFor: {
    name: typeset`À quel nom est la commande ?`,
    phone: typeset`Quel est votre numéro de téléphone, par exemple 0803 123 4567 ?`,
    email: typeset`Où envoyer le reçu ? Tapez votre adresse e-mail.`,
    fulfilment: typeset`Venez-vous chercher la commande, ou faut-il vous la livrer ? Tapez 1 ou 2.`,
    area: typeset`Où faut-il livrer ? Tapez le numéro.`,
    address: typeset`Quelle est l’adresse ? La rue, le numéro et le repère le plus proche, sur une ligne.`,
  },
  mayLeaveOut: typeset`Tapez « non » pour ne pas l’indiquer.`,
  unreadable: {
    name: 'Un nom a de 2 à 60 caractères, dont au moins une lettre.',
    phone:
      'Je ne peux pas lire ce numéro de téléphone. Tapez-le comme 0803 123 4567, ou avec + et l’indicatif du pays.',
    email: 'Je ne peux pas lire cette adresse e-mail. Elle ressemble à ada@example.com.',
    fulfilment: 'Veuillez taper 1 pour venir chercher la commande, ou 2 pour la faire livrer.',
    area: 'Nous ne livrons pas à cet endroit.',
    address: 'Veuillez taper une adresse de 5 à 200 caractères.',
  },
  whichArea: (names) => typeset`Lequel voulez-vous dire : ${names} ?`,
  detailKept: 'Merci, c’est noté.',
  detailNames: {
    name: 'Nom',
    phone: 'Téléphone',
    email: 'E-mail',
    fulfilment: 'Livraison ou à emporter',
    area: 'Quartier',
    address: 'Adresse',
  },
  notAsked: 'Cette boutique ne demande pas cela.',
  noDetails: 'Cette boutique ne demande rien d’autre que votre commande.',
  details: 'Voici ce que j’ai noté. Tapez un numéro pour le changer.',
  confirm: (total) =>
    typeset`Est-ce exact ? Vous payez ${total}. Tapez 99 pour payer, ou un numéro pour changer quelque chose.`,
  delivery: 'Livraison',
  pickup: 'À emporter',

  invoice: (code, total, heldFor) =>
    typeset`Commande ${code} : veuillez payer ${total}. Nous la gardons pendant ${durationInFrench(heldFor)}.`,
  frozen: (code, total) =>
    `La commande ${code} attend ${total}, et son panier ne peut pas être changé. Tapez 99 pour payer, 0 pour annuler.`,
  payFirst: (code) => `La commande ${code} attend votre paiement. Payez-la (99) ou annulez-la (0) d’abord.`,
  preparing: (code) =>
    `Le lien de paiement de la commande ${code} est en préparation. Tapez de nouveau 99 dans quelques secondes.`,
  linkUnavailable: (code, untouched) =>
    `Paystack n’a pas répondu, il n’y a donc pas encore de lien de paiement. ${kept(code, untouched)} Tapez 99 pour ` +
    'réessayer.',
  linkRefused: (code, untouched) =>
    `Paystack n’a pas pu créer de lien de paiement. ${kept(code, untouched)} Tapez 99 pour réessayer` +
    typeset` ; si cela se reproduit, veuillez prévenir la boutique.`,
  linkBusy: (code, untouched) =>
    `Paystack est très occupé en ce moment. ${kept(code, untouched)} Tapez de nouveau 99 dans une minute.`,
  noMoreAttempts: (code, contact) =>
    `Il y a eu trop de tentatives de paiement pour la commande ${code}. Tapez 0 pour l’annuler et commander de nouveau, ` +
    typeset`ou joignez quelqu’un : ${contact}.`,
  lastAttemptFailed: 'Paystack dit que la dernière tentative a échoué, voici donc un nouveau lien.',

  askedJustNow: (code) =>
    `Je viens d’interroger Paystack sur la commande ${code}. ` +
    typeset`Veuillez taper de nouveau « statut » dans quelques secondes.`,
  notPaidYet: (code) =>
    `Paystack n’a pas encore de paiement pour la commande ${code}. ` +
    typeset`Si vous venez de payer, patientez un instant et tapez de nouveau « statut ».`,
  ongoing: (code) =>
    typeset`Votre banque traite encore le paiement de la commande ${code}. Tapez de nouveau « statut » dans une minute.`,
  unknownPayment: (code) =>
    `Paystack ne peut pas être interrogé en ce moment, je ne sais donc pas encore si la commande ${code} est payée. ` +
    typeset`Tapez de nouveau « statut » dans une minute.`,
  askCancel: (code, total) => typeset`Annuler la commande ${code} (${total}) ? Tapez 1 pour « oui », 2 pour « non ».`,
  notCancelledOngoing: (code) =>
    `Votre banque traite encore le paiement de la commande ${code}, je ne l’annule donc pas encore. ` +
    'Réessayez dans quelques minutes.',
  notCancelledUnknown: (code) =>
    `Paystack ne peut pas être interrogé en ce moment pour savoir si la commande ${code} est payée, je ne l’annule donc ` +
    'pas encore. Réessayez dans une minute.',
  stillWaiting: (code) => `D’accord, la commande ${code} attend toujours votre paiement.`,

  noOrders:
    typeset`Vous n’avez pas encore de commande sur cet appareil. Avez-vous commandé sur un autre ? ` +
    typeset`Tapez « reprendre » là-bas, et son code ici.`,
  history: typeset`Vos dernières commandes, la plus récente d’abord. « recommander 1 » commande de nouveau la première.`,
  historyOnly: 'Vos dernières commandes, la plus récente d’abord.',
  noSuchOrder: 'Cette commande n’est pas dans votre liste. Tapez 98 pour la voir.',
  reordered: (code) => `Voici ce que vous aviez commandé avec ${code}, aux prix d’aujourd’hui.`,
  reorderedNothing: (code) => `Rien de la commande ${code} n’est disponible aujourd’hui.`,
  notToday: (name) => typeset`${name} : pas disponible aujourd’hui.`,
  chooseAnew: (name) => typeset`${name} : à choisir de nouveau, les options ont changé.`,

  resumeCode: (code, minutes) =>
    typeset`Tapez ceci sur votre autre appareil, dans les ${minutes} minutes : reprendre ${code}. Ce code ne sert qu’une ` +
    'fois. Ne le donnez à personne d’autre.',
  resumeUnknown:
    'Ce code n’est pas valable, a déjà servi ou est trop ancien. ' +
    typeset`Tapez « reprendre » sur votre autre appareil pour en avoir un nouveau.`,
  resumeHere: 'Ce code a été créé ici. Tapez-le sur votre autre appareil.',
  resumeWaits: 'Sur votre autre appareil, une commande attend votre paiement. Payez-la ou annulez-la d’abord là-bas.',
  resumeTooOften: (seconds) => `Trop d’essais. Veuillez réessayer dans ${durationInFrench(toFullMinute(seconds))}.`,
  resumed: typeset`C’est fait : votre panier, vos commandes et vos coordonnées sont maintenant sur cet appareil.`,
  leftBehind: (what) =>
    typeset`Il n’y a pas de place ici, cela reste donc dans le panier de votre autre appareil : ${what}.`,
  noteLeftBehind: (note) => typeset`La note de votre autre appareil est trop longue pour être ajoutée : « ${note} ».`,

  askForget:
    typeset`Faut-il oublier votre panier, votre nom, votre numéro de téléphone et vos adresses ? ` +
    typeset`Tapez 1 pour « oui », 2 pour « non ».`,
  forgotten: 'C’est fait. Votre panier, vos coordonnées et cette conversation sont effacés.',
  forgottenNothingKept: 'Rien de vous n’est conservé, sauf vos commandes annulées ou non payées, sans vos coordonnées.',
  forgottenKept: (orders) => typeset`Conservé, car cela a été payé et la boutique doit en rendre compte : ${orders}.`,
  andMore: (listed, more) => `${listed} et ${more === 1 ? '1 autre' : `${more} autres`}`,

  refused: {
    ourFault: 'Un problème est survenu de notre côté. Veuillez renvoyer votre message.',
    noDevice: 'Votre navigateur n’a pas dit de quel appareil il s’agit. Veuillez recharger la page et réessayer.',
    badMessage: 'Ce message n’a pas pu être lu. Veuillez recharger la page et réessayer.',
    badQuery: 'Cette demande n’a pas pu être lue. Veuillez recharger la page et réessayer.',
    tooLong: 'Ce message est trop long. Veuillez en envoyer un plus court.',
    shopNotFound: 'Il n’y a pas de boutique à cette adresse. Veuillez redemander son lien à la boutique.',
    orderNotFound:
      'Aucune commande à vous ne porte ce code sur cet appareil. Si vous avez commandé sur un autre, ouvrez-la là-bas.',
    messageIdReused: 'Ce message a déjà été envoyé avec d’autres mots. Veuillez recharger la page et le retaper.',
    busy: 'Cette conversation est très sollicitée en ce moment, et votre message n’a pas été pris en compte. Veuillez le renvoyer.',
  },

  askLanguage: typeset`Quelle langue ? Tapez le numéro.`,
  languageSet: 'Je vous parle maintenant en français.',
};

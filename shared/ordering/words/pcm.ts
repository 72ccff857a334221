import { MAX_LINES, MAX_QUANTITY } from '../cart-limits.ts';
import { formatMoney } from '../money.ts';
import { en, type Words } from './en.ts';
import { isSayable, toFullMinute } from './numbers.ts';
import { pcmAbout } from './pcm-about.ts';
import { pcmOrder } from './pcm-order.ts';
import { pcmPage } from './pcm-page.ts';

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

const kept = (code: string, untouched: boolean) =>
  untouched ? `Dem no charge you anything and order ${code} still dey.` : `Order ${code} still dey.`;

/** Nigerian Pidgin as it is written today, in the simple spelling of the newspapers. Times and money are said as in English. */
export const pcm: Words = {
  language: 'Pidgin',
  money: (amount, currency) => formatMoney(amount, currency, 'en-NG'),
  order: pcmOrder,
  shopPage: pcmPage,
  about: pcmAbout,
  duration: en.duration,

  labels: {
    menu: 'Menu',
    openMenu: 'See di menu',
    more: 'Next page',
    back: 'Go back',
    cart: 'My cart',
    clear: 'Clear cart',
    history: 'My orders',
    checkout: 'Pay now',
    cancel: 'Cancel order',
    leave: 'Comot',
    status: 'I don pay',
    lastOrder: 'Di last order',
    help: 'Help me',
    about: 'About di shop',
    options: 'More options',
    yes: 'Yes',
    no: 'No',
    none: 'No be any of dem',
    without: 'Nothing again',
    skip: 'No thanks',
    reorder: 'Order again',
    remove: (name) => `Comot ${name}`,
    details: 'My details',
    language: 'English, Français',
    resume: 'Continue for anoda device',
    forget: 'Make una forget me',
  },

  pair: (name, value) => `${name}: ${value}`,
  subtotal: 'Subtotal',
  total: 'Total',
  note: 'Note',
  orderTitle: (code) => `Order ${code}`,
  payHere: (url) => `Pay for here: ${url}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  soldOutMark: 'don finish',
  from: (price) => `from ${price}`,
  deliveryFee: (area) => `Delivery go ${area}`,
  deliveryTo: (where) => `Bring am come: ${where}`,
  pickupAt: (address) => `Come carry am: ${address}`,
  contactName: (name) => `Name: ${name}`,
  contactPhone: (phone) => `Phone: ${phone}`,
  contactEmail: (email) => `Receipt go to: ${email}`,

  welcome: (shop) => `Welcome to ${shop}! Order here for dis chat and pay safely with Paystack. Type 1 to see di menu.`,
  idleHelp: (contact) =>
    `Type 1 to see di menu, 98 for your orders, "status" for your last order, 00 for everything else. To reach pesin: ` +
    `${contact}.`,
  choosingHelp: (contact) =>
    `Type food number to add am, 3 x 2 for two of food 3, or just talk am: "2 jollof rice and a coke". 97 go show your ` +
    `cart, "remove 1" go comot line 1, "1 = 3" go make am three, "clear" go empty am, "note" plus some words go tell ` +
    `kitchen something. 99 to pay, 0 to comot, 00 for everything else. To reach pesin: ${contact}.`,
  awaitingHelp: (contact) =>
    `Type 99 for di payment link, "status" once you don pay, 0 to cancel di order. To reach pesin: ${contact}.`,
  options: 'Wetin you want? Type di number.',
  notUnderstood: (contact) =>
    `Sorry, I no understand dat one. Type "help" to see wetin I fit do. To reach pesin: ${contact}.`,

  menu: 'See di menu here. Type number to add food, or 3 x 2 for two of food 3.',
  category: (name) => `${name}. Type number to add food.`,
  noSuchDish: (number) => (isSayable(number) ? `Number ${number} no dey di menu.` : 'Dat number no dey di menu.'),
  dishSoldOut: (name) => `${name} don finish today.`,
  added: (what) => `I don add ${what}.`,
  cartTotal: (count, total) => `Your cart get ${items(count)}, ${total}.`,
  quantityLimits: `Quantity na whole number from 1 to ${MAX_QUANTITY}.`,
  lineFull: (name) => `Dat one go pass ${MAX_QUANTITY} x ${name}; ${MAX_QUANTITY} na di highest.`,
  cartFull: `Your cart get ${MAX_LINES} different food, and e no fit carry pass dat.`,

  askDish: (said) => `I no too sure about "${said}". Na which one you mean:`,
  notFound: (said) => `I no see "${said}" for di menu.`,
  notAdded: (name) => `I no add ${name}.`,
  tooManyAtOnce: 'Dat one too much for me to take at once. Abeg talk di rest again.',
  askNext: (said) => `I go ask about ${said} next.`,
  askOption: (dish, group) => `${dish}: ${group}?`,
  askOneOf: 'Type only one number.',
  askUpTo: (max) => `You fit type up to ${max} numbers, like 1 2.`,
  askExactly: (min, max) =>
    min === max ? `Type ${min} numbers, like 1 2.` : `Type ${min} to ${max} numbers, like 1 2.`,
  noSuchChoice: (count) => `Abeg type number from 1 to ${count}.`,
  choiceSoldOut: (name) => `${name} don finish today. Abeg choose anoda one.`,
  tooManyChoices: (max) => (max === 1 ? 'Abeg choose only one.' : `Abeg no choose pass ${max}.`),
  tooFewChoices: (min) => `Abeg choose at least ${min}.`,

  cart: (count) => `Your cart get ${items(count)}.`,
  cartEmpty: 'Nothing dey your cart.',
  noSuchLine: (line) => `Line ${line} no dey your cart.`,
  removed: (name) => `I don comot ${name} from your cart.`,
  changed: (name, quantity) => `${name} na ${quantity} x now.`,
  askClear: (count) => `Make I clear ${items(count)}? Type 1 for "yes", 2 for "no".`,
  cleared: 'Your cart don empty now.',
  kept: 'No wahala, nothing change.',
  askLeave: (count) => `You wan comot and clear ${items(count)}? Type 1 for "yes", 2 for "no".`,
  left: 'No wahala, your cart don clear. Type 1 anytime hunger catch you.',
  leftEmpty: 'No wahala. Type 1 anytime hunger catch you.',
  noted: (note) => `Kitchen go read: "${note}".`,
  noteCleared: 'I don comot di note to di kitchen.',
  noteEmpty: 'No note dey for di kitchen. Type "note" and wetin dem suppose know, like: note no put pepper.',
  noteTooLong: (most) => `Note fit get ${most} characters at most. Abeg make am short.`,

  nothingToOrder: 'Nothing dey to pay for yet. Type 1 to see di menu.',
  nothingToCancel: 'Nothing dey to cancel. Type 1 to see di menu.',
  soldOutAtCheckout: (name) => `${name} just finish now, so we don comot am from your cart.`,
  newPrice: (name, before, now) => `${name} na ${now} now (e be ${before} before).`,
  tooSmall: (smallest, missing) => `Di smallest order here na ${smallest}. Add ${missing} more, then type 99 to pay.`,
  tooOften: (pays, seconds) =>
    `You don ask to pay ${pays} times inside one hour. Abeg try again after ${en.duration(toFullMinute(seconds))}.`,
  checkAgain: 'Abeg look your cart again, then type 99 to pay.',

  closed: 'Di shop dey closed now.',
  paused: 'Di shop no dey take order for now.',
  reason: (reason) => `Dem say: "${reason}".`,
  opensAt: (day, at) => `E go open ${day} by ${at}.`,
  days: {
    today: 'today',
    tomorrow: 'tomorrow',
    sunday: 'for Sunday',
    monday: 'for Monday',
    tuesday: 'for Tuesday',
    wednesday: 'for Wednesday',
    thursday: 'for Thursday',
    friday: 'for Friday',
    saturday: 'for Saturday',
  },
  onDate: (date) => `for ${date}`,
  lookMeanwhile: 'You fit still look di menu and full your cart before dat time.',
  cartStays: 'Your cart still dey.',
  cartIsKept: 'Your cart still dey: type 99 dat time.',

  askFor: {
    name: 'Which name we go put for di order?',
    phone: 'Wetin be your phone number, like 0803 123 4567?',
    email: 'Where make di receipt go? Type your e-mail address.',
    fulfilment: 'You go come carry am, or make we bring am come? Type 1 or 2.',
    area: 'Where make we bring am come? Type di number.',
    address: 'Wetin be di address? Street, number, and di landmark wey near am pass, for one line.',
  },
  mayLeaveOut: 'Type "no" to leave am.',
  unreadable: {
    name: 'Name suppose get 2 to 60 characters, and at least one letter.',
    phone: 'I no fit read dat phone number. Type am like 0803 123 4567, or with + and di country first.',
    email: 'I no fit read dat e-mail address. E dey look like ada@example.com.',
    fulfilment: 'Abeg type 1 to come carry am, or 2 make we bring am come.',
    area: 'Dat place no dey among where we dey deliver.',
    address: 'Abeg type address wey get 5 to 200 characters.',
  },
  whichArea: (names) => `Na which one you mean: ${names}?`,
  detailKept: 'Thank you, I don write am down.',
  detailNames: {
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    fulfilment: 'Bring am come, or come carry am',
    area: 'Area',
    address: 'Address',
  },
  notAsked: 'Dis shop no dey ask for dat one.',
  noDetails: 'Dis shop no dey ask for anything except your order.',
  details: 'See wetin I don write down. Type number to change am.',
  confirm: (total) => `E correct like dis? You go pay ${total}. Type 99 to pay, or number to change something.`,
  delivery: 'Bring am come',
  pickup: 'I go come carry am',

  invoice: (code, total, heldFor) => `Order ${code}: abeg pay ${total}. We go hold am for ${en.duration(heldFor)}.`,
  frozen: (code, total) =>
    `Order ${code} dey wait for ${total}, and you no fit change di cart. Type 99 to pay, 0 to cancel.`,
  payFirst: (code) => `Order ${code} dey wait for your payment. Pay am (99) or cancel am (0) first.`,
  preparing: (code) => `We dey make di payment link for order ${code}. Type 99 again after some seconds.`,
  linkUnavailable: (code, untouched) =>
    `Paystack no answer, so payment link neva dey. ${kept(code, untouched)} Type 99 to try again.`,
  linkRefused: (code, untouched) =>
    `Paystack no fit make payment link. ${kept(code, untouched)} Type 99 to try again; if e happen again, abeg tell ` +
    'di shop.',
  linkBusy: (code, untouched) => `Paystack dey very busy now. ${kept(code, untouched)} Type 99 again after one minute.`,
  noMoreAttempts: (code, contact) =>
    `Di attempts to pay order ${code} don too much. Type 0 to cancel am and order again, or reach pesin: ${contact}.`,
  lastAttemptFailed: 'Paystack say di last attempt fail, so see new link here.',

  askedJustNow: (code) =>
    `I just ask Paystack about order ${code} now now. Abeg type "status" again after some seconds.`,
  notPaidYet: (code) =>
    `Paystack neva get payment for order ${code}. If you just pay now, wait small and type "status" again.`,
  ongoing: (code) => `Your bank still dey work on di payment for order ${code}. Type "status" again after one minute.`,
  unknownPayment: (code) =>
    `I no fit ask Paystack now, so I neva know whether payment for order ${code} don complete. Type "status" again ` +
    'after one minute.',
  askCancel: (code, total) => `Make I cancel order ${code} (${total})? Type 1 for "yes", 2 for "no".`,
  notCancelledOngoing: (code) =>
    `Your bank still dey work on di payment for order ${code}, so I no go cancel am yet. Try again after some minutes.`,
  notCancelledUnknown: (code) =>
    `I no fit ask Paystack now whether payment for order ${code} don complete, so I no go cancel am yet. Try again ` +
    'after one minute.',
  stillWaiting: (code) => `No wahala, order ${code} still dey wait for your payment.`,

  noOrders:
    'You neva get order for dis device. You don order for anoda one before? Type "resume" there, and di code here.',
  history: 'Your last orders, di newest first. "reorder 1" go order di first one again.',
  historyOnly: 'Your last orders, di newest first.',
  noSuchOrder: 'Dat order no dey your list. Type 98 to see am.',
  reordered: (code) => `See wetin you order with ${code}, at today price.`,
  reorderedNothing: (code) => `Nothing from order ${code} dey today.`,
  notToday: (name) => `${name} no dey today.`,
  chooseAnew: (name) => `You go need choose ${name} again: di ways to take am don change.`,

  resumeCode: (code, minutes) =>
    `Type dis for your other device, inside ${minutes} minutes: resume ${code}. E go work only once. No give am to ` +
    'anybody else.',
  resumeUnknown:
    'Dat code no correct, or dem don use am, or e don old. Type "resume" for your other device to get new one.',
  resumeHere: 'Na here dem make dat code. Type am for your other device.',
  resumeWaits: 'For your other device, one order dey wait for payment. Pay am or cancel am there first.',
  resumeTooOften: (seconds) =>
    `Dem don try dat one too many times. Abeg try again after ${en.duration(toFullMinute(seconds))}.`,
  resumed: 'Oya, see am: your cart, your orders and your details dey dis device now.',
  leftBehind: (what) => `Space no dey for am here, so e remain for di cart for your other device: ${what}.`,
  noteLeftBehind: (note) => `Di note from your other device no fit enter: "${note}".`,

  askForget: 'Make I forget your cart, your name, phone number and addresses? Type 1 for "yes", 2 for "no".',
  forgotten: 'I don do am: I don wipe your cart, your contact details and dis chat.',
  forgottenNothingKept:
    'We no keep anything about you, except orders wey you cancel or no pay for, and your details no dey inside dem.',
  forgottenKept: (orders) =>
    `We keep dese ones, because dem don pay for dem and di shop must give account of dem: ${orders}.`,
  andMore: (listed, more) => `${listed} and ${more} more join`,

  refused: {
    ourFault: 'Something go wrong for our side. Abeg send dat one again.',
    noDevice: 'Your browser no tell us which device be dis. Abeg reload di page and try again.',
    badMessage: 'We no fit read dat message. Abeg reload di page and try again.',
    badQuery: 'We no fit read dat request. Abeg reload di page and try again.',
    tooLong: 'Dat message too long. Abeg send shorter one.',
    shopNotFound: 'No shop dey dis address. Abeg ask di shop for di link again.',
    orderNotFound: 'No order of yours get dis code for dis phone. If na anoda phone you use order, abeg open am there.',
    messageIdReused: 'You don send dat message before with different words. Abeg reload di page and type am again.',
    busy: 'Dis chat dey very busy now, and your message no go through. Abeg send am again.',
  },

  askLanguage: 'Which language? Type di number.',
  languageSet: 'I dey talk Pidgin with you now.',
};

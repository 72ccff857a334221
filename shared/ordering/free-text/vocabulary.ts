import { list, MOODS, type Mood } from './moods.ts';

/** What a word or phrase that is not on the menu does in a sentence. */
export type Role =
  | Mood
  /** Begins an order: "I want". */
  | 'order'
  /** Begins one only with a verb after it: "can I" get, "let me" have. */
  | 'opener'
  /** As opener, but only with a verb that asks for service: "can you" bring. */
  | 'request'
  /** A verb that orders by itself: "give me". */
  | 'serve'
  /** A verb that orders only after an opener: "have". */
  | 'take'
  | 'polite'
  /** "plate", "bottle". */
  | 'portion'
  | 'and'
  /** "and" and an order in one: "add", "put". */
  | 'add'
  | 'with'
  | 'but'
  /** Begins what is not about food: "deliver to". */
  | 'aside'
  | 'or'
  /** Refuses what follows it: "no", "without". */
  | 'no'
  /** Refuses all that follows: "don't add", "remove". */
  | 'dont'
  /** Begins a wish to the kitchen: "less", "extra". */
  | 'degree'
  /** What a wish may be about: "pepper". */
  | 'kitchen'
  /** A wish by itself: "spicy". */
  | 'manner';

const words = (text: string) => text.trim().split(/\s+/);

const VERBS = words('give send bring get serve pack package add put order prepare arrange drop');
const TAKEN = words(
  'have buy take chop eat drink try collect pick make do start reserve like want place avoir prendre commander manger boire',
);
/** "2 jollof rice for my wife" is ordered by who says it. */
const RECIPIENTS = ['my', 'the', 'our'].flatMap((whose) =>
  words(
    'wife husband friend friends kids children mum mom dad brother sister boss guys boys family mother father baby babe colleague',
  ).map((person) => `for ${whose} ${person}`),
);

const WHOM = ['', ' me', ' us', ' am', ' it'];

const ROLES: Record<Exclude<Role, Mood>, readonly string[]> = {
  order: list(`
    id appreciate, i would appreciate, i am requesting, i am requesting for, i request, i request for,
    requesting for, request for, i am looking to order, im looking to order, i am trying to order, im trying
    to order, trying to order, trying to get, new order, another order, fresh order, quick order, put in an
    order for, il me faudrait, je souhaite, je souhaiterais, on prend, on va prendre, nous prenons, donnez
    nous, mettez nous, moi je veux, jaimerais avoir, est ce que je peux avoir, i go collect, i wnt, i wnat, i
    wannt, i nid, i neeed, i wud like, id lyk, i would lik, i would like to have, this is my order, here is my
    order, here is what i want, what i want is, all i want is, my order goes thus, order list, my list, put me
    down for, i could use, i fancy, i for chop, hook me up with, sort me out with, sort me with, run me, dash
    me, do me, i am going for, im going for, we are having, we will have, i dey order, i wan collect, i come
    buy, make an order for, make an order of, place an order of, i want to place an order for, i would like to
    place an order of, make i get, i want to get, i go need, i will need, ill need, i dey need, i would want,
    id want, i would need, we will need, well need, i want to buy, i wan buy, lets go with, let me go with,
    lets go for, let me go for, let me go with the, fix me, i go take, i go go for, i choose, i pick, i will
    choose, can you do, could you do, can you fix me, can you make me, may i please have, i want, i wan, we
    want, we wan, i need, we need, i wanna, i would like, id like, we would like, wed like, i would love, id
    love, i will like, i go like, want, wan, need, my order is, my order, order is, i am ordering, im
    ordering, i am having, im having, gimme, give me some, i prefer to have, i want to have, lemme get, lemme
    have, i for like, i want some, ill go for, ill go with, i will go for, je voudrais, je veux, jaimerais, je
    prends, donnez moi, donne moi, apportez moi, nous voudrions, on voudrait, il me faut, ajoutez, ajoute,
    mettez, mettez moi, envoyez moi, jaimerais commander, je voudrais commander, place an order for, place
    order for, help me with, i go chop, can i please have
  `),
  opener: list(`
    wanna, gonna, im gonna, i am gonna, i gonna, let me just, i just want to, i just wanna, puis je, can i,
    could i, may i, can we, could we, may we, let me, lemme, let us, lets, i would like to, id like to, we
    would like to, wed like to, i want to, we want to, i wanna, i wan, we wan, i wan to, i will, we will, ill,
    well, i go, we go, make i, make we, i fit, we fit, i need to, we need to, i would love to, id love to, i
    am going to, im going to, i will like to, i go like, i go like to, want to, wan, like to, would like to,
    je peux, je vais, on peut, pouvons nous, help me, i beg make i, i will want to
  `),
  request: list(`
    pourriez vous, peut on, can you, could you, would you, will you, can una, you fit, una fit, make una, make
    you, you can, abeg make una, kindly, can u, could u, pls can you, pouvez vous, peux tu
  `),
  serve: [
    ...list(`
    mapporter, apporter, me donner, nous apporter, me mettre, envoyer, menvoyer, me servir, carry, carry come,
    load, dish, throw in, toss in, supply, find me, fix, giv me, gve me, giv, gimmie, snd, sned, brin, brng,
    odr, oder, orda, kindly process, process, buy me, get for me, pack up
  `),
    ...VERBS.filter((verb) => verb !== 'add' && verb !== 'put').flatMap((verb) => WHOM.map((whom) => verb + whom)),
  ],
  take: TAKEN,
  polite: [
    ...RECIPIENTS,
    ...list(`
    charley, charlie, chale, bjr, bsr, slt, my guy, my gee, keep the change, keep change, keep your change, na,
    dears, sweetheart, sweetie, hun, honey, my madam, iya oloja, mama put, bossman, admin, vendor, gm, ga, ge,
    goodday, gday, ekaaro, ekasan, e kaaro, e kaasan, sannu, nno, kedu, bawo ni, wassup, whats up, whatsup,
    yo, lmao, pretty please, please and thank you, ty, tysm, thnks, thks, tks, cool, no time, time no dey, o
    jare, na so, wallahi, walahi, omo, chai, haba, kai, ewo, this afternoon, this evening, this morning, for
    lunch, for dinner, for breakfast, alone, by itself, on its own, by the way, btw, in total, altogether,
    from you, from your place, from your shop, from you guys, from the menu, on the menu, on your menu, from
    your menu, only that, for take out, to take out, takeout, for takeout, eat in, dine in, for here, pour
    emporter, a emporter, sur place, ca sera tout, cest tout, di, ahn, ahn ahn, ooh, aunty mi, big mummy, big
    daddy, my customer, good afternoon ma, e joor, joor, joo, pleas, plese, pliz, plez, plss, abegg, abg,
    helo, gud, gud day, gud afternoon, thank, thanx, tanx, tank you, thank you ma, thank you sir, happy new
    month, happy sunday, happy weekend, compliments, how is work, hope you are well, hope youre well, hope you
    are good, hope all is well, how is everything, hello there, hi there, hey there, good to go, real quick,
    right now, right away, immediately, urgently, urgent, very fast, hurry, as soon as possible, items, a
    plate, thanks in advance, god bless, god bless you, you too, food, some food, meal, hunger dey catch me,
    my belle dey hungry, hunger dey, i dey hungry, im hungry, i am hungry, im so hungry, i am so hungry, am
    hungry, so hungry, im starving, i am starving, hunger wan kill me, to am, to it, a beg, i beg, hm, hmm,
    um, umm, uhm, uh, erm, ermm, er, ehn, ehen, ah, ahh, eh, ei, wow, yay, alright then, ok then, hehe, abeg
    o, please o, kind regards, regards, at all, the following, following, takeaway, take away, to go, for
    pickup, for pick up, pickup, for delivery, to take away, for takeaway, for now, thats all, that is all,
    thats it, that will be all, thatll be all, that would be all, nothing else, chairman, chief, alhaji,
    hajia, mummy, daddy, baba, iya, sista, fam, guys, team, everyone there, doc, bestie, babe, darling, my
    love, my people, honourable, my dear, my oga, oga mi, customer, please, pls, plz, pleaseee, abeg, abegi,
    biko, ejoor, ejo, jare, jor, hi, hello, hey, heya, good morning, good afternoon, good evening, good day,
    morning, afternoon, evening, gud morning, gud evening, goodmorning, good night, how far, how far na, how
    are you, how are you doing, how are you today, how body, how una dey, how you dey, how market, bros, bro,
    oga, madam, aunty, auntie, uncle, sir, ma, maam, boss, chef, dear, sis, mama, waiter, waitress, customer
    care, o, oo, oh, sha, na, nau, now, now now, asap, quick, quickly, quick quick, fast, sharp, sharp sharp,
    thanks, thank you, thank you so much, thank u, thanks a lot, thanks so much, many thanks, tnx, thx,
    cheers, weldone, ok, okay, okk, oya, yes, yeah, yea, yep, yup, sure, alright, so, just, only, kindly,
    today, again, come, sef, the, some, of, for me, for us, me, us, am, for myself, to me, pour moi, pour
    nous, moi, svp, stp, sil vous plait, sil te plait, merci, merci beaucoup, bonjour, bonsoir, salut, oui,
    le, la, les, l, de, du, des, d, bien sur, follow am, join am, put am, add am, inside, to my order, to the
    order, to my cart, to the cart, to cart, in my cart, as well, too, and then, first, also, lol, haha,
    hahaha, smiles
  `),
  ],
  portion: list(`
    bttl, bttls, plaet, plt, plts, btl, btls, bottl, servings of, spoon of, packs of, botle, botles, bottls, bottels, plat,
    plats, palte, plte, portons, bottle of, plates of, plate, plates, bottle, bottles, wrap, wraps, portion,
    portions, pack, packs, packet, packets, cup, cups, bowl, bowls, piece, pieces, pcs, pc, stick, sticks,
    serving, servings, order of, orders of, can, cans, sachet, sachets, glass, glasses, set, sets, unit,
    units, assiette, assiettes, bouteille, bouteilles, verre, verres, paquet, paquets, portion de, morceau,
    morceaux, tasse, tasses
  `),
  and: list(
    'and, n, nd, plus, also, then, et, puis, and also, and then, aussi, together with, and with, plus also, along with',
  ),
  add: list('add, put, include, add me, put me, add for me, add to it'),
  with: list('with, wey get, join, wit, wth, wt, w, avec, a la, au, aux'),
  aside: list(`
    deliver, deliver to, deliver it to, deliver am, deliver for, send to, send it to, send am to, send them
    to, bring it to, bring am to, bring to, to be delivered, delivery to, delivery at, delivery address, my
    address, my address is, address, address is, the address is, my name is, name, i am at, im at, i dey for,
    i stay at, i stay for, i live at, i live for, i am in, im in, my location, location, my location is, call
    me, my number, my number is, my phone number is, phone, phone number, contact, i will pick up, ill pick
    up, i will come and pick, i will come pick, i go come pick, i go come pick am, i will pick it up, ill pick
    it up, picking up, i will pay, ill pay, i go pay, payment, pay on delivery, cash on delivery, i will
    transfer, to my office, to my house, to my place, to my hostel, to my room, at my office, for my office,
    at the gate, to the gate, by the gate, livrez, livraison, a livrer
  `),
  but: list('but, mais, however, rather than that'),
  or: list('or, ou, abi, or maybe, or else'),
  no: list(`
    no, without, witout, with no, w o, sans, pas de, pas d, pas, minus, except, excluding, not, hold the,
    leave out, skip, avoid, everything except, everything but, anything but, all except, nor, neither, not
    the, no more, non, zero
  `),
  dont: list(`
    dont, do not, donot, never, remove, cancel, delete, i no, we no, i dont, i do not, we dont, i no want, i
    no wan, no want, no wan, no put, no add, no bring, no give, no give me, no send, no pack, no need, no go
    put, no go add, make una no, make you no, not want, cant, cannot, can not, wont, will not, i go no, take
    off, take out, remove the, comot, commot, stop, nothing like, je ne veux pas, je ne veux pas de, ne,
    retirez, retire, annulez, annuler, enlevez, enlever, supprimez, i am not, im not, hate, i hate, dislike,
    allergic, allergic to, i am allergic to, im allergic to, exclude, ban, refuse, abstain, clear, drop the,
    no be, never mind, nevermind, forget, no let, shouldnt, should not, mustnt, must not, no dey, i no dey, no
    chop
  `),
  degree: list(`
    loads of, tons of, plenty plenty, a bit more, bit more, little bit of, a little bit of, small bit of, as
    much as possible, no too much, no too, make e, make the pepper, make pepper, make sure e, make sure its,
    make sure it is, make e dey, make e be, make am dey, well well, very very, proper, small, extra, more,
    less, little, small small, plenty, much, very, lightly, light, enough, a bit of, a bit, a little, a lot
    of, lots of, heavy, super, make it, make am, make them, let it be, double, peu, un peu, un peu de,
    beaucoup, beaucoup de, plus de, moins, moins de, bien, tres, too, too much, so much, with extra, add
    extra, slightly, properly, really, reduce the, reduce, increase, go easy on the, easy on the, not too, not
    too much, not so, not very, low, medium
  `),
  kitchen: list(`
    chilli, chili, hot sauce, pepper sauce, black pepper, red pepper, palm oil, stock, broth, spring onion,
    spring onions, lettuce, dressing, knorr, dry pepper, dried pepper, ice block, fresh pepper, fresh tomato,
    pepper, peppers, spice, spices, salt, sugar, oil, onion, onions, tomato, tomatoes, garlic, ginger, maggi,
    seasoning, crayfish, ice, ice cubes, sauce, stew, gravy, ketchup, mayo, mayonnaise, cream, milk,
    vegetable, vegetables, veg, veggies, spoon, spoons, cutlery, fork, forks, nylon, straw, straws, plastic,
    bone, bones, skin, fat, yaji, cucumber, cabbage, carrot, carrots, lime, lemon, curry, thyme, nutmeg, msg,
    piment, oignon, oignons, sel, sucre, glace, glacons, epices, huile, tomate, tomates, ata rodo, rodo,
    tissue, serviette, napkin, napkins, peas, green pepper, red oil, groundnut oil, vinegar, syrup, garnish,
    toppings
  `),
  manner: list(`
    wey cold, wey dey cold, wey hot, wey dey hot, in separate packs, packed separately, in different packs, in one pack, in a bowl, in a plate, separate
    packs, different packs, same pack, in the same pack, hot, cold, very cold, ice cold, chilled, warm, spicy,
    peppery, salty, sweet, oily, dry, soft, crispy, crunchy, well cooked, well done, well fried, burnt, on the
    side, by the side, aside, separate, separately, apart, boneless, sliced, chopped, hot hot, piping hot,
    steaming hot, chaud, chaude, froid, froide, frais, fraiche, epice, pimente, piquant, bien cuit, a cote,
    mild
  `),
};

const entries = [...Object.entries(ROLES), ...Object.entries(MOODS)];
const isRole = (role: string): role is Role => role in ROLES || role in MOODS;

/** Every phrase with its roles, first those of orders: "well" is politeness before it is an opener. */
const roles = new Map<string, Role[]>();
for (const [role, phrases] of entries)
  for (const phrase of phrases) if (isRole(role)) roles.set(phrase, [...(roles.get(phrase) ?? []), role]);

/** The longest phrase that has a role, in words. */
export const LONGEST_PHRASE = Math.max(...[...roles.keys()].map((phrase) => phrase.split(' ').length));

/** What a phrase of folded words may do, if it is one of ours. */
export const rolesOf = (phrase: string): readonly Role[] => roles.get(phrase) ?? [];

const ACCOMPANY: readonly Role[] = ['order', 'opener', 'serve', 'polite', 'portion', 'with'];

/** The longer words that only accompany an order, by their length: they may be misspelt. */
export const FILLERS: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  [...roles].flatMap(([phrase, [role]]) =>
    /^\p{L}{5,}$/u.test(phrase) && role && ACCOMPANY.includes(role) ? phrase : [],
  ),
  ({ length }) => length,
);

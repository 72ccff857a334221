/** Words that make a sentence something else than an order. */
export type Mood =
  /** Asks about a dish rather than for it. */
  | 'ask'
  /** Tells of something that was, or of somebody else. */
  | 'tell'
  /** Makes all of it uncertain: "if", "maybe", "he said". */
  | 'perhaps'
  /** Takes back what was said before: "sorry, I mean". */
  | 'fix'
  /** A remark: closed classes of words, such as pronouns, that no name of a dish leaves unexplained. */
  | 'remark'
  /** Praise or blame, unless a number or an order stands beside it: "nice jollof", "two nice jollof". */
  | 'praise';

/** Phrases between commas. */
export const list = (phrases: string): string[] =>
  phrases.split(',').flatMap((phrase) => phrase.trim().replace(/\s+/g, ' ') || []);

export const MOODS: Record<Mood, readonly string[]> = {
  ask: list(`
    how, how much, how many, how long, what, whats, which, why, is, are, isnt, arent, does, do, doesnt, do
    you, do you have, do you sell, have you, una get, una dey, una dey sell, you get, una still get, you dey
    sell, price, prices, cost, costs, available, availability, wetin, any, anything, dey, still dey, remain,
    remains, nko, shey, shebi, there, left, in stock, you have, got any, you sell, una sell, sell, combien,
    cest combien, est ce, avez, vous avez, avez vous, y a t il, quel, quelle, quels, quelles, quest ce, prix,
    coute, coutent, contain, contains, include, includes, describe, explain, recommend, suggest, difference,
    between, amount, much be, calories, halal, ingredients, list, show, show me, tell me, see, check, know, to
    know, can una do, una do
  `),
  tell: list(`
    ordered, i ordered, bought, paid, i have paid, ate, eaten, was, were, wasnt, werent, had, did, didnt,
    yesterday, last, received, receive, came, arrived, arrive, late, refund, complain, complaint, waiting,
    where, wheres, delivered, sent, transferred, spoilt, spoiled, missing, wrong, since, ago, been, don, i
    don, e don, has, havent, hasnt, have not, has not, already, took, stole, stolen, lost, gave, got, forgot,
    forgotten, cooked, made, tasted, enjoyed, loved, liked, brought, carried, finished, finish, bring come,
    used, wanted, commande, jai, hier, etait, etaient, recu, paye, achete, mange, ou est, ou sont, bin, still,
    track, status, tracking, called, cancelled my, spilled, vomited, sick, purged, poisoned, stale, bad,
    terrible, awful, horrible, delayed, delay, reached, reach, charged, debited, previous, before
  `),
  perhaps: list(`
    too hot, too cold, too spicy, too peppery, too much pepper, too salty, too small, too oily, too sweet, too
    dry, too warm, too expensive, too costly, too much oil, too much salt, thinks, wonders, carton, cartons,
    crate, crates, cooler, coolers, tray, trays, basin, tins, tin, scoop, scoops, kg, kilo, litre, liter,
    litres, bag, bags, bucket, derica, keg, wey, dont forget, do not forget, never forget, if, when, whenever,
    unless, until, till, once, whether, though, although, because, cos, cause, maybe, perhaps, probably,
    possibly, might, think, guess, wonder, wondering, thinking, considering, said, say, says, saying, told,
    either, or maybe, tomorrow, tonight, later, soon, next, not now, not yet, not today, not sure, other day,
    another day, someday, sometimes, usually, always, never ever, ever, every, everyone, everybody,
    everything, all, both, each, same, half, quarter, few, several, many, most, si, peut etre, quand, demain,
    tous, toutes, chaque, moitie, que, hope, wish, imagine, suppose, pretend, joke, joking, kidding, dream,
    free, ignore, instructions, naira, discount, k, test, testing, supposed, monday, tuesday, wednesday,
    thursday, friday, saturday, sunday, weekend, order number, order no, my order number, lest, except if,
    depends, dont know, should, would
  `),
  fix: list(`
    instead, instead of, rather, change, changed, changing, sorry, oops, mistake, actually, wait, scratch,
    scratch that, never mind that, correction, i mean, i meant, meant, replace, swap, switch, swapped, undo,
    no wait, not again, mistakenly, by mistake, plutot, remplacez, remplacer, changer, pardon, wrongly, no no,
    mind you, forget it, forget that
  `),
  praise: list(`
    nice, fresh, freshly, delicious, tasty, yummy, correct, original, solid, proper, fine, lovely, beautiful,
    amazing, perfect, good, great, better, sweet, salty, oily, burnt, dry, sour, warm, best
  `),
  remark: list(`
    dis, dat, dose, them, those ones, myself, ourselves, yourself, themselves, himself, herself, i, im, ive,
    he, hes, she, shes, they, theyre, we, were here, it, its, my, your, ur, his, her, their, our, this, that,
    thats, these, those, who, whose, here, be, being, have, having, will, shall, could, may, must, can, to,
    from, in, on, at, by, for, as, than, while, about, after, into, out, up, down, off, over, under, such,
    own, else, often, like, love, likes, loves, enjoy, enjoys, prefer, ask, asked, asking, friend, friends,
    brother, sister, wife, husband, mother, father, mum, dad, children, kids, boy, girl, man, woman, people,
    person, somebody, someone, anyone, nobody, week, month, year, time, pm, oclock, hour, hours, minute,
    minutes, mins, name, favourite, favorite, life, world, go, goes, going, comes, coming, want to, wants,
    needs, gets, e, una, dem, wen, sabi, fit, catch, you, u, one, ones, another, other, others, thing, things,
    something, nothing, everywhere, deliver, delivery, deliveries, address, location, located, open, close,
    closed, closing, opening, pay, payment, account, number, bank, transfer, details, receipt, manager, agent,
    human, speak, talk, call, phone, chat, question, moment, second, seconds, problem, problems, wahala,
    worry, worries, vex, stress, money, support, help, menu, cart, checkout, history, je, tu, il, elle, nous,
    vous, ils, elles, est, sont, ce, cest, mon, ton, son, cette, ici, qui, quoi, livraison, livrez, adresse,
    dans, sur, ca, va, the usual, usual, blessed, bless, god, amen, send to, not bad, welcome, bye, goodbye,
    house, street, avenue, road, estate, room, table, office, gate, junction, birthday, party, guests,
    wedding, event, much, well, get, got, make, do, take, took, cook, cooks, cooking, chop, eat, eats, drinks,
    drink, food, meal, something else, sends, brings, gives, hunger, hungry, order, orders, ordering, usual
    order, code, script, alert, http, https, www, com, html, img, src, select, false, true, null, undefined
  `),
};

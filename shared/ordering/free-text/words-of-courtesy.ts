import { list } from './moods.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** "2 jollof rice for my wife" is ordered by who says it. */
const RECIPIENTS = ['my', 'the', 'our'].flatMap((whose) =>
  words(
    'wife husband friend friends kids children mum mom dad brother sister boss guys boys family mother father baby babe colleague colleagues office team staff workers',
  ).map((person) => `for ${whose} ${person}`),
);

/** Words that accompany an order and change nothing about it, and what it is served in. */
export const COURTESY = {
  polite: [
    ...RECIPIENTS,
    ...list(`
    for am, inside am, on it, with it, charley, charlie, chale, bjr, bsr, slt, my guy, my gee, keep the change, keep change, keep your change, na,
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
} as const;

import { list } from './moods.ts';

const words = (text: string) => text.trim().split(/\s+/);

const VERBS = words('give send bring get serve pack package add put order prepare arrange drop');
const TAKEN = words(
  'have buy take chop eat drink try collect pick make do start reserve like want place avoir prendre commander manger boire',
);
const WHOM = ['', ' me', ' us', ' am', ' it'];

/** Words that ask for something: see the roles. */
export const ORDERING = {
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
} as const;

import { list } from './moods.ts';

/** Words of wishes to the kitchen. */
export const WISHES = {
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
    mild, plain, nature
  `),
} as const;

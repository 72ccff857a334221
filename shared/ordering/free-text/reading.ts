/**
 * Something the customer wants, beyond doubt. Choices are `groupId/choiceId`: all that were named, even where they are sold
 * out, or more of a group than may be had, which whoever takes the order has to ask about.
 */
export type Wanted = { dishId: string; quantity: number; choiceIds: string[] };

/**
 * Something to ask about, in the customer's words: the dishes it may be, best first, 1 to 5 of them. A choice is one that
 * some of these dishes have.
 */
export type Unsure = { said: string; quantity: number; dishIds: string[]; choiceIds: string[] };

/** What a message orders. All is empty where it is no order. */
export type Reading = {
  /** In the order said; the same dish with the same choices is one item. */
  items: Wanted[];
  unsure: Unsure[];
  /** Wanted, but nothing on the menu resembles it. */
  unknown: string[];
  /** A wish to the kitchen, in the customer's words. */
  note?: string;
};

export const NOTHING: Reading = { items: [], unsure: [], unknown: [] };

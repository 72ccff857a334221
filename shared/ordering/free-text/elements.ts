import type { Role } from './vocabulary.ts';

/** A part of a message that does one thing, as a range of its tokens. */
export type Place = { from: number; to: number };

/** One or several dishes that a phrase may mean, of which `sure` ones need not be asked about. */
export type Said = { dishIds: string[]; sure: boolean; cut: boolean };

export type Element = Place &
  (
    | { type: 'number'; value: number; binds?: 'back' | 'forward'; isArticle: boolean }
    /** A phrase of the menu: dishes, the name of a choice ("large", "chicken"), or both. */
    | { type: 'menu'; dishes?: Said; choice?: string; numbered?: boolean; plural?: boolean; roles: readonly Role[] }
    | { type: 'role'; role: Role; phrase: string }
    | { type: 'comma'; mark: string }
    | { type: 'end'; asks: boolean; line: boolean }
    | { type: 'unknown' }
    /** Decoration, such as an emoji. */
    | { type: 'nothing' }
  );

export type Dishes = Extract<Element, { type: 'menu' }>;

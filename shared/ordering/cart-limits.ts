/** The most of one dish in a cart. */
export const MAX_QUANTITY = 50;
/** Keeps a session's item small; far more than anyone reads in a chat. */
export const MAX_LINES = 30;

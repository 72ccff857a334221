/** What is in the one list and not in the other, each once. */
export const missing = (from: readonly string[], inThese: readonly string[]): string[] => {
  const known = new Set(inThese);
  return [...new Set(from)].filter((one) => !known.has(one));
};

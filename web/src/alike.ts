/**
 * Whether `value` has all that `sample` has, of the same types, and perhaps more. A list in the sample has one item, which
 * stands for any number of them.
 */
export const isAlike = (value: unknown, sample: unknown): boolean => {
  if (Array.isArray(sample)) return Array.isArray(value) && value.every((item) => isAlike(item, sample[0]));
  if (typeof value !== typeof sample || value === null) return false;
  return (
    typeof sample !== 'object' ||
    Object.entries(sample ?? {}).every(([name, part]) => isAlike(Reflect.get(Object(value), name), part))
  );
};

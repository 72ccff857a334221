/** Every value that was met, once each, by a small number: worlds are then compared and kept as a few numbers. */
export type Pool<Value> = {
  idOf: (value: Value) => number;
  at: (id: number) => Value;
  /** The first value met that is the same as this one. */
  one: (value: Value) => Value;
  size: () => number;
};

export const createPool = <Value extends object>(): Pool<Value> => {
  const values: Value[] = [];
  const byKey = new Map<string, number>();
  const byIdentity = new Map<Value, number>();

  const idOf = (value: Value): number => {
    const met = byIdentity.get(value);
    if (met !== undefined) return met;
    const key = JSON.stringify(value);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, values.length);
    byIdentity.set(value, values.length);
    return values.push(value) - 1;
  };
  const at = (id: number): Value => {
    const value = values[id];
    if (!value) throw new RangeError(`Nothing was ever met under ${id}`);
    return value;
  };
  return { idOf, at, one: (value) => at(idOf(value)), size: () => values.length };
};

/** A length of time as people say it: minutes up to two hours, then whole hours. `seconds` is more than 0. */
export const lengthOf = (seconds: number): { count: number; unit: 'minute' | 'hour' } => {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes !== 60 && minutes < 120) return { count: minutes, unit: 'minute' };
  return { count: Math.round(minutes / 60), unit: 'hour' };
};

/** Rounded up: whoever comes back when they were told to is not turned away once more. */
export const toFullMinute = (seconds: number): number => 60 * Math.ceil(seconds / 60);

/** Short enough to be said back to whoever typed it. */
export const isSayable = (number: number): boolean => /^-?\d{1,9}(\.\d{1,3})?$/.test(String(number));

const digit = (place: string): string => {
  const random = crypto.getRandomValues(new Uint8Array(1))[0]! & 15;
  return (place === 'y' ? (random & 3) | 8 : random).toString(16);
};

/** A UUID v4. Old WebViews, and pages that are neither https nor loopback, have no `crypto.randomUUID`. */
export const newId = (): string => 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, digit);

const clockTime = new Intl.DateTimeFormat('en-NG', { weekday: 'short', hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-NG', { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment of this week: "Thu, 2:05 pm". `seconds` since 1970. */
export const soon = (seconds: number): string => clockTime.format(seconds * 1000);

/** A day: "4 Mar 2026". `seconds` since 1970. */
export const date = (seconds: number): string => day.format(seconds * 1000);

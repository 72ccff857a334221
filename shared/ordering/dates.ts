import type { Language } from './words/languages.ts';

/** A day as people write it: "Friday, 25 December". Pidgin writes its days as English does. @param date "2026-12-25" */
export const dateText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-NG', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

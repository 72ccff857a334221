import * as z from 'zod';

/** English, Nigerian Pidgin (ISO 639-3 `pcm`) and French. */
export const languageSchema = z.enum(['en', 'pcm', 'fr']);
export type Language = z.infer<typeof languageSchema>;

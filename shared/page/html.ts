/** Text that is HTML already. Only `html` makes it, so whatever is not has been escaped. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Html };

type Filled = string | number | undefined | Html | readonly Filled[];

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

const written = (filled: Filled): string => {
  if (filled === undefined) return '';
  if (filled instanceof Html) return filled.text;
  return typeof filled === 'object' ? filled.map(written).join('') : escaped(`${filled}`);
};

/** HTML with what is filled in escaped, in text and in attributes that stand in quotes. */
export const html = (parts: TemplateStringsArray, ...filled: Filled[]): Html =>
  new Html(parts.map((part, index) => (index === 0 ? part : `${written(filled[index - 1])}${part}`)).join(''));

/** Nothing. */
export const NOTHING = html``;

/** Of one build's files; the next build has another. */
export const shellName = (version: string): string => `shell-${version}`;
/** Of the shops' pages that were opened here. */
export const PAGES = 'pages';
/** Of dishes that were looked at. */
export const PICTURES = 'pictures';

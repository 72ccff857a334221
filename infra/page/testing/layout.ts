import type { Page } from 'playwright-core';

/**
 * Text twice as large, as somebody set it in their browser. It is the browser's own font size, which `rem` and the
 * conditions of the style sheet go by; setting it on the root element would leave those conditions as they were.
 */
export const enlargeText = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
};

/** What of a page cannot be read as it stands, one line for each: what scrolls sideways, is cut off, covered or torn. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Rounding, in CSS pixels. */
    const slack = 1;
    /** No word of so few letters is torn apart: what is longer may be wider than a phone. */
    const ordinary = 12;
    type Text = { node: Text_; words: string; rects: DOMRect[] };
    type Text_ = globalThis.Text;
    const faults: string[] = [];
    const nameOf = (element: Element) => `${element.localName}.${element.className || element.id}`;
    const isShown = (element: Element) =>
      element.checkVisibility() && !element.closest('.hidden') && element.getClientRects().length > 0;

    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      const { overflowX } = getComputedStyle(element);
      const isBox = element === document.documentElement || (overflowX !== 'visible' && isShown(element));
      if (isBox && element.scrollWidth > element.clientWidth + slack && element.localName !== 'input')
        faults.push(`${nameOf(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`);
    }

    const rectsOf = (node: Text_, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    };
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !node.parentElement || !isShown(node.parentElement) || !node.data.trim()) continue;
      // The lines that a clamp leaves out are not there.
      const floor =
        node.parentElement.closest('h1, .opening')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      const rects = rectsOf(node, 0, node.length).filter(({ top }) => top < floor);
      texts.push({ node, words: node.data.trim(), rects });
    }

    const boxAround = (element: HTMLElement) =>
      getComputedStyle(element).position === 'absolute'
        ? (element.offsetParent?.parentElement ?? null)
        : element.parentElement;
    for (const { node, words, rects } of texts) {
      for (let box = node.parentElement; box; box = boxAround(box)) {
        const { left, right } = box.getBoundingClientRect();
        // A word that touches the edge of a button is as good as cut off.
        const inset = box.matches('.button') ? 4 : -slack;
        const isInline = getComputedStyle(box).display.startsWith('inline') && box.getClientRects().length > 1;
        if (isInline) continue;
        if (!rects.some((rect) => rect.left < left + inset || rect.right > right - inset)) continue;
        faults.push(`"${words}" reaches out of ${nameOf(box)}`);
        break;
      }
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}₦.,']+/gu)) {
        const lines = new Set(rectsOf(node, index, index + word.length).map(({ top }) => Math.round(top)));
        if (word.length <= ordinary && lines.size > 1) faults.push(`"${word}" is torn apart in "${words}"`);
      }
    }

    /** Parts that lie over each other on purpose: each is looked at by itself. */
    const partOf = ({ node }: Text) => node.parentElement?.closest('.about-sheet, .head, .dock, .photo, .scroll');
    const overlaps = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3;
    texts.forEach((one, index) => {
      const covered = texts
        .slice(index + 1)
        .filter((other) => partOf(one) === partOf(other))
        .find((other) => one.rects.some((rect) => other.rects.some((another) => overlaps(rect, another))));
      if (covered) faults.push(`"${one.words}" and "${covered.words}" overlap`);
    });
    return faults;
  });

/** The part of the window's height in which the chat is read: what neither the dock nor the header takes. */
export const roomToRead = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const box = document.getElementById('scroll')?.getBoundingClientRect();
    const head = document.querySelector('.head');
    if (!box || !head) return 0;
    const isFixed = getComputedStyle(head).position === 'sticky';
    return (box.height - (isFixed ? head.getBoundingClientRect().height : 0)) / innerHeight;
  });

/** The names of what can be pressed or typed into and is covered by something else wherever the page is scrolled to. */
export const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const scroll = document.getElementById('scroll');
    const before = scroll?.scrollTop ?? 0;
    const isCovered = (element: HTMLElement) => {
      element.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return !shown || !element.contains(shown);
    };
    const covered: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button:enabled, summary, input')) {
      if (!element.checkVisibility() || !isCovered(element)) continue;
      // At the end of the chat the button goes away that leads there.
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      if (element.isConnected && isCovered(element))
        covered.push(element.ariaLabel ?? element.textContent ?? element.localName);
    }
    if (scroll) scroll.scrollTop = before;
    return covered;
  });

import type { Page } from 'playwright-core';

/**
 * What a thumb would miss, one line for each: what can be tapped and is smaller than 44 by 44 CSS pixels (WCAG 2.5.5),
 * and what lies over its neighbour. A link among the words of a sentence is as high as its line.
 */
export const targetFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 44;
    const isInSentence = (element: HTMLElement) =>
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent?.trim() !== element.textContent?.trim();
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
      .filter((element) => element.checkVisibility() && !isInSentence(element))
      .map((element) => ({
        element,
        name: `${element.ariaLabel ?? element.textContent?.trim()} (${element.localName}.${element.className})`,
        box: element.getBoundingClientRect(),
        /** What scrolls, what stays in sight and what opens over it are each looked at by themselves. */
        layer: element.closest('.about-sheet, .head, .jump, .dock, .scroll'),
      }));
    const small = targets
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ name, box }) => `${name} is ${box.width} by ${box.height}`);
    const overlapping = targets.flatMap(({ element, name, box, layer }, index) =>
      targets
        .slice(index + 1)
        .filter((other) => other.layer === layer && !element.contains(other.element))
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5,
        )
        .map((other) => `${name} and ${other.name} overlap`),
    );
    return [...small, ...overlapping];
  });

import type { Page } from 'playwright-core';

/** What must be told from the page around it when the customer's own colours take the place of all grounds and shadows. */
const FRAMED =
  'button, input, .button, .chip, .jump, .stepper, .photo, .problem, .card, .bubble, .test, .about summary';

/**
 * What of these has no border all around that differs in colour from what it stands on, one line for each. Links within
 * text are underlined instead, and a stepper frames its two buttons.
 */
export const unframed = (page: Page): Promise<string[]> =>
  page.evaluate((framed) => {
    const groundBehind = (element: Element): string => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box);
        if (!/\b0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return 'Canvas';
    };
    return [...document.querySelectorAll(framed)]
      .filter((element) => element.checkVisibility() && !element.matches('.stepper *'))
      .filter((element) => {
        const style = getComputedStyle(element);
        const ground = groundBehind(element);
        return ['top', 'right', 'bottom', 'left'].some((side) => {
          const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
          const colour = style.getPropertyValue(`border-${side}-color`);
          return !(width > 0) || style.getPropertyValue(`border-${side}-style`) === 'none' || colour === ground;
        });
      })
      .map((element) => `${element.localName}.${element.className} "${element.textContent.slice(0, 30)}"`);
  }, FRAMED);

import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

/** As people who hear the page know it. */
const COMPOSER = { role: 'textbox', accessibleName: 'Your message' };
const AGAIN_MS = 100;
const PATIENCE_MS = 60_000;

const find = async (page: CDPSession) => {
  const { root } = await page.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await page.send('Accessibility.queryAXTree', { nodeId: root.nodeId, ...COMPOSER });
  const [node] = nodes.filter(({ ignored }) => !ignored);
  return node && { backendNodeId: node.backendDOMNodeId ?? 0, text: `${node.value?.value ?? ''}` };
};

/**
 * Writes and presses Enter, again and again until it is taken, as somebody in a hurry does. A debugger's keys cost the page
 * nothing, where those of a test library would first have to load its script into it.
 * @throws when it is not taken for a minute, or when Enter lost what was typed
 */
export const send = async (page: CDPSession, text: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  let isTyped = false;
  let loads = 0;
  page.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId) loads += 1;
  });
  await page.send('Page.enable');
  while (Date.now() < deadline) {
    const composer = await find(page).catch(() => undefined);
    if (composer && isTyped && composer.text === '') {
      if (loads > 0) throw new Error('Enter came before the script and loaded the page anew: what was typed is lost.');
      return;
    }
    if (composer) {
      if (!isTyped) {
        await page.send('DOM.focus', { backendNodeId: composer.backendNodeId });
        await page.send('Input.insertText', { text });
        isTyped = true;
      }
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
      await page.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key });
      await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    await setTimeout(AGAIN_MS);
  }
  throw new Error(`Nothing took "${text}" for a minute.`);
};

import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../site-headers.ts';
import { openBrowser } from '../chromium.ts';
import { type Served, serve } from '../serve.ts';
import { expectAccessible, violations } from './axe.ts';
import { visit } from './browser.ts';

/** One fault for each part of what a page is held to, and the rule that knows it. */
const FAULTS: Readonly<Record<string, string>> = {
  'image-alt': '<img src="data:,">',
  'meta-viewport': '<meta name="viewport" content="width=device-width, user-scalable=no">',
  'autocomplete-valid': '<label>Name <input autocomplete="nickname-of-mine"></label>',
  'target-size': '<button>a</button><button>b</button><button>c</button>',
  'heading-order': '<h4>Soups</h4>',
};

const pages = new Hono().get('/:fault', (c) => {
  c.header('content-security-policy', CONTENT_SECURITY_POLICY);
  return c.html(html`<!doctype html>
    <html lang="en">
      <head><title>Demo Kitchen</title><link rel="icon" href="data:," /></head>
      <body><main><h1>Demo Kitchen</h1><button>Order a meal</button>${raw(FAULTS[c.req.param('fault')] ?? '')}</main></body>
    </html>`);
});

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serve(pages, 0)]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

test('a page without a fault passes, and its content security policy has nothing to complain of', async () => {
  const { page, complaints, close } = await visit(browser, `${served.origin}/none`);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  // The policy is in force while axe looks: what it forbids to the page stays forbidden.
  const forbidden = page.evaluate("document.body.innerHTML = 'changed'");
  await expect(forbidden).rejects.toThrow(/TrustedHTML/);
  await close();
});

test.each(Object.keys(FAULTS))(
  'a page with a fault fails its test, which names the rule, the grade and the place: %s',
  async (rule) => {
    const { page, close } = await visit(browser, `${served.origin}/${rule}`);
    const [line = '', ...others] = await violations(page);
    expect(line).toMatch(new RegExp(`^${rule} \\((?:minor|moderate|serious|critical)\\) at \\S.*: \\S`));
    expect(others).toEqual([]);
    await expect(expectAccessible(page, 'The menu')).rejects.toThrow(`The menu is not accessible to all:\n  ${line}`);
    await close();
  },
);

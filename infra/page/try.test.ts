import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../local/testing/browser.ts';
import { startTestSystem, type TestSystem } from '../local/testing/test-system.ts';
import { openLine, type Line } from './testing/line.ts';

let system: TestSystem;
let browser: Browser;
let line: Line;
beforeAll(async () => {
  line = await openLine();
  [system, browser] = await Promise.all([startTestSystem({ settings: { PAYSTACK_CALLBACK_URL: `${line.origin}/` } }), openBrowser()]);
  line.leadsTo(system.origin);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
  await line.stop();
});

test('try', async () => {
  const t0 = Date.now();
  const log: string[] = [];
  line.decides((p) => { log.push(`${Date.now()-t0} ${p.customer} ${p.method} ${p.path} ${p.query} ${p.body}`); return 'arrives'; });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'line', value: 'c7', url: line.origin }]);
  await context.clock.install();
  const page = await context.newPage();
  page.on('console', m => log.push(`console ${m.text()}`));
  await page.goto(`${line.origin}/demo-kitchen`);
  await page.getByRole('log').getByText('Welcome').waitFor();
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.getByRole('button', { name: 'See the menu' }).click();
  await page.getByRole('button', { name: 'Add 1 Jollof rice' }).click();
  await page.getByRole('log').getByText('Added 1').waitFor();
  await new Promise(r => setTimeout(r, 1000));
  log.push('reload');
  await page.reload();
  await page.getByRole('log').getByText('Added 1').waitFor();
  log.push('controlled ' + await page.evaluate(() => !!navigator.serviceWorker.controller));
  log.push('offline');
  await context.setOffline(true);
  await page.reload().then(() => log.push('reloaded'), (e: Error) => log.push('reload failed ' + e.message));
  await new Promise(r => setTimeout(r, 1000));
  log.push((await page.locator('body').innerText()).slice(0, 300));
  log.push(JSON.stringify(await page.evaluate(async () => Promise.all((await caches.keys()).map(async n => [n, (await (await caches.open(n)).keys()).map(r => r.url)])))));
  console.log(log.join('\n'));
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { SITE_HEADERS } from '../site-headers.ts';

/** The built page as CloudFront serves it: the same headers, and every shop's path is the one page. */
export const createSite = (folder: string): Hono => {
  const site = new Hono();
  site.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SITE_HEADERS)) c.res.headers.set(name, value);
    c.res.headers.set('cache-control', 'no-cache');
  });
  site.use(serveStatic({ root: folder, rewriteRequestPath: (path) => (isFile(path) ? path : '/index.html') }));
  return site;
};

const isFile = (path: string) => path.split('/').at(-1)?.includes('.') === true;

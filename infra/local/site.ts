import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { ASSETS } from '../../web/build.ts';
import { PAGE } from '../functions.ts';
import { SITE_HEADERS } from '../site-headers.ts';

/** As infra/aws/page-upload.ts tells browsers: what has its content in its name for ever, the rest asked for each time. */
const cacheControl = (path: string) =>
  path.startsWith(`/${ASSETS}/`) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';

/** Every answer has the headers of infra/site-headers.ts, whatever stands behind the edge. */
export const siteHeaders = (): MiddlewareHandler => async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SITE_HEADERS)) c.res.headers.set(name, value);
};

/** What has a dot in its path is a file, and everything else is answered by a function. */
const isFile = (path: string) => path.includes('.') && !path.startsWith('/api/');

/** A shop's address may end with a slash, as people write it. @returns the path without one */
export const withoutEndSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');

/** The static files of the built page as CloudFront serves them; what is no file is left to others. */
export const createSite = (folder: string): Hono => {
  const files = new Hono();
  files.use(async (c, next) => {
    await next();
    if (c.res.status < 400) c.res.headers.set('cache-control', cacheControl(c.req.path));
  });
  files.use(etag());
  // It is no page but what pages are made of, and is not uploaded either.
  files.all(`/${PAGE}`, (c) => c.notFound());
  files.use(serveStatic({ root: folder }));
  return new Hono().use(async (c, next) => (isFile(c.req.path) ? files.fetch(c.req.raw) : next()));
};

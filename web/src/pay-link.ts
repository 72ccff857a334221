const CHECKOUT = 'https://checkout.paystack.com';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const parse = (link: string): URL | undefined => {
  try {
    return new URL(link);
  } catch {
    return undefined;
  }
};

/**
 * The link to pay at, if it leads where payments are made and nowhere else: Paystack's checkout over https, or, on a page
 * that itself comes from this machine, the simulator on this machine. A link with a user name in it is nobody's.
 * @param pageHost the host name the page was loaded from, without a port
 */
export const payLink = (link: string, pageHost: string): string | undefined => {
  const url = parse(link);
  if (!url || url.username || url.password) return undefined;
  const isLocal = url.protocol === 'http:' && LOOPBACK.includes(url.hostname) && LOOPBACK.includes(pageHost);
  return url.origin === CHECKOUT || isLocal ? url.href : undefined;
};

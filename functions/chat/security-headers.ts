/** What middy is not to send: the page's own policies stand in infra/site-headers.ts and are sent at the edge. */
export const SECURITY_HEADERS = {
  contentSecurityPolicy: false,
  permissionsPolicy: false,
  reportTo: false,
  poweredBy: false,
} as const;

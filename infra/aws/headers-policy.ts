import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { HSTS_SECONDS, SITE_HEADERS } from '../site-headers.ts';

/** CloudFront takes these five by name and refuses them among the others. */
const {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': _nosniff,
  'x-frame-options': _deny,
  'referrer-policy': _noReferrer,
  ...others
} = SITE_HEADERS;
const override = true;

/** The headers of infra/site-headers.ts on every answer, and the promise to speak TLS only. */
export const createHeadersPolicy = (scope: Construct, id: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(HSTS_SECONDS),
        includeSubdomains: true,
        override,
      },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
    },
  });

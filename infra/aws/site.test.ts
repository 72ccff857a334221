import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { withoutEndSlash } from '../local/site.ts';
import { HSTS_SECONDS, SITE_HEADERS } from '../site-headers.ts';
import { one, propertiesOf } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize();
const distributionOf = (from: typeof template) => one(from, 'AWS::CloudFront::Distribution').DistributionConfig;
const distribution = distributionOf(template);
const behaviour = (path: string) =>
  distribution.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === path);

describe('headers', () => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = one(
    template,
    'AWS::CloudFront::ResponseHeadersPolicy',
  ).ResponseHeadersPolicyConfig;
  const sent: Record<string, string> = {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': security.ContentTypeOptions && 'nosniff',
    'x-frame-options': security.FrameOptions.FrameOption,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value])),
  };

  test('are those that the local server sends', () => {
    expect(sent).toEqual(SITE_HEADERS);
  });

  test('promise TLS for two years', () => {
    expect(security.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(HSTS_SECONDS);
  });

  test('stand on every answer, whatever the origin says', () => {
    const all = [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors];
    expect(all.filter(({ ResponseHeadersPolicyId }) => !ResponseHeadersPolicyId)).toEqual([]);
    expect([...Object.values(security), ...custom.Items]).toEqual(
      [...Object.values(security), ...custom.Items].map(() => expect.objectContaining({ Override: true })),
    );
  });
});

describe("a shop's path", () => {
  const { FunctionCode } = one(template, 'AWS::CloudFront::Function');
  const served = (uri: string): string =>
    runInNewContext(`${FunctionCode}; handler({ request: { uri: given } }).uri`, { given: uri });

  test.each([
    ['/demo-kitchen/', '/demo-kitchen'],
    ['/demo-kitchen//', '/demo-kitchen'],
    ['/demo-kitchen/orders/B2B-7K4QX/', '/demo-kitchen/orders/B2B-7K4QX'],
    ['/', '/'],
    ['//', '/'],
    ['/demo-kitchen', '/demo-kitchen'],
  ])('%s is %s, here as on a laptop', (uri, path) => {
    expect([served(uri), withoutEndSlash(uri)]).toEqual([path, path]);
  });

  test('is turned before the cache is asked, and never for files or the API', () => {
    expect(distribution.DefaultCacheBehavior.FunctionAssociations[0].EventType).toBe('viewer-request');
    expect(distribution.CacheBehaviors.filter((one: object) => 'FunctionAssociations' in one)).toEqual([]);
  });
});

describe('what a path leads to', () => {
  const originOf = (path: string): string => {
    const { TargetOriginId } = path === 'all else' ? distribution.DefaultCacheBehavior : behaviour(path);
    const origin = distribution.Origins.find(({ Id }: { Id: string }) => Id === TargetOriginId);
    return 'S3OriginConfig' in origin ? 'the bucket' : 'the API';
  };

  test('the first pattern that fits counts: the API, then files by the dot in their name', () => {
    const patterns = distribution.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern);
    expect(patterns).toEqual(['/api/shops/*/menu', '/api/shops/*/manifest', '/api/*', '/*.*']);
    expect(distribution).not.toHaveProperty('DefaultRootObject');
  });

  test.each([
    ['/api/*', 'the API'],
    ['/*.*', 'the bucket'],
    ['all else', 'the API'],
  ])('%s: %s', (path, origin) => {
    expect(originOf(path)).toBe(origin);
  });
});

/** Besides the pages of shops. */
const KEPT = ['/api/shops/*/menu', '/api/shops/*/manifest'];

describe('the API behind the site', () => {
  test('takes every method, is never cached, and is called by its own host name', () => {
    expect(behaviour('/api/*')).toMatchObject({
      AllowedMethods: expect.arrayContaining(['GET', 'POST']),
      // Managed: CachingDisabled, and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    });
  });

  test('has what is the same for everybody kept as long as it says itself, and is told nothing of who asks', () => {
    const { Ref: policy } = distribution.DefaultCacheBehavior.CachePolicyId;
    for (const kept of [distribution.DefaultCacheBehavior, ...KEPT.map(behaviour)]) {
      expect(kept).not.toHaveProperty('OriginRequestPolicyId');
      expect(kept.AllowedMethods).toEqual(['GET', 'HEAD']);
      expect(kept.CachePolicyId).toEqual({ Ref: policy });
    }
    expect(one(template, 'AWS::CloudFront::CachePolicy').CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
      },
    });
  });

  test('has no error kept for the next customer, and none replaced by a page', () => {
    const kept = distribution.CustomErrorResponses;
    expect(kept.map(({ ErrorCode }: { ErrorCode: number }) => ErrorCode)).toEqual(
      expect.arrayContaining([404, 500, 502, 503, 504]),
    );
    for (const response of kept) expect(response).toEqual({ ErrorCode: response.ErrorCode, ErrorCachingMinTTL: 0 });
  });
});

describe('the page', () => {
  const uploads = propertiesOf(template, 'Custom::CDKBucketDeployment');
  const upload = (id: string) => Object.entries(uploads).find(([key]) => key.startsWith(`SiteUpload${id}`))![1];

  test('lies in a bucket that only CloudFront can read', () => {
    expect(one(template, 'AWS::S3::Bucket').PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const { Statement } = one(template, 'AWS::S3::BucketPolicy').PolicyDocument;
    const allowed = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    expect(allowed).toEqual([
      expect.objectContaining({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } }),
    ]);
  });

  test('is redirected to TLS and spoken in HTTP/3', () => {
    expect(distribution.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(distribution.HttpVersion).toBe('http2and3');
  });

  test('has files with a hash in their name kept for ever, and uploaded first', () => {
    expect(upload('Hashed').SystemMetadata['cache-control']).toBe('public, max-age=31536000, immutable');
    const [rest] = Object.entries(template.findResources('Custom::CDKBucketDeployment')).filter(([id]) =>
      id.includes('Rest'),
    );
    expect(rest![1]['DependsOn']).toEqual(
      expect.arrayContaining([expect.stringMatching(/^SiteUploadHashedCustomResource/)]),
    );
  });

  test('is asked for anew by browsers, and forgotten by the edge with each upload', () => {
    expect(upload('Rest').SystemMetadata['cache-control']).toBe(
      'public, max-age=0, s-maxage=31536000, must-revalidate',
    );
    expect(upload('Rest').DistributionPaths).toEqual(['/favicon.svg']);
  });

  test('is not there without a shop', () => {
    expect(upload('Hashed')).toMatchObject({ Exclude: ['*'], Include: ['assets/*'] });
    expect(upload('Rest').Exclude).toEqual(['assets/*', 'index.html']);
  });

  test("keeps yesterday's files for pages that are still open", () => {
    for (const { Prune } of Object.values(uploads)) expect(Prune).toBe(false);
  });
});

test('a domain of its own speaks TLS 1.2 at least, behind a web ACL where there is one', () => {
  const siteCertificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/example';
  const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/limits/example';
  const own = distributionOf(synthesize({ siteDomain: 'order.example.com', siteCertificateArn, webAclArn }).template);
  expect(own.Aliases).toEqual(['order.example.com']);
  expect(own.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
  expect(own.WebACLId).toBe(webAclArn);
});

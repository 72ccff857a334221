import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { createHeadersPolicy } from './headers-policy.ts';
import { PageUpload } from './page-upload.ts';
import type { Settings } from './settings.ts';
import { createShopPaths } from './shop-paths.ts';

type Props = {
  apiDomainName: string;
  /** The folder of the built page. */
  page: string;
  settings: Pick<Settings, 'siteDomain' | 'siteCertificateArn' | 'webAclArn'>;
};

/**
 * CloudFront keeps an origin's error for 10 s, even where caching is off: one device's failed look at its session
 * would be the answer to all others'. These change how long, and nothing else: no page stands in for an answer.
 */
const NEVER_KEEP_ERRORS = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/** The chat page, and the API behind the same origin: no CORS, no preflight, one place for a web ACL. */
export class Site extends Construct {
  /** Without a slash at its end. */
  readonly url: string;
  readonly #headers: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { apiDomainName, page, settings }: Props) {
    super(scope, id);
    this.#headers = createHeadersPolicy(this, 'Headers');
    const bucket = this.#createBucket();
    const api = new HttpOrigin(apiDomainName, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // As long as the API itself waits for a function.
      readTimeout: Duration.seconds(30),
    });
    const distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      defaultBehavior: this.#page(S3BucketOrigin.withOriginAccessControl(bucket)),
      additionalBehaviors: { '/api/shops/*/menu': this.#menu(api), '/api/*': this.#api(api) },
      errorResponses: NEVER_KEEP_ERRORS,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // All but South America and Oceania: Lagos, Nairobi and Johannesburg are in it.
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: settings.webAclArn,
      ...this.#ownDomain(settings),
    });
    this.url = `https://${settings.siteDomain ?? distribution.domainName}`;
    new PageUpload(this, 'Upload', { bucket, distribution, page });
    this.#acknowledge(distribution);
  }

  /** Kept with the stack gone: it holds only what a build makes again, and emptying it would take one more function. */
  #createBucket(): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Public files that only CloudFront reads: a log of its reads would tell nothing.',
    });
    return bucket;
  }

  #page(origin: IOrigin): BehaviorOptions {
    return {
      origin,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: this.#headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      functionAssociations: [
        { function: createShopPaths(this, 'ShopPaths'), eventType: FunctionEventType.VIEWER_REQUEST },
      ],
    };
  }

  #api(origin: IOrigin): BehaviorOptions {
    return {
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // API Gateway finds its API by the Host header, which must be its own.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: this.#headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
  }

  /** The same for everybody, so kept at the edge as long as its own cache-control says, and not at all if it says none. */
  #menu(origin: IOrigin): BehaviorOptions {
    const cachePolicy = new CachePolicy(this, 'MenuCache', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.minutes(5),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
    // Neither header nor query reaches the function, so none can make one customer's answer another's.
    return {
      ...this.#api(origin),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy,
      originRequestPolicy: undefined,
    };
  }

  #ownDomain({ siteDomain, siteCertificateArn }: Props['settings']) {
    if (!siteDomain || !siteCertificateArn) return {};
    return {
      domainNames: [siteDomain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', siteCertificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  #acknowledge(distribution: Distribution): void {
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Nigerians abroad order for their families at home: no country is shut out.' },
      {
        id: 'AwsSolutions-CFR2',
        reason: 'A web ACL costs more than a small stage: webAclArn attaches one where wanted.',
      },
      { id: 'AwsSolutions-CFR3', reason: "Addresses are personal data. The API's own log, without them, is enough." },
      { id: 'AwsSolutions-CFR4', reason: "CloudFront's own domain cannot raise its minimum; siteDomain sets TLS 1.2." },
    );
  }
}

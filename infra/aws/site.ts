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
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
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

/** As long as the longest that any answer asks for: how old a page may be that is shown rather than an error. */
const LONGEST_KEPT = Duration.days(7);

/** The pages, their files, and the API behind the same origin: no CORS, no preflight, one place for a web ACL. */
export class Site extends Construct {
  /** Without a slash at its end. */
  readonly url: string;
  /** Where the files of the page are, and the pictures of shops. */
  readonly bucket: IBucket;
  /** Done when every file is there that a page of this build names. */
  readonly upload: PageUpload;
  readonly #headers: ResponseHeadersPolicy;
  readonly #asTold: CachePolicy;

  constructor(scope: Construct, id: string, { apiDomainName, page, settings }: Props) {
    super(scope, id);
    this.#headers = createHeadersPolicy(this, 'Headers');
    this.#asTold = this.#createCachePolicy();
    const bucket = this.#createBucket();
    this.bucket = bucket;
    const api = new HttpOrigin(apiDomainName, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // As long as the API itself waits for a function.
      readTimeout: Duration.seconds(30),
    });
    const distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: this.#page(api),
      // The first that matches counts. What has a dot in its path is a file.
      additionalBehaviors: {
        '/api/shops/*/menu': this.#forAll(api),
        '/api/shops/*/manifest': this.#forAll(api),
        '/api/*': this.#api(api),
        '/*.*': this.#file(S3BucketOrigin.withOriginAccessControl(bucket)),
      },
      errorResponses: NEVER_KEEP_ERRORS,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // All but South America and Oceania: Lagos, Nairobi and Johannesburg are in it.
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: settings.webAclArn,
      ...this.#ownDomain(settings),
    });
    this.url = `https://${settings.siteDomain ?? distribution.domainName}`;
    this.upload = new PageUpload(this, 'Upload', { bucket, distribution, page });
    this.#acknowledge(distribution);
  }

  /** Kept with the stack gone: the pictures of shops are in it, and emptying it would take one more function. */
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

  #file(origin: IOrigin): BehaviorOptions {
    return {
      origin,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: this.#headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
  }

  /** A shop's page. What Paystack appends to its address is for the page's script, and makes no other page. */
  #page(origin: IOrigin): BehaviorOptions {
    return {
      ...this.#forAll(origin),
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

  /** Neither header nor query reaches the function, so none can make one customer's answer another's. */
  #forAll(origin: IOrigin): BehaviorOptions {
    return {
      ...this.#api(origin),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: this.#asTold,
      originRequestPolicy: undefined,
    };
  }

  /** What is the same for everybody is kept as long as its own cache-control says, and not at all if it says none. */
  #createCachePolicy(): CachePolicy {
    return new CachePolicy(this, 'AsTold', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: LONGEST_KEPT,
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
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

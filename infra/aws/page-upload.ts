import { readdirSync } from 'node:fs';
import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { ASSETS } from '../../web/build.ts';
import { PAGE } from '../functions.ts';
import { createLogGroup } from './logs.ts';
import { createUploadRole } from './upload-role.ts';

type Props = { bucket: IBucket; distribution: IDistribution; page: string };

/** For files whose names change with their content. */
const FOREVER = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()];
/** Browsers ask each time; the edge keeps what it has, since every upload tells it to forget. */
const FRESH = [
  CacheControl.setPublic(),
  CacheControl.maxAge(Duration.seconds(0)),
  CacheControl.sMaxAge(Duration.days(365)),
  CacheControl.mustRevalidate(),
];

/** What the edge must forget: everything whose name outlives its content. */
const changingPaths = (page: string): string[] =>
  readdirSync(page, { withFileTypes: true })
    .filter(({ name }) => name !== ASSETS && name !== PAGE)
    .map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`));

/**
 * Puts the files of the built page into the bucket, but for index.html, which is no page without a shop: the chat function
 * has it. Nothing is deleted: a page opened yesterday still finds its own files.
 */
export class PageUpload extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, page }: Props) {
    super(scope, id);
    const files = new Asset(this, 'Files', { path: page });
    const logGroup = createLogGroup(this, 'Logs');
    const common = {
      sources: [Source.bucket(files.bucket, files.s3ObjectKey)],
      destinationBucket: bucket,
      prune: false,
      outputObjectKeys: false,
      role: createUploadRole(this, 'Role', { files, bucket, distribution, logGroup }),
      logGroup,
    };
    const hashed = new BucketDeployment(this, 'Hashed', {
      ...common,
      exclude: ['*'],
      include: [`${ASSETS}/*`],
      cacheControl: FOREVER,
    });
    const rest = new BucketDeployment(this, 'Rest', {
      ...common,
      exclude: [`${ASSETS}/*`, PAGE],
      cacheControl: FRESH,
      distribution,
      distributionPaths: changingPaths(page),
    });
    rest.node.addDependency(hashed);
    this.#acknowledge();
  }

  /** The CDK puts the function that uploads at the top of the stack, for all uploads to share. */
  #acknowledge(): void {
    const uploaders = Stack.of(this).node.children.filter(({ node }) =>
      node.id.startsWith('Custom::CDKBucketDeployment'),
    );
    for (const uploader of uploaders)
      Validations.of(uploader).acknowledge({ id: 'AwsSolutions-L1', reason: 'Its runtime is chosen by the CDK.' });
  }
}

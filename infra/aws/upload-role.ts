import { Stack, Validations } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';

type Props = { files: Asset; bucket: IBucket; distribution: IDistribution; logGroup: ILogGroup };

/**
 * What the CDK's uploading function may do. By itself it would be given the reading of every asset of the account, the
 * deleting of the site and the invalidation of every distribution; it needs none of that here.
 */
export const createUploadRole = (
  scope: Construct,
  id: string,
  { files, bucket, distribution, logGroup }: Props,
): IRole => {
  const allow = (actions: string[], resource: string) => new PolicyStatement({ actions, resources: [resource] });
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      Upload: new PolicyDocument({
        statements: [
          allow(['s3:GetObject'], files.bucket.arnForObjects(files.s3ObjectKey)),
          allow(['s3:ListBucket'], bucket.bucketArn),
          allow(['s3:PutObject'], bucket.arnForObjects('*')),
          allow(['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'], distribution.distributionArn),
          allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn),
        ],
      }),
    },
  });
  const { 'Fn::GetAtt': arn } = Stack.of(scope).resolve(bucket.bucketArn);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${arn.join('.')}>/*]`,
    reason: "The page's files are known only when it is built; all else in the bucket is pictures of shops.",
  });
  return role.withoutPolicyUpdates();
};

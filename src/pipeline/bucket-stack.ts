/**
 * The stack of the managed bucket: its name, by which the bucket is found again without configuration, and its template.
 * One a region and account.
 */

import type { StackView } from '../deploy/stack-view.ts'

export const BUCKET_STACK = 'lambda-build-bucket'

/** The template's outputs: the bucket's name, and which template it was. */
export const BUCKET_OUTPUT = 'BucketName'
export const VERSION_OUTPUT = 'BootstrapVersion'

/** Counted up with every change of the template. An older program leaves a stack of a newer template alone. */
export const BUCKET_TEMPLATE_VERSION = 1

/**
 * Stacks go on naming the artifacts of their last deployments: CloudFormation reads them again for a rollback, and when another
 * property of a function changes. So no rule deletes an artifact by its age; one that nobody reads moves to a cheaper
 * class, from which it is read as quickly. What does expire cannot be named by a stack: earlier versions of a key (keys are
 * digests, so one appears only where a damaged object was replaced or somebody deleted it) and uploads never finished.
 *
 * The bucket and its policy outlive the stack, but for a creation that fails: that leaves nothing behind. AES256 because
 * then nobody needs rights on a key to deploy.
 */
export const BUCKET_TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Description: The bucket for artifacts of lambda-build. Made and kept up to date by "lambda-build bootstrap".
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 }
      LifecycleConfiguration:
        Rules:
          - Id: unread-artifacts-become-cheaper
            Status: Enabled
            Transitions: [{ StorageClass: INTELLIGENT_TIERING, TransitionInDays: 30 }]
          - Id: what-no-stack-can-name-expires
            Status: Enabled
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }
            ExpiredObjectDeleteMarker: true
            NoncurrentVersionExpiration: { NoncurrentDays: 90 }
      OwnershipControls:
        Rules: [{ ObjectOwnership: BucketOwnerEnforced }]
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: true
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      VersioningConfiguration: { Status: Enabled }
  BucketPolicy:
    Type: AWS::S3::BucketPolicy
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: OnlyTls
            Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Bucket.Arn, !Sub "\${Bucket.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: "false" } }
Outputs:
  ${BUCKET_OUTPUT}:
    Value: !Ref Bucket
  ${VERSION_OUTPUT}:
    Value: "${BUCKET_TEMPLATE_VERSION}"
`

/** The bucket in this output: an update that runs, or one that failed, leaves it in place; a deletion may not. */
export function bucketIn(view: StackView | undefined, output: string = BUCKET_OUTPUT): string | undefined {
  return view === undefined || view.status.startsWith('DELETE_') ? undefined : view.outputs[output]
}

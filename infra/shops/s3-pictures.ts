import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { PictureStore } from './picture-store.ts';
import { PICTURE_CACHE_CONTROL } from './renderings.ts';

/** Pictures in the bucket of the page, where CloudFront finds them under the same path. Needs s3:PutObject on `pictures/*`. */
export const s3Pictures = (client: S3Client, bucket: string): PictureStore => ({
  async put({ path, bytes, contentType }) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `pictures/${path}`,
        Body: bytes,
        ContentType: contentType,
        CacheControl: PICTURE_CACHE_CONTROL,
      }),
    );
  },
});

import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Blobs } from '../../ports/blobs.ts';

/**
 * Pictures in a bucket, named by their SHA-256. Encryption is the bucket's default, with our own key: a
 * header here could only choose a weaker one. Reading a missing picture as missing takes the right to
 * list the bucket; without it S3 answers "forbidden", which throws.
 */
export function createS3Blobs(client: S3Client, bucket: string): Blobs {
  const place = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('expected a SHA-256 in lower-case hex');
    return { Bucket: bucket, Key: sha256 };
  };
  return {
    async put(bytes, contentType) {
      const digest = createHash('sha256').update(bytes).digest();
      const sha256 = digest.toString('hex');
      const object = new PutObjectCommand({
        ...place(sha256),
        Body: bytes,
        ContentType: contentType,
        ChecksumSHA256: digest.toString('base64'),
        IfNoneMatch: '*',
      });
      try {
        await client.send(object);
      } catch (cause) {
        if (!isThereAlready(cause)) throw cause;
      }
      return sha256;
    },
    async get(sha256) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(sha256)));
        return await Body?.transformToByteArray();
      } catch (cause) {
        if (cause instanceof NoSuchKey) return undefined;
        throw cause;
      }
    },
    async remove(sha256) {
      await client.send(new DeleteObjectCommand(place(sha256)));
    },
  };
}

/** The same bytes have the same name: what is there already is what we wanted to write. */
function isThereAlready(cause: unknown): boolean {
  return cause instanceof S3ServiceException && cause.name === 'PreconditionFailed';
}

import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Blobs } from '../../../../shared/adapters/blobs/s3.ts';
import { type FauxAws, startFauxAws } from '../../../support/emulators.ts';
import { blobContract } from './blob-contract.ts';

describe('pictures in S3', () => {
  let aws: FauxAws;
  beforeAll(async () => {
    aws = await startFauxAws();
    aws.server.createBucket('pictures');
  });
  afterAll(() => aws.stop());

  blobContract(() => createS3Blobs(aws.s3, 'pictures'));
});

describe('writing a picture to S3', () => {
  function answering(name: string) {
    const client = new S3Client({ region: 'eu-west-1' });
    const mock = mockClient(client);
    const error = new S3ServiceException({ name, message: name, $fault: 'client', $metadata: {} });
    mock.on(PutObjectCommand).rejects(error);
    return { mock, blobs: createS3Blobs(client, 'pictures') };
  }
  const bytes = Buffer.from('picture');

  it('is done when the picture is there already', async () => {
    const { mock, blobs } = answering('PreconditionFailed');
    expect(await blobs.put(bytes, 'image/png')).toHaveLength(64);
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input.IfNoneMatch).toBe('*');
  });

  it.each(['AccessDenied', 'ConditionalRequestConflict', 'SlowDown'])(
    'throws for %s',
    async (name) => {
      await expect(answering(name).blobs.put(bytes, 'image/png')).rejects.toThrow(name);
    },
  );
});

import {
  DetectModerationLabelsCommand,
  ImageTooLargeException,
  RekognitionClient,
  ThrottlingException,
} from '@aws-sdk/client-rekognition';
import { mockClient } from 'aws-sdk-client-mock';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRekognitionImageModerator } from '../../../../shared/adapters/image-moderators/index.ts';
import { describeImageModerator } from './moderator-suite.ts';
import { aHarmlessPicture } from './pictures.ts';

const service = mockClient(RekognitionClient);
const moderator = createRekognitionImageModerator(new RekognitionClient({ region: 'eu-west-1' }), {
  displayCopy: async (file) => {
    const { width = 1, height = 1 } = await sharp(file).metadata();
    return { ok: true, value: { bytes: file, width, height } };
  },
});

const answers = (...labels: { Name: string; ParentName?: string; Confidence?: number }[]) =>
  service
    .on(DetectModerationLabelsCommand)
    .resolves({ ModerationLabels: labels, ModerationModelVersion: '7.0' });

beforeEach(() => void answers());
afterEach(() => service.reset());

describeImageModerator('the moderator on Rekognition', () => moderator);

describe('the moderator on Rekognition', () => {
  it('records the version of the model', async () => {
    const check = await moderator.check(await aHarmlessPicture());
    expect(check).toMatchObject({ moderator: expect.stringContaining('model 7.0'), unseen: [] });
  });

  it.each([
    { Name: 'Exposed Male Genitalia', ParentName: 'Explicit Nudity', label: 'explicit' },
    { Name: 'Explicit Nudity', ParentName: '', label: 'explicit' },
    { Name: 'Implied Nudity', ParentName: 'Non-Explicit Nudity', label: 'nudity' },
    { Name: 'Weapons', ParentName: 'Violence', label: 'violence' },
    { Name: 'Self-Harm', ParentName: 'Graphic Violence', label: 'selfharm' },
    { Name: 'Corpses', ParentName: 'Visually Disturbing', label: 'disturbing' },
    { Name: 'Nazi Party', ParentName: 'Hate Symbols', label: 'hate_symbols' },
    { Name: 'Pills', ParentName: 'Drugs & Tobacco', label: 'drugs' },
    { Name: 'Something new', ParentName: '', label: 'disturbing' },
    { Name: 'constructor', ParentName: 'toString', label: 'disturbing' },
  ])('calls $Name of "$ParentName" $label', async ({ label, ...found }) => {
    answers({ ...found, Confidence: 88 });
    const check = await moderator.check(await aHarmlessPicture());
    expect(check).toMatchObject({ labels: [{ label, confidencePercent: 88 }] });
  });

  it.each(['Female Swimwear or Underwear', 'Swimwear or Underwear', 'Alcohol', 'Gambling'])(
    'leaves %s to nobody',
    async (Name) => {
      answers({ Name, ParentName: 'Swimwear or Underwear', Confidence: 99 });
      expect(await moderator.check(await aHarmlessPicture())).toMatchObject({ labels: [] });
    },
  );

  it('says each of our words once, as sure as its surest label', async () => {
    answers(
      { Name: 'Violence', ParentName: '', Confidence: 60 },
      { Name: 'Weapons', ParentName: 'Violence', Confidence: 91 },
    );
    const check = await moderator.check(await aHarmlessPicture());
    expect(check).toMatchObject({ labels: [{ label: 'violence', confidencePercent: 91 }] });
  });

  it('does not call an animation, a stamp or a refused picture checked', async () => {
    const plain = { width: 40, height: 400, channels: 3 as const, background: '#3a7' };
    const stamp = await sharp({ create: plain }).jpeg().toBuffer();
    expect((await moderator.check(stamp)).status).toBe('not-checked');
    service
      .on(DetectModerationLabelsCommand)
      .rejects(new ImageTooLargeException({ message: '', $metadata: {} }));
    expect((await moderator.check(await aHarmlessPicture())).status).toBe('not-checked');
  });

  it('does not call a file checked after the first of its pictures', async () => {
    const picture = Buffer.from(await aHarmlessPicture());
    const check = await moderator.check(Buffer.concat([picture, picture]));
    expect(check).toEqual({ status: 'not-checked', reason: 'unsupported-type' });
    expect(service.calls()).toEqual([]);
  });

  it('does not take an answer without labels for "nothing found"', async () => {
    service.on(DetectModerationLabelsCommand).resolves({});
    expect((await moderator.check(await aHarmlessPicture())).status).toBe('not-checked');
  });

  it('lets the queue try again when the service is busy', async () => {
    service
      .on(DetectModerationLabelsCommand)
      .rejects(new ThrottlingException({ message: '', $metadata: {} }));
    await expect(moderator.check(await aHarmlessPicture())).rejects.toThrow();
  });
});

import {
  DetectFacesCommand,
  type FaceDetail,
  InvalidImageFormatException,
  RekognitionClient,
  SearchFacesByImageCommand,
  ThrottlingException,
} from '@aws-sdk/client-rekognition';
import { mockClient } from 'aws-sdk-client-mock';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createRekognitionFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { createSharpImageEditor } from '../../../../shared/adapters/image-editors/sharp.ts';
import { describeFaceEngine } from './engine-suite.ts';
import { aSmallGroupPhoto } from './pictures.ts';

const service = mockClient(RekognitionClient);
const editor = createSharpImageEditor({ run: 'inline' });
const engine = createRekognitionFaceEngine(new RekognitionClient({ region: 'eu-central-1' }), {
  displayCopy: editor.displayCopy,
  recognition: { crop: editor.crop, collectionId: (schoolId) => `people-of-${schoolId}` },
});
afterAll(() => editor.close());

function aDetail(left = 0.4): FaceDetail {
  const at = (x: number, y: number) => ({ X: left + 0.15 * x, Y: 0.3 + 0.25 * y });
  return {
    BoundingBox: { Left: left, Top: 0.3, Width: 0.15, Height: 0.25 },
    Confidence: 99.9,
    Landmarks: [
      { Type: 'eyeLeft', ...at(0.3, 0.4) },
      { Type: 'eyeRight', ...at(0.7, 0.4) },
      { Type: 'nose', ...at(0.5, 0.6) },
    ],
    Quality: { Sharpness: 80, Brightness: 70 },
  };
}

beforeEach(() => {
  service.reset();
  service.on(DetectFacesCommand).resolves({ FaceDetails: [aDetail()] });
});

describeFaceEngine(
  'the Rekognition engine',
  () => engine,
  async () => {
    service.on(SearchFacesByImageCommand).resolves({
      SearchedFaceBoundingBox: { Left: 0.2, Top: 0.2, Width: 0.6, Height: 0.6 },
      FaceMatches: [
        { Face: { ExternalImageId: 'one' }, Similarity: 99.5 },
        { Face: { ExternalImageId: 'two' }, Similarity: 85 },
      ],
    });
    const enrolled = ['one', 'two'].map((personId) => ({ personId, templates: [] }));
    return { schoolId: 'school', enrolled };
  },
);

const throttled = new ThrottlingException({ message: 'slow down', $metadata: {} });

describe('finding faces', () => {
  it('asks for no attributes, so neither age nor gender nor emotion', async () => {
    await engine.look(await aSmallGroupPhoto());
    const [call] = service.commandCalls(DetectFacesCommand);
    expect(Object.keys(call?.args[0].input ?? {})).toEqual(['Image']);
  });

  it('sends an upright copy without metadata', async () => {
    const file = await sharp(await aSmallGroupPhoto())
      .withExif({ IFD0: { Artist: 'A teacher' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    await engine.look(file);
    const [call] = service.commandCalls(DetectFacesCommand);
    const sent = await sharp(call?.args[0].input.Image?.Bytes).metadata();
    expect([sent.format, sent.exif, sent.orientation]).toEqual(['jpeg', undefined, undefined]);
  });

  it('answers boxes in pixels of the original', async () => {
    const file = await sharp(await aSmallGroupPhoto())
      .resize({ width: 1800 })
      .toBuffer();
    const look = await engine.look(file);
    expect(look).toMatchObject({ width: 1800, faces: [{ box: { x: 720, width: 270 } }] });
  });

  it.each([
    ['an answer without a box', [{ Confidence: 99 }]],
    ['as many faces as the service can answer', Array.from({ length: 100 }, () => aDetail())],
  ])('holds %s, because faces may be missing', async (_, FaceDetails) => {
    service.on(DetectFacesCommand).resolves({ FaceDetails });
    const look = await engine.look(await aSmallGroupPhoto());
    expect(look).toEqual({ status: 'held', reason: 'engine-failed' });
  });

  it('does not take an answer without faces for "nobody"', async () => {
    service.on(DetectFacesCommand).resolves({});
    const look = await engine.look(await aSmallGroupPhoto());
    expect(look).toEqual({ status: 'held', reason: 'engine-failed' });
  });

  it.each([
    { width: 1920, height: 1440, status: 'analysed' },
    { width: 1921, height: 1440, status: 'held' },
    { width: 1440, height: 1921, status: 'held' },
  ])(
    'a picture of $width by $height is $status: in larger ones small faces go unseen',
    async (one) => {
      const { status, ...size } = one;
      const file = await sharp({ create: { ...size, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer();
      expect((await engine.look(file)).status).toBe(status);
    },
  );

  it('holds a file that the service cannot read', async () => {
    const refused = new InvalidImageFormatException({ message: 'no', $metadata: {} });
    service.on(DetectFacesCommand).rejects(refused);
    const look = await engine.look(await aSmallGroupPhoto());
    expect(look).toEqual({ status: 'held', reason: 'unreadable' });
  });

  it('throws when it is throttled, so that the job is tried again', async () => {
    service.on(DetectFacesCommand).rejects(throttled);
    await expect(engine.look(await aSmallGroupPhoto())).rejects.toThrow('slow down');
  });

  it('holds a file with a second picture, of which the service sees the first', async () => {
    const photo = await aSmallGroupPhoto();
    const file = Buffer.concat([photo, photo]);
    expect(await engine.look(file)).toEqual({ status: 'held', reason: 'unsupported-type' });
  });

  it('holds an animation, of which the service sees one frame', async () => {
    const frames = ['#123', '#edc'].map((background) =>
      sharp({ create: { width: 90, height: 90, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const file = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await engine.look(file)).toEqual({ status: 'held', reason: 'unsupported-type' });
    expect(service.calls()).toEqual([]);
  });
});

describe('with a gallery', () => {
  const galleryOf = (...people: string[]) => ({
    schoolId: 'school',
    enrolled: people.map((personId) => ({ personId, templates: [] })),
  });
  it('of nobody sends no face to be compared', async () => {
    service.on(SearchFacesByImageCommand).resolves({});
    await engine.look(await aSmallGroupPhoto(), { gallery: galleryOf() });
    expect(service.commandCalls(SearchFacesByImageCommand)).toEqual([]);
  });

  const inTheMiddle = { Left: 0.2, Top: 0.2, Width: 0.6, Height: 0.6 };

  function answers(likeness: Record<string, number>, searched = inTheMiddle) {
    return {
      SearchedFaceBoundingBox: searched,
      FaceMatches: Object.entries(likeness).map(([ExternalImageId, Similarity]) => ({
        Face: { ExternalImageId },
        Similarity,
      })),
    };
  }

  async function facesLike(
    likeness: Record<string, number>,
    { people = ['one', 'twin'], searched = inTheMiddle } = {},
  ) {
    service.on(SearchFacesByImageCommand).resolves(answers(likeness, searched));
    const look = await engine.look(await aSmallGroupPhoto(), { gallery: galleryOf(...people) });
    if (look.status === 'held') throw new Error(look.reason);
    return look.faces.map(({ match, maybe, near }) => ({
      match: match?.personId,
      maybe: maybe?.personId,
      near,
    }));
  }

  it('searches the collection of that school with a crop of the face', async () => {
    expect(await facesLike({ one: 99.5 })).toEqual([{ match: 'one' }]);
    const [call] = service.commandCalls(SearchFacesByImageCommand);
    expect(call?.args[0].input).toMatchObject({ CollectionId: 'people-of-school' });
  });

  it('stores no face of a post', async () => {
    await facesLike({ one: 99.5 });
    const names = service.calls().map((call) => call.args[0].constructor.name);
    expect(new Set(names)).toEqual(new Set(['DetectFacesCommand', 'SearchFacesByImageCommand']));
  });

  it.each([
    { likeness: { one: 98.9 }, expected: { maybe: 'one', near: ['one'] } },
    { likeness: { one: 90 }, expected: { maybe: 'one', near: ['one'] } },
    { likeness: { one: 89.9 }, expected: { near: ['one'] } },
    { likeness: { one: 79.9 }, expected: {} },
    { likeness: { one: 99, twin: 94 }, expected: { match: 'one', near: ['twin'] } },
    { likeness: { one: 99.9, twin: 99.5 }, expected: { maybe: 'one', near: ['one', 'twin'] } },
  ])('takes a face that is like $likeness for $expected', async ({ likeness, expected }) => {
    expect(await facesLike(likeness)).toEqual([expected]);
  });

  it('names nobody who is not in the gallery', async () => {
    expect(await facesLike({ 'someone-else': 99.5 })).toEqual([{}]);
  });

  it('names nobody when the service searched a neighbour', async () => {
    const searched = { Left: 0, Top: 0, Width: 0.2, Height: 0.2 };
    expect(await facesLike({ one: 99.5 }, { searched })).toEqual([{}]);
  });

  it('searches with no face that is small or unclear', async () => {
    const blurred = { ...aDetail(), Quality: { Sharpness: 5, Brightness: 70 } };
    service.on(DetectFacesCommand).resolves({ FaceDetails: [blurred] });
    expect(await facesLike({ one: 99.5 })).toEqual([{}]);
    expect(service.commandCalls(SearchFacesByImageCommand)).toEqual([]);
  });

  it('names a person once', async () => {
    service.on(DetectFacesCommand).resolves({ FaceDetails: [aDetail(0.2), aDetail(0.6)] });
    const found = await facesLike({ one: 99.5 });
    expect(found.flatMap(({ match }) => match ?? [])).toEqual(['one']);
  });
});

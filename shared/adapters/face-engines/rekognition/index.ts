import {
  DetectFacesCommand,
  type FaceDetail,
  ImageTooLargeException,
  InvalidImageFormatException,
  InvalidParameterException,
  type RekognitionClient,
} from '@aws-sdk/client-rekognition';
import { readPictureHeader } from '../../../domain/faces/picture-file.ts';
import type { Face, Look } from '../../../domain/faces/sighting.ts';
import { fail } from '../../../domain/result.ts';
import type { FaceEngine, Gallery } from '../../../ports/face-engine.ts';
import type { FaceCropper, ImageEditor } from '../../../ports/image-editor.ts';
import { faceOf, isMatchableFace } from './face.ts';
import { search } from './search.ts';

export interface RekognitionOptions {
  /**
   * Makes the upright JPEG copy that is sent: small enough for inline bytes (5 MB), of a type the
   * service reads, and without the place and camera that the original may name.
   */
  displayCopy: ImageEditor['displayCopy'];
  /** Only for recognition: cuts out faces, and says which collection holds a school's people. */
  recognition?: { crop: FaceCropper['crop']; collectionId: (schoolId: string) => string };
}

/** The service answers with the 100 largest faces and does not say that there were more. */
const mostFaces = 100;
const mostBytes = 5 * 1024 * 1024;
/**
 * Pixels of the longest side. The service finds faces from 40 pixels in a picture of 1920 by 1080, and from
 * proportionally larger ones in a larger picture ("Guidelines and quotas"): there it would see too little.
 */
const longestSide = 1920;
const version = 'rekognition-2016-06-27';

/**
 * Amazon Rekognition as a face engine. Finding uses DetectFaces with its default attributes: no age, no
 * gender, no emotion. Recognising cuts out each face and searches the school's collection with it; faces
 * of posts are never indexed. Throws for throttling and outages, so that the job is tried again.
 */
export function createRekognitionFaceEngine(
  client: RekognitionClient,
  options: RekognitionOptions,
): FaceEngine {
  return {
    version,
    async look(file, { gallery } = {}) {
      const header = readPictureHeader(file);
      if (!header.ok) return held(header.problem);
      // The service sees the first frame, and the first picture, only.
      const isAlone = header.value.frames === 1 && header.value.further.length === 0;
      if (!isAlone) return held('unsupported-type');
      if (Math.max(header.value.width, header.value.height) > longestSide) return held('too-large');
      const copy = await options.displayCopy(file);
      if (!copy.ok) return held(copy.problem);
      const { bytes, width, height } = copy.value;
      if (bytes.length > mostBytes) return held('too-large');

      const details = await detectFaces(client, bytes);
      if (typeof details === 'string') return held(details);
      const found = details.map((detail) => faceOf(detail, width, height));
      const faces = found.filter((face) => face !== undefined);
      if (details.length >= mostFaces || faces.length < details.length)
        return held('engine-failed');

      const looked = { status: 'analysed', width, height, frames: 1, engine: version } as const;
      return { ...looked, faces: gallery ? await named(file, faces, gallery) : faces };
    },
    // Templates stay with the service: people are enrolled in the collection, not through this port.
    enrol: async () => fail('held', 'Enrol in the collection of the school.'),
  };

  async function named(file: Uint8Array, faces: Face[], gallery: Gallery): Promise<Face[]> {
    const { recognition } = options;
    if (!recognition) throw new Error('Expected a collection to search, as a gallery was given.');
    return search(client, { ...recognition, file, gallery, faces, isMatchable: isMatchableFace });
  }
}

function held(reason: Extract<Look, { status: 'held' }>['reason']): Look {
  return { status: 'held', reason };
}

async function detectFaces(
  client: RekognitionClient,
  bytes: Uint8Array,
): Promise<FaceDetail[] | 'engine-failed' | 'unreadable'> {
  try {
    const { FaceDetails } = await client.send(new DetectFacesCommand({ Image: { Bytes: bytes } }));
    // an answer that is not what was agreed is no "nobody"
    return FaceDetails ?? 'engine-failed';
  } catch (error) {
    const isAboutTheFile =
      error instanceof ImageTooLargeException ||
      error instanceof InvalidImageFormatException ||
      error instanceof InvalidParameterException;
    if (isAboutTheFile) return 'unreadable';
    throw error;
  }
}

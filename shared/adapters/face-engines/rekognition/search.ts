import {
  InvalidParameterException,
  type RekognitionClient,
  SearchFacesByImageCommand,
} from '@aws-sdk/client-rekognition';
import type { Box, Face } from '../../../domain/faces/sighting.ts';
import type { Gallery } from '../../../ports/face-engine.ts';
import type { FaceCropper } from '../../../ports/image-editor.ts';

/** AWS advises 99 % and a person's confirmation wherever someone's rights are at stake. */
const leastSimilarityPercent = 99;

interface Search {
  file: Uint8Array;
  faces: Face[];
  gallery: Gallery;
  crop: FaceCropper['crop'];
  collectionId: (schoolId: string) => string;
  isMatchable: (face: Face) => boolean;
}

interface Hit {
  face: Face;
  personId: string;
  similarityPercent: number;
}

/** The faces with the people of this gallery named in them, each person once at most. */
export async function search(client: RekognitionClient, asked: Search): Promise<Face[]> {
  const hits: Hit[] = [];
  for (const face of asked.faces.filter(asked.isMatchable)) {
    const hit = await searchOne(client, asked, face);
    if (hit) hits.push(hit);
  }
  return asked.faces.map((face) => {
    const hit = hits.find((each) => each.face === face);
    const isFirst = hit && !hits.some((other) => other !== hit && beats(other, hit, hits));
    if (!hit || !isFirst) return face;
    const { personId, similarityPercent } = hit;
    return { ...face, match: { personId, similarityPercent } };
  });
}

function beats(other: Hit, hit: Hit, hits: Hit[]): boolean {
  if (other.personId !== hit.personId) return false;
  if (other.similarityPercent !== hit.similarityPercent) {
    return other.similarityPercent > hit.similarityPercent;
  }
  return hits.indexOf(other) < hits.indexOf(hit);
}

async function searchOne(
  client: RekognitionClient,
  { file, gallery, crop, collectionId }: Search,
  face: Face,
): Promise<Hit | undefined> {
  const cut = await crop(file, face.box);
  if (!cut.ok) return undefined;
  const reply = await client
    .send(
      new SearchFacesByImageCommand({
        CollectionId: collectionId(gallery.schoolId),
        Image: { Bytes: cut.value.bytes },
        FaceMatchThreshold: leastSimilarityPercent,
        MaxFaces: 20,
      }),
    )
    .catch((error: unknown) => {
      if (error instanceof InvalidParameterException) return undefined; // no face seen in the crop
      throw error;
    });
  const searched = reply?.SearchedFaceBoundingBox;
  // The service takes the largest face of the crop, which may be a neighbour's.
  if (!searched || !isSamePlace(cut.value.face, searched)) return undefined;
  const people = new Map<string, number>();
  for (const { Face: known, Similarity = 0 } of reply?.FaceMatches ?? []) {
    const personId = known?.ExternalImageId;
    if (!personId || !gallery.enrolled.some((person) => person.personId === personId)) continue;
    people.set(personId, Math.max(Similarity, people.get(personId) ?? 0));
  }
  // Two people this similar to one face: a person decides, not a hundredth of a percent.
  const [only, second] = people;
  return only && !second ? { face, personId: only[0], similarityPercent: only[1] } : undefined;
}

function isSamePlace(
  face: Box,
  searched: {
    Left?: number | undefined;
    Top?: number | undefined;
    Width?: number | undefined;
    Height?: number | undefined;
  },
): boolean {
  const { Left = 0, Top = 0, Width = 0, Height = 0 } = searched;
  const x = face.x + face.width / 2;
  const y = face.y + face.height / 2;
  return x >= Left && x <= Left + Width && y >= Top && y <= Top + Height;
}

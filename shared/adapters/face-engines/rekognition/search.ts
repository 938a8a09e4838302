import {
  InvalidParameterException,
  type RekognitionClient,
  SearchFacesByImageCommand,
  type SearchFacesByImageCommandOutput,
} from '@aws-sdk/client-rekognition';
import { likenesses, type Match, type MatchRule } from '../../../domain/faces/match.ts';
import type { Box, Face } from '../../../domain/faces/sighting.ts';
import type { Gallery } from '../../../ports/face-engine.ts';
import type { FaceCropper } from '../../../ports/image-editor.ts';

/**
 * In the service's percentages, which are no cosines: AWS advises 99 % and a person's confirmation wherever
 * someone's rights are at stake, and answers from 80 % by itself. Whoever is second within 5 points is too
 * near for a machine to choose.
 */
const rule: MatchRule = { leastSimilarity: 99, leastMargin: 5, maybeFrom: 90, nearFrom: 80 };

/** Enough for everybody whom one face comes near, each enrolled with five photos. */
const mostMatches = 100;

interface Search {
  file: Uint8Array;
  faces: Face[];
  gallery: Gallery;
  crop: FaceCropper['crop'];
  collectionId: (schoolId: string) => string;
  isMatchable: (face: Face) => boolean;
}

/** The faces with whoever of this gallery they are or may be, each person once at most. */
export async function search(client: RekognitionClient, asked: Search): Promise<Face[]> {
  const people = asked.gallery.enrolled.map(({ personId }) => personId);
  // a face is compared with somebody, or it is not sent
  if (people.length === 0) return asked.faces;
  const similarities: number[][] = [];
  for (const face of asked.faces) {
    const found = asked.isMatchable(face) ? await searchOne(client, asked, face) : undefined;
    similarities.push(found === undefined ? [] : people.map((id) => found.get(id) ?? 0));
  }
  const idOf = (person: number) => people[person] ?? '';
  const like = ({ person, similarity }: Match) => ({
    personId: idOf(person),
    similarityPercent: similarity,
  });
  const found = likenesses(similarities, rule);
  return asked.faces.map((face, place) => {
    const { match, maybe, near = [] } = found[place] ?? {};
    return {
      ...face,
      ...(match && { match: like(match) }),
      ...(maybe && { maybe: like(maybe) }),
      ...(near.length > 0 && { near: near.map(idOf) }),
    };
  });
}

/** How like everybody of the collection one face is, in percent; undefined when it could not be searched. */
async function searchOne(
  client: RekognitionClient,
  { file, gallery, crop, collectionId }: Search,
  face: Face,
): Promise<Map<string, number> | undefined> {
  const cut = await crop(file, face.box);
  if (!cut.ok) return undefined;
  const reply = await client
    .send(
      new SearchFacesByImageCommand({
        CollectionId: collectionId(gallery.schoolId),
        Image: { Bytes: cut.value.bytes },
        FaceMatchThreshold: rule.nearFrom,
        MaxFaces: mostMatches,
      }),
    )
    .catch((error: unknown) => {
      if (error instanceof InvalidParameterException) return undefined; // no face seen in the crop
      throw error;
    });
  const searched = reply?.SearchedFaceBoundingBox;
  // The service takes the largest face of the crop, which may be a neighbour's.
  if (!reply || !searched || !isSamePlace(cut.value.face, searched)) return undefined;
  return likenessOf(reply);
}

function likenessOf({ FaceMatches = [] }: SearchFacesByImageCommandOutput): Map<string, number> {
  const people = new Map<string, number>();
  for (const { Face: known, Similarity = 0 } of FaceMatches) {
    const personId = known?.ExternalImageId;
    if (!personId) continue;
    people.set(personId, Math.min(100, Math.max(Similarity, people.get(personId) ?? 0)));
  }
  return people;
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

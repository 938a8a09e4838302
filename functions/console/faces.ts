import type { Box, Face } from '../../shared/domain/faces/sighting.ts';
import type { MediaRecord, Naming } from '../../shared/records/media.ts';
import { maybeFor, nearFor, suggestionFor } from '../../shared/records/recognition.ts';

/** One numbered face of a picture: what the engine saw or a person drew, and who a person said it is. */
export interface NumberedFace {
  /** From 1; drawn faces come after the found ones. */
  number: number;
  box: Box;
  recognisable: boolean;
  /** The engine's fixed word, or `drawn`. */
  because: string;
  /** Whom the engine takes it for, where nobody said that it is not them. */
  match: Face['match'];
  /** Whom it may be, where nobody is as good as certain. */
  maybe: Face['maybe'];
  /** It comes near somebody who may not be shown. */
  resembles: boolean;
  naming: Naming | undefined;
}

export function facesOf(media: MediaRecord): NumberedFace[] {
  const found: Omit<NumberedFace, 'number' | 'naming'>[] =
    media.look.status === 'analysed'
      ? media.look.faces.map((face, index) => ({
          ...face,
          match: suggestionFor(media, index + 1),
          maybe: maybeFor(media, index + 1),
          resembles: nearFor(media, index + 1).length > 0,
        }))
      : [];
  const drawn = media.drawn.map((box) => ({
    box,
    recognisable: true,
    because: 'drawn',
    match: undefined,
    maybe: undefined,
    resembles: false,
  }));
  return [...found, ...drawn].map((face, index) => ({
    ...face,
    number: index + 1,
    naming: media.names[String(index + 1)],
  }));
}

/** As a picture is read. The numbers stay: records refer to a face by its number. */
export function leftToRight<Face extends { box: Box; number: number }>(faces: Face[]): Face[] {
  return faces.toSorted((a, b) => a.box.x - b.box.x || a.number - b.number);
}

/** Whether somebody still has to say who this is, looking at this very face. */
export function isUnnamed(face: NumberedFace): boolean {
  const isOpen = face.recognisable && face.naming === undefined;
  return isOpen && (face.match === undefined || face.resembles);
}

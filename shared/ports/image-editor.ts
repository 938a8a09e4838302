import type { Box, LookProblem } from '../domain/faces/sighting.ts';
import type { Result } from '../domain/result.ts';

export interface DisplayCopy {
  /** JPEG, upright, re-encoded, without any metadata. */
  bytes: Uint8Array;
  /** Size of the upright original in pixels: the frame that face boxes are in. */
  width: number;
  height: number;
}

/** Makes safe copies of pictures. Works within the same bounds as the face engine: a bad file cannot hurt the server. */
export interface ImageEditor {
  /** A copy for screens, longest side at most 1600 pixels. */
  displayCopy(file: Uint8Array): Promise<Result<DisplayCopy, LookProblem>>;
  /** A copy at full size with these faces made irreversibly unrecognisable and all metadata gone. */
  redact(file: Uint8Array, faces: Box[]): Promise<Result<Uint8Array, LookProblem>>;
}

/** Cuts one face out of a picture, for a person to name or a service to compare. */
export interface FaceCropper {
  /** A JPEG of the face with a margin around it, no side below 80 pixels, and where the face is in it. */
  crop(file: Uint8Array, face: Box): Promise<Result<FaceCrop, LookProblem>>;
}

export interface FaceCrop {
  bytes: Uint8Array;
  /** Shares (0 to 1) of the width and height of the crop. */
  face: Box;
}

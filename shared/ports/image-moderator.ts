import type { PictureCheck } from '../domain/pictures/picture-check.ts';

/** Looks for nudity and violence in pictures. What it finds is for a person to look at, never a verdict. */
export interface ImageModerator {
  /** Name and version; another version may see other things. */
  readonly version: string;
  /**
   * Looks at every frame of a file as published. A file not read whole is `not-checked`, never "nothing found".
   * Keeps nothing of it. Throws only for outages.
   */
  check(file: Uint8Array): Promise<PictureCheck>;
}

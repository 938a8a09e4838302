import { consentOfNamed } from './consent-of-named.ts';
import { nobodyConfirmed } from './nobody-confirmed.ts';
import { overruledFace } from './overruled-face.ts';
import { personalData } from './personal-data.ts';
import { pictureContent } from './picture-content.ts';
import { repost } from './repost.ts';
import { resemblingFace } from './resembling-face.ts';
import type { Rule } from './rule.ts';
import { secondPerson } from './second-person.ts';
import { staleEvidence } from './stale-evidence.ts';
import { unnamedFace } from './unnamed-face.ts';
import { unseenMedia } from './unseen-media.ts';
import { withdrawnOnline } from './withdrawn-online.ts';

/** Every rule a post is held against. The order is that of the reasons on the screen, nothing more. */
export const rules: readonly Rule[] = [
  withdrawnOnline,
  consentOfNamed,
  secondPerson,
  overruledFace,
  unnamedFace,
  resemblingFace,
  unseenMedia,
  pictureContent,
  nobodyConfirmed,
  personalData,
  repost,
  staleEvidence,
];

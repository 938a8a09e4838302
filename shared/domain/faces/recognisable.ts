import { keysOf } from '../keys-of.ts';
import type { Words } from '../language.ts';

/** What is measured of a face without comparing it with anyone. */
export interface FaceSignals {
  /** Size of its box in pixels of the picture as published. */
  width: number;
  height: number;
  /** Variance of the Laplacian of the face, in grey levels, at 112 pixels. Near 0 for a smear. */
  sharpness: number;
  /** Distance between the eyes as a share of the width of the box. */
  eyeDistanceShare: number;
  /** How far the nose stands beside the middle of the eyes, in eye distances. 0.5: in front of one eye. */
  noseOffset: number;
  /** How certain it is that this is a face, 0 to 1. */
  probability: number;
}

/** Why a face is, or is not, recognisable. */
export const recognisability = {
  clear: {
    recognisable: true,
    words: { nl: 'Dit gezicht is goed te zien.', en: 'This face is clearly visible.' },
  },
  small: {
    recognisable: true,
    words: {
      nl: 'Dit gezicht is klein, maar wie de persoon kent, kan die herkennen.',
      en: 'This face is small, but someone who knows the person can recognise them.',
    },
  },
  blurred: {
    recognisable: true,
    words: {
      nl: 'Dit gezicht is onscherp, maar misschien toch te herkennen.',
      en: 'This face is blurred, but may still be recognisable.',
    },
  },
  turned: {
    recognisable: true,
    words: {
      nl: 'Dit gezicht is van opzij te zien en kan herkend worden.',
      en: 'This face is seen from the side and can be recognised.',
    },
  },
  unsure: {
    recognisable: true,
    words: {
      nl: 'Dit is misschien een gezicht. Kijk zelf.',
      en: 'This may be a face. Please look yourself.',
    },
  },
  'too-small': {
    recognisable: false,
    words: {
      nl: 'Dit gezicht is te klein om iemand te herkennen.',
      en: 'This face is too small to recognise anyone.',
    },
  },
  'too-blurred': {
    recognisable: false,
    words: {
      nl: 'Dit gezicht is klein en zo onscherp dat niemand te herkennen is.',
      en: 'This face is small and so blurred that no one can be recognised.',
    },
  },
  'turned-away': {
    recognisable: false,
    words: {
      nl: 'Deze persoon kijkt zo ver weg dat het gezicht niet te herkennen is.',
      en: 'This person looks so far away that the face cannot be recognised.',
    },
  },
} as const satisfies Record<string, { recognisable: boolean; words: Words }>;

export type RecognisabilityReason = keyof typeof recognisability;

export const recognisabilityReasons = keysOf(recognisability);

/**
 * The limits. People know a familiar face from 16 pixels of width (Sinha 2006; Bachmann 1991 puts the
 * sharp drop below 18), a machine matches from about 40 pixels of height. In between a face counts as
 * recognisable: classmates know each other better than any machine does.
 */
export const limits = {
  leastWidth: 16,
  leastHeight: 20,
  /** Below this height blur may make a face unrecognisable; above it never does. */
  blurCountsBelowHeight: 32,
  leastSharpness: 2,
  blurredBelow: 25,
  /** Beyond about 75° of yaw the two eyes fall together and the nose stands outside both. */
  leastEyeDistanceShare: 0.1,
  outsideBothEyes: 1,
  /** About 45° of yaw, with a nose that stands out by 0.45 eye distances. */
  turnedFrom: 0.45,
  smallBelowHeight: 40,
  sureFrom: 0.6,
} as const;

/** Whether someone who knows this person could recognise them. Leans to yes: a wrong no shows a pupil. */
export function recognise(signals: FaceSignals): RecognisabilityReason {
  if (signals.width < limits.leastWidth || signals.height < limits.leastHeight) return 'too-small';
  if (signals.height < limits.blurCountsBelowHeight && signals.sharpness < limits.leastSharpness) {
    return 'too-blurred';
  }
  if (
    signals.eyeDistanceShare < limits.leastEyeDistanceShare &&
    signals.noseOffset > limits.outsideBothEyes
  ) {
    return 'turned-away';
  }
  if (signals.probability < limits.sureFrom) return 'unsure';
  if (signals.noseOffset > limits.turnedFrom) return 'turned';
  if (signals.height < limits.smallBelowHeight) return 'small';
  return signals.sharpness < limits.blurredBelow ? 'blurred' : 'clear';
}

/**
 * Faces of 64 pixels and more, as an enrolment photo must have, may be somewhat blurred or turned and are compared
 * all the same, because everybody is enrolled by clear faces: with such a face on one side and a clear one on the
 * other none of 219 pairs of strangers in one photo, nor of 8,000 pairs of portraits, reached the rule for a match.
 */
const comparable = { fromHeight: 64, leastSharpness: 10, mostNoseOffset: 0.85 };

/**
 * Whether an engine may compare this face with the gallery; below this it abstains. Blurred faces of 40
 * pixels resemble each other: in one photo 11 pairs of strangers passed the rule for one person.
 */
export function isMatchable(signals: FaceSignals): boolean {
  const because = recognise(signals);
  if (because === 'clear') return true;
  return (
    (because === 'blurred' || because === 'turned') &&
    signals.height >= comparable.fromHeight &&
    signals.sharpness >= comparable.leastSharpness &&
    signals.noseOffset <= comparable.mostNoseOffset
  );
}

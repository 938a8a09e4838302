import type { PictureLabel } from '../../../domain/pictures/picture-check.ts';

/**
 * Amazon's labels of content moderation (taxonomy of version 7, with the older names) in our own words. `null`: of
 * no concern at a school by itself: swimming lessons, a kiss, a glass on a table. Labels below one of these
 * count as it does, unless they have a row of their own.
 */
export const ourWords: Readonly<Record<string, PictureLabel | null>> = {
  Explicit: 'explicit',
  'Explicit Nudity': 'explicit',
  'Explicit Sexual Activity': 'explicit',
  'Sex Toys': 'nudity',
  'Non-Explicit Nudity of Intimate parts and Kissing': null,
  'Non-Explicit Nudity': 'nudity',
  'Obstructed Intimate Parts': 'nudity',
  'Kissing on the Lips': null,
  'Swimwear or Underwear': null,
  Suggestive: 'nudity',
  Violence: 'violence',
  'Self-Harm': 'selfharm',
  'Visually Disturbing': 'disturbing',
  'Drugs & Tobacco': 'drugs',
  Drugs: 'drugs',
  Tobacco: null,
  Alcohol: null,
  'Rude Gestures': 'disturbing',
  Gambling: null,
  'Hate Symbols': 'hate_symbols',
};

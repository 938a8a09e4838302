import * as z from 'zod';
import type { Category } from '../decency/categories.ts';
import { lookProblems } from '../faces/sighting.ts';
import { keysOf } from '../keys-of.ts';
import type { Words } from '../language.ts';

/**
 * What a picture may be shown to a person for, in our own words: one row each. `category`: the row of the
 * protocol that it falls under. Nobody's age is estimated, so at a school everything explicit is treated as if
 * a minor might be in it.
 */
export const pictureLabels = {
  explicit: { category: 'sexual', words: { nl: 'seksueel beeld', en: 'sexual imagery' } },
  nudity: {
    category: 'sexual',
    words: { nl: 'naakt of bijna naakt', en: 'nudity or near nudity' },
  },
  violence: {
    category: 'harmful_images',
    words: { nl: 'geweld of een wapen', en: 'violence or a weapon' },
  },
  disturbing: {
    category: 'harmful_images',
    words: { nl: 'iets schokkends', en: 'something disturbing' },
  },
  selfharm: { category: 'selfharm', words: { nl: 'zelfverwonding', en: 'self-harm' } },
  hate_symbols: {
    category: 'discrimination',
    words: { nl: 'een haatsymbool', en: 'a hate symbol' },
  },
  drugs: { category: 'harmful_images', words: { nl: 'drugs', en: 'drugs' } },
} as const satisfies Record<string, { category: Category; words: Words }>;

export type PictureLabel = keyof typeof pictureLabels;
export const pictureLabelNames = keysOf(pictureLabels);

/** Why a picture was not checked; beside what stops a decoder, that nobody could fetch it. */
export const notCheckedReasons = [...lookProblems, 'not-fetched', 'failed'] as const;

/** What a moderator saw in one file. `labels` empty proves nothing about what is in `unseen`. */
export const pictureCheckSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('checked'),
    labels: z.array(
      z.object({
        label: z.enum(pictureLabelNames),
        confidencePercent: z.number().min(0).max(100),
      }),
    ),
    /** What this moderator cannot see at all. */
    unseen: z.array(z.enum(pictureLabelNames)),
    /** Name and version, part of the evidence. */
    moderator: z.string(),
  }),
  z.object({ status: z.literal('not-checked'), reason: z.enum(notCheckedReasons) }),
]);
export type PictureCheck = z.infer<typeof pictureCheckSchema>;

/**
 * It may be a sexual image of a minor: having one is a crime. Nothing of it may be kept but where and when it
 * stood: no copy, no thumbnail, no hash.
 */
export function isSuspected(check: PictureCheck | undefined): boolean {
  return check?.status === 'checked' && check.labels.some(({ label }) => label === 'explicit');
}

/** What was seen in a file, and what of that a person said may be used. */
interface Judged {
  check?: PictureCheck | undefined;
  passed?: { found: readonly PictureLabel[] } | undefined;
}

/**
 * Whether a person's word covers all that was seen: what nobody was asked about asks for a word of its own. A check
 * that failed asks for somebody's eyes, and whoever gave a word saw the picture; explicit covers mere nudity.
 */
export function isPassed({ check, passed }: Judged): boolean {
  if (passed === undefined || check?.status !== 'checked') return passed !== undefined;
  const words = new Set(passed.found);
  if (words.has('explicit')) words.add('nudity');
  return check.labels.every(({ label }) => words.has(label));
}

/** Nothing of it is shown or kept, nor of what stands beside it in a post: nobody may look. */
export const isWithheld = (picture: Judged): boolean =>
  isSuspected(picture.check) && !isPassed(picture);

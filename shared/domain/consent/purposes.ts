import * as z from 'zod';

/**
 * What a picture, a film or a voice may be used for. A dot makes a branch: a yes to `social_media`
 * covers `social_media.instagram`, never the other way round. `ai_edit` and `face_recognition` stand
 * alone, so no other yes ever covers them.
 */
export const purposes = [
  'website',
  'newsletter',
  'school_guide',
  'social_media',
  'social_media.facebook',
  'social_media.instagram',
  'social_media.linkedin',
  'social_media.tiktok',
  'social_media.youtube',
  'social_media.x',
  'closed_app',
  'yearbook',
  'class_photo',
  'press',
  'recruitment',
  'internal',
  'study',
  'research',
  'ai_edit',
  'face_recognition',
] as const;

/** Everything at once: each branch whole, and what the school added. */
export const everyPurpose = (added: readonly string[]): string[] => [
  ...new Set([...purposes.filter((code) => !code.includes('.')), ...added]),
];

/** The form of a purpose; whether the school knows it is for `understand.ts`. */
export const purposeSchema = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/);

const known: ReadonlySet<string> = new Set(purposes);

/** Whether a code is one of ours or one the school added. */
export function isKnownPurpose(code: string, added: readonly string[]): boolean {
  return known.has(code) || added.includes(code);
}

/** A code covers itself and everything on its branch. */
export function codeCovers(code: string, target: string): boolean {
  return code === target || (target.startsWith(code) && target[code.length] === '.');
}

/** The most specific of these codes that covers the target. */
export function closestCode(codes: readonly string[], target: string): string | undefined {
  let closest: string | undefined;
  for (const code of codes) {
    if (codeCovers(code, target) && code.length > (closest?.length ?? 0)) closest = code;
  }
  return closest;
}

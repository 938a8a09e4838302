import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Media } from '../../../domain/content.ts';
import { idSchema } from '../door/json.ts';

const pagingSchema = z.object({ next: z.string().optional() }).nullish();

const pictureSchema = z.object({
  type: z.string().nullish(),
  media_type: z.string().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  target: z.object({ id: idSchema.optional() }).nullish(),
  media: z
    .object({
      image: z.object({ src: z.string().nullish() }).nullish(),
      source: z.string().nullish(),
    })
    .nullish(),
});
type Picture = z.infer<typeof pictureSchema>;

export const attachmentSchema = pictureSchema.extend({
  subattachments: z.object({ data: z.array(pictureSchema), paging: pagingSchema }).nullish(),
});

/** `attachments` of a post. An album holds its pictures in `subattachments`, its cover in `media`. */
export const attachmentsSchema = z.object({
  data: z.array(attachmentSchema),
  paging: pagingSchema,
});
export type Attachments = z.infer<typeof attachmentsSchema>;

/** Every picture and video, and whether the platform listed them all and each was understood. */
export function mediaIn(attachments: Attachments): { media: Media[]; mediaComplete: boolean } {
  const all = pictures(attachments);
  const isCut = attachments.paging?.next !== undefined || attachments.data.some(isCutOff);
  return {
    media: withoutRepeats(all.flatMap(toMedia)),
    mediaComplete: !isCut && all.every(isUnderstood),
  };
}

/** Captions that stand under single pictures: as readable as the post's own text. */
export function captionsIn(attachments: Attachments): string[] {
  return pictures(attachments)
    .filter((picture) => picture.media_type !== 'link' && picture.type !== 'share')
    .flatMap(({ title, description }) => [title ?? '', description ?? ''])
    .filter((caption) => caption.trim() !== '');
}

function pictures({ data }: Attachments): Picture[] {
  return data.flatMap((attachment) => {
    const parts = attachment.subattachments?.data ?? [];
    return parts.length > 0 ? parts : [attachment];
  });
}

/** Holds more than one picture, each in its subattachments. */
const ofSeveral = ['album', 'multi_share'];

function isCutOff({ media_type, type, subattachments }: z.infer<typeof attachmentSchema>): boolean {
  if (subattachments?.paging?.next !== undefined) return true;
  const hasParts =
    Boolean(subattachments) ||
    [media_type, type].some((one) => ofSeveral.some((of) => one?.includes(of)));
  return hasParts && (subattachments?.data ?? []).length === 0;
}

/** What is neither a medium nor a mere link may show anything. */
function isUnderstood(picture: Picture): boolean {
  // a still in its place says nothing about what it stands for
  if (picture.type === 'unavailable') return false;
  return toMedia(picture).length > 0 || isLink(picture);
}

function isLink({ media_type: mediaType, type }: Picture): boolean {
  const words = [mediaType, type].filter((word) => typeof word === 'string');
  return words.length > 0 && words.every((word) => word === 'link' || word === 'share');
}

function toMedia(picture: Picture): Media[] {
  const still = picture.media?.image?.src || null;
  const isVideo = [picture.media_type, picture.type].some((type) => type?.includes('video'));
  const isPicture = [picture.media_type, picture.type].some((type) => type?.includes('photo'));
  if (still === null && !isVideo && !isPicture) return [];
  const address = still ?? (picture.url || null);
  const id = picture.target?.id ?? (address === null ? null : idFromUrl(address));
  // two of them would be one: nothing tells them apart
  if (id === null) return [];
  if (!isVideo) return [{ id, kind: 'image', url: still }];
  const video: Media = { id, kind: 'video', url: picture.media?.source || null };
  return still === null ? [video] : [video, { id: `${id}-still`, kind: 'image', url: still }];
}

/** The path names the picture; what follows it is a signature that changes with every answer. */
function idFromUrl(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}

/** One picture attached twice is one picture; without a url only if no other has one. */
function withoutRepeats(media: Media[]): Media[] {
  return [...new Map(media.map((entry) => [`${entry.kind} ${entry.id}`, entry])).values()];
}

import { createHash } from 'node:crypto';
import type { MediaRecord } from './contents.ts';

/**
 * One hash for the files of a post as a person saw them: SHA-256 (lower-case hex) of the sorted
 * `mediaId:sha256` pairs, a line each. A file that could not be fetched counts with an empty sha256, so
 * that a confirmation no longer fits once it could.
 */
export function mediaHash(media: Pick<MediaRecord, 'mediaId' | 'sha256'>[]): string {
  const lines = media.map(({ mediaId, sha256 }) => `${mediaId}:${sha256 ?? ''}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

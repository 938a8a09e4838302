import type { ShownMedia } from '../gather-post.ts';
import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { seenAs, suggested } from './suggestions.ts';

/** All suggestions of one picture are right: one click, for the suggestions that stand on this page. */
export function AllRight(props: { media: ShownMedia; path: string; viewer: Viewer }) {
  const { media, path, viewer } = props;
  const count = suggested(media.record).length;
  if (count < 2 || !viewer.may('communication')) return null;
  return (
    <PostForm viewer={viewer} action={`${path}/suggestions`} class="all-right">
      <input type="hidden" name="media" value={media.record.mediaId} />
      <input type="hidden" name="file" value={media.record.sha256 ?? ''} />
      <input type="hidden" name="seen" value={seenAs(media.record)} />
      <button type="submit">
        {viewer.say(`Alle ${count} voorstellen kloppen`, `All ${count} suggestions are right`)}
      </button>
    </PostForm>
  );
}

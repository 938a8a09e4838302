import type { UploadRecord } from '../../../shared/records/uploads.ts';
import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';

/** Stop here: the file goes at once. */
export function Discard({ viewer, upload }: { viewer: Viewer; upload: UploadRecord }) {
  const { say } = viewer;
  return (
    <PostForm
      viewer={viewer}
      action={`/imports/${upload.id}/discard`}
      class="inline import-discard"
    >
      <button type="submit" class="quiet">
        {say('Stop en gooi het bestand weg', 'Stop and throw the file away')}
      </button>
    </PostForm>
  );
}

/** An option that is the chosen one. */
export const chosen = (is: boolean) => (is ? { selected: true } : {});

import type { Words } from '../../../shared/domain/language.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { watchOf, whatToWatch } from '../../../shared/records/watch.ts';
import { Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';

/** Why no engine looked at a file, and whether a person did, with the way to do it. */
export function ToWatch(props: {
  record: MediaRecord;
  trouble: Words;
  /** The page of the post. */
  path: string;
  viewer: Viewer;
}) {
  const { record, trouble, path, viewer } = props;
  const { say, read } = viewer;
  const watch = watchOf(record);
  const everybody = watch?.everybody ?? null;
  if (whatToWatch(record) === undefined) return <Word tone="bad">{read(trouble)}</Word>;
  return (
    <>
      <Word tone={everybody === null ? 'bad' : 'calm'}>
        {everybody === null
          ? read(trouble)
          : say(
              `Een collega heeft dit bekeken en beluisterd op ${viewer.when(everybody.at)}. Op de lijst: ${watch?.present.length ?? 0}.`,
              `A colleague watched and listened to this on ${viewer.when(everybody.at)}. On the list: ${watch?.present.length ?? 0}.`,
            )}
      </Word>
      <p>
        <a href={`${path}/watch?${new URLSearchParams({ media: record.mediaId })}`}>
          {everybody === null
            ? say('Zeg wie erin te zien en te horen is', 'Say who is seen and heard in it')
            : say('Bekijk of verander de lijst', 'See or change the list')}
        </a>
      </p>
    </>
  );
}

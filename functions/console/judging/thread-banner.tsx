import { type Signal, signals } from '../../../shared/domain/decency/thread.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Alarm } from '../../../shared/records/threads.ts';
import { roleWords } from '../pages/history.tsx';
import { Articles, Icon, Moment, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';

/** The talk here threatens to derail: why, who knows it by now, and what to do. */
export function ThreadBanner(props: {
  viewer: Viewer;
  alarm: Alarm;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
}) {
  const { viewer, alarm, pack, packs } = props;
  const { say, read } = viewer;
  return (
    <Word tone="warn">
      <p>
        <Icon name="warn" />{' '}
        <strong>
          {say('Dit gesprek dreigt te ontsporen.', 'This talk threatens to get out of hand.')}
        </strong>{' '}
        <Moment at={alarm.raisedAt} speech={viewer} />
      </p>
      <ul>
        {alarm.signals.map((one: Signal) => (
          <li>{read(signals[one])}</li>
        ))}
      </ul>
      <p>
        <strong>
          {say(
            'Niet reageren. Pauzeer reacties waar het platform dat kan.',
            'Do not answer. Pause comments where the platform allows it.',
          )}
        </strong>{' '}
        {say('Dit weet nu:', 'Who knows by now:')}{' '}
        {alarm.roles.map((role) => read(roleWords[role])).join(', ')}.
      </p>
      <Articles
        articles={alarm.finding.articles}
        intro={undefined}
        packs={packs}
        pack={pack}
        speech={viewer}
      />
    </Word>
  );
}

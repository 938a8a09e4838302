import type { Finding } from '../../../shared/domain/policy/finding.ts';
import type { Dossier } from '../../../shared/records/dossier.ts';
import type { Viewer } from '../route.ts';
import { MarkedText } from './marked-text.tsx';
import { Word } from './parts.tsx';

interface OfComment {
  viewer: Viewer;
  dossier: Dossier;
}

/** That somebody else was asked and said nothing against it, or nothing at all; what they did find is a reason above. */
export function Asked({ dossier, viewer }: OfComment) {
  const { say } = viewer;
  const opinion = dossier.decisions.findLast(({ by }) => by === 'rules')?.decision.opinion;
  if (opinion === undefined || opinion.said === 'harmful') return null;
  const { name, id, version } = opinion.judge;
  const who = `${name}, ${id}, ${version}`;
  return (
    <p class="faint small">
      {opinion.said === 'harmless'
        ? say(
            `Ook een tweede beoordelaar (${who}) is gevraagd. Die vond niets. Dat verandert niets: jij beslist.`,
            `A second judge (${who}) was asked too and found nothing. That changes nothing: you decide.`,
          )
        : say(
            `Ook een tweede beoordelaar (${who}) is gevraagd. Die gaf geen antwoord op tijd.`,
            `A second judge (${who}) was asked too and gave no answer in time.`,
          )}
    </p>
  );
}

/** Behind a click: whoever it is about is not to read on, and only they know that. */
export function Restricted(props: OfComment & { findings: Finding[] }) {
  const { say } = props.viewer;
  return (
    <Word tone="bad">
      <p>
        {say(
          'Deze reactie gaat misschien over iemand van school. Gaat zij over jou? Lees niet verder en geef haar door aan het bestuur. Dat je haar opent, staat in het logboek.',
          'This comment may be about somebody of the school. Is it about you? Read no further and pass it on to the board. That you open it stands in the log.',
        )}
      </p>
      <details>
        <summary>{say('Lees de reactie', 'Read the comment')}</summary>
        <CommentText {...props} />
      </details>
    </Word>
  );
}

/** The word of a person stands above what was found. */
export function ByHand({ dossier, viewer }: OfComment) {
  const latest = dossier.decisions.at(-1);
  if (latest === undefined || latest.by === 'rules') return null;
  const { say, actor } = viewer;
  const who =
    latest.by === actor
      ? say('Jij besloot', 'You decided')
      : say('Een collega besloot', 'A colleague decided');
  const { outcome } = latest.decision;
  const what =
    outcome === 'hide'
      ? say('deze reactie te verbergen.', 'to hide this comment.')
      : outcome === 'review'
        ? say('er nog niet over te beslissen.', 'not to decide about it yet.')
        : say('deze reactie te laten staan.', 'to leave this comment.');
  return (
    <p>
      <strong>
        {who} {what}
      </strong>{' '}
      {latest.note === undefined ? null : <bdi>{latest.note}</bdi>}
    </p>
  );
}

/** The words themselves, with what was found in them marked. */
export function CommentText({ viewer, dossier, findings }: OfComment & { findings: Finding[] }) {
  const { say } = viewer;
  const { comment } = dossier.content.data;
  if (comment === null) return <p>{say('Nog niet gelezen.', 'Not read yet.')}</p>;
  if (comment.text === '') {
    return (
      <p class="faint">{say('Deze reactie heeft geen tekst.', 'This comment has no text.')}</p>
    );
  }
  return <MarkedText text={comment.text} findings={findings} viewer={viewer} />;
}

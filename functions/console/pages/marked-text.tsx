import type { Finding } from '../../../shared/domain/policy/finding.ts';
import type { Viewer } from '../route.ts';
import { piecesOf } from '../visible-text.ts';

/** A text as it is, with the words that were found marked and what cannot be seen made visible. */
export function MarkedText(props: { text: string; findings: readonly Finding[]; viewer: Viewer }) {
  const { text, findings, viewer } = props;
  const pieces = piecesOf(
    text,
    findings.flatMap(({ subjects }) => subjects ?? []),
  );
  const hidden = pieces.some(({ kind }) => kind === 'invisible');
  return (
    <>
      <blockquote class="quote big">
        <bdi>
          {pieces.map((piece) =>
            piece.kind === 'plain' ? (
              piece.text
            ) : piece.kind === 'marked' ? (
              <mark>{piece.text}</mark>
            ) : (
              <span class="invisible">{piece.text}</span>
            ),
          )}
        </bdi>
      </blockquote>
      {hidden ? (
        <p class="small">
          {viewer.say(
            'In de tekst staan onzichtbare tekens. Ze staan er hier met hun nummer.',
            'The text holds invisible characters. They are shown here by their number.',
          )}
        </p>
      ) : null}
    </>
  );
}

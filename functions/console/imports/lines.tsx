import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import type { UploadLine } from '../../../shared/records/uploads.ts';
import type { Viewer } from '../route.ts';
import { answerNames } from './words.ts';

/** Pupils with what the file changes for them, as the office knows them: name, class, line. */
export function Lines({ viewer, lines }: { viewer: Viewer; lines: readonly UploadLine[] }) {
  const { say, read } = viewer;
  return (
    <ul class="rows">
      {lines.map(({ line, displayName, className, personId, changes }) => (
        <li class="import-line">
          <span>
            <bdi>{displayName}</bdi>
            {className === null ? null : (
              <>
                {', '}
                <bdi>{className}</bdi>
              </>
            )}
            <br />
            <span class="faint small">
              {line === null ? null : say(`regel ${line}`, `line ${line}`)}
              {personId === null ? say(' · nieuw in het register', ' · new on the register') : null}
            </span>
          </span>
          <ul class="import-changes">
            {changes.map(({ purpose, was, answer }) => (
              <li>
                {read(purposeWords(purpose))}:{' '}
                {was === answer ? (
                  say(
                    `was al ${read(answerNames[was])}, dit komt erbij`,
                    `was ${read(answerNames[was])} already, this is added`,
                  )
                ) : (
                  <>
                    {read(answerNames[was])} → <strong>{read(answerNames[answer])}</strong>
                  </>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

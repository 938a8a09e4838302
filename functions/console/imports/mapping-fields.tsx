import { answerSchema } from '../../../shared/domain/consent-import/answers.ts';
import { answeredBySchema, extentSchema } from '../../../shared/domain/consent-import/mapping.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { Word } from '../pages/parts.tsx';
import type { MappingProps } from './mapping-page.tsx';
import { chosen } from './upload-parts.tsx';
import { accountNames, answerNames, extentNames } from './words.ts';

/** Words of the file that say neither yes nor no to us; ones explained before are shown to be changed. */
export function OwnWords({ viewer, draft, unexplained }: MappingProps) {
  const { say, read } = viewer;
  const words = [...new Set([...unexplained.words, ...Object.keys(draft.answers)])];
  return (
    <>
      {unexplained.notAnswers.length === 0 ? null : (
        <Word tone="warn">
          <p>
            {say('In deze kolommen staan geen antwoorden:', 'These columns do not hold answers:')}{' '}
            <bdi>{unexplained.notAnswers.join(', ')}</bdi>
          </p>
        </Word>
      )}
      {words.length === 0 ? null : (
        <fieldset>
          <legend>{say('Wat betekenen deze woorden?', 'What do these words mean?')}</legend>
          <ul class="mapping-columns">
            {words.map((word, index) => (
              <li>
                <input type="hidden" name={`w${index}`} value={word} />
                <label for={`a${index}`}>
                  <bdi>“{word}”</bdi>
                </label>
                <select id={`a${index}`} name={`a${index}`} required>
                  <option value="">{say('kies', 'choose')}</option>
                  {answerSchema.options.map((answer) => (
                    <option value={answer} {...chosen(draft.answers[word] === answer)}>
                      {read(answerNames[answer])}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  );
}

/** Asked at every import, and nothing chosen beforehand: a file does not say it. */
export function Asked({ viewer, draft, years }: MappingProps) {
  const { say, read } = viewer;
  const radios = (name: string, value: string, options: [string, Words][]) =>
    options.map(([option, words]) => (
      <label class="check">
        <input
          type="radio"
          name={name}
          value={option}
          required
          {...(value === option ? { checked: true } : {})}
        />
        <span>{read(words)}</span>
      </label>
    ));
  return (
    <>
      <fieldset>
        <legend>{say('Wie staan er in het bestand?', 'Who are in the file?')}</legend>
        {radios(
          'extent',
          draft.extent,
          extentSchema.options.map((one) => [one, extentNames[one]]),
        )}
      </fieldset>
      <fieldset>
        <legend>
          {say('Met wiens account zijn de antwoorden gegeven?', 'Whose account gave the answers?')}
        </legend>
        {radios(
          'answeredBy',
          draft.answeredBy,
          answeredBySchema.options.map((one) => [one, accountNames[one]]),
        )}
      </fieldset>
      <div class="mapping-field">
        <label for="year">
          {say(
            'Voor welk schooljaar gelden de antwoorden?',
            'Which school year are the answers for?',
          )}
        </label>
        <select id="year" name="year" required>
          <option value="">{say('kies', 'choose')}</option>
          {years.map((year) => (
            <option value={year} {...chosen(draft.year === year)}>
              {year}
            </option>
          ))}
          <option value="column" {...chosen(draft.year === 'column')}>
            {say('dat staat in een kolom', 'a column says so')}
          </option>
        </select>
      </div>
      <div class="mapping-field">
        <label for="form-version">
          {say(
            'Welke versie van het formulier? (mag leeg)',
            'Which version of the form? (may be empty)',
          )}
        </label>
        <input id="form-version" name="formVersion" maxlength={100} value={draft.formVersion} />
      </div>
    </>
  );
}

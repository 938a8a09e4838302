import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { modalitySchema } from '../../../shared/domain/consent/statement.ts';
import { verdicts } from '../pages/face-form.tsx';
import { Articles, Badge } from '../pages/parts.tsx';
import type { PersonPageProps } from './person-props.ts';
import { reasonWords } from './reason-words.ts';
import { answerKey, type WhereAnswer, type WhereShown } from './where-shown.ts';
import { askWords, modalityWords } from './words.ts';

/** Who may be shown where: every purpose, with the answer, the reason and the article. */
export function Shown(props: PersonPageProps) {
  const { viewer, facts } = props;
  const { say, read, when } = viewer;
  return (
    <section aria-labelledby="where">
      <h2 id="where">
        {facts.at === undefined
          ? say('Waar mag deze persoon in beeld?', 'Where may this person be shown?')
          : say(`Zoals het was op ${when(facts.at)}`, `As it was on ${when(facts.at)}`)}
      </h2>
      <ul class="where">
        {together(facts.shown).map(({ purposes, answers }) => (
          <li>
            <h3>{purposes.map((code) => read(purposeWords(code))).join(', ')}</h3>
            {answers.map((answer) => (
              <Answer {...props} answer={answer} isAlone={answers.length === 1} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Purposes with the very same answers, each said once. */
function together(shown: readonly WhereShown[]) {
  const found = new Map<string, { purposes: string[]; answers: WhereAnswer[] }>();
  for (const { purpose, answers } of shown) {
    const key = answers.map((answer) => `${answer.modalities} ${answerKey(answer)}`).join(';');
    const known = found.get(key);
    found.set(key, { purposes: [...(known?.purposes ?? []), purpose], answers });
  }
  return [...found.values()];
}

function Answer(props: PersonPageProps & { answer: WhereAnswer; isAlone: boolean }) {
  const { viewer, facts, answer, isAlone } = props;
  const { say, read } = viewer;
  const { consent, decision, groupFrom, modalities } = answer;
  const ask = decision?.ask ?? null;
  return (
    <div class="answer">
      <span class="kindof">
        {isAlone && modalities.length === modalitySchema.options.length
          ? say('foto, film, geluid en naam', 'photo, film, sound and name')
          : modalities.map((one) => read(modalityWords[one])).join(', ')}
      </span>
      <Badge of={verdicts[consent.verdict]} speech={viewer} />
      <div class="grow small">
        <p>
          {groupFrom === null
            ? null
            : say(
                `Alleen op een beeld met ${groupFrom} of meer herkenbare mensen. `,
                `Only in a picture with ${groupFrom} or more recognisable people. `,
              )}
          {decision === undefined ? read(consent.reason) : read(reasonWords[decision.reason])}{' '}
          {ask === null ? null : read(askWords[ask])}
        </p>
        <Until {...props} />
        <Articles
          {...props}
          pack={facts.pack}
          articles={consent.articles}
          intro={say('Volgens', 'According to')}
          speech={viewer}
        />
      </div>
    </div>
  );
}

/** Until when it stands. */
function Until({ viewer, answer }: PersonPageProps & { answer: WhereAnswer }) {
  if (answer.until === null) return null;
  return (
    <p class="faint">
      {viewer.say('Verandert op', 'Changes on')}{' '}
      <time datetime={answer.until}>{viewer.dayOf(answer.until)}</time>
    </p>
  );
}

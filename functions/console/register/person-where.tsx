import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import type { PersonRecord } from '../../../shared/records/people.ts';
import { verdicts } from '../pages/face-form.tsx';
import { Articles, Badge, Moment } from '../pages/parts.tsx';
import type { PersonPageProps } from './person-props.ts';
import { reasonWords } from './reason-words.ts';
import type { WhereAnswer, WhereShown } from './where-shown.ts';
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
    const key = answers
      .map(({ modalities, consent, decision, groupFrom }) =>
        [modalities, consent.verdict, decision?.reason, decision?.nextChangeAt, groupFrom].join(),
      )
      .join(';');
    const known = found.get(key);
    found.set(key, { purposes: [...(known?.purposes ?? []), purpose], answers });
  }
  return [...found.values()];
}

function Answer(props: PersonPageProps & { answer: WhereAnswer; isAlone: boolean }) {
  const { viewer, facts, answer, isAlone } = props;
  const { say, read } = viewer;
  const { consent, decision, groupFrom, modalities } = answer;
  const keeps = viewer.may('administration', 'leadership');
  const ask = decision?.ask ?? null;
  return (
    <div class="answer">
      <span class="kindof">
        {isAlone
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
          {keeps && decision !== undefined
            ? read(reasonWords[decision.reason])
            : read(consent.reason)}{' '}
          {keeps && ask !== null ? read(askWords[ask]) : null}
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

/** Until when it stands. A birthday is left out for who may not know one. */
function Until({ viewer, facts, answer }: PersonPageProps & { answer: WhereAnswer }) {
  const until = answer.decision?.nextChangeAt ?? null;
  if (until === null) return null;
  const birthDate = birthDateOf(facts.file.person);
  const isBirthday = birthDate !== null && isSameDay(until, birthDate);
  if (isBirthday && !viewer.may('administration', 'leadership')) return null;
  return (
    <p class="faint">
      {viewer.say('Verandert op', 'Changes on')} <Moment at={until} speech={viewer} />
    </p>
  );
}

const birthDateOf = ({ consent }: PersonRecord) =>
  personSchema.safeParse(consent).data?.birthDate ?? null;

/** Who was born on 29 February comes of age on 1 March. */
const isSameDay = (until: string, birthDate: string) =>
  until.slice(5, 10) === birthDate.slice(5) || birthDate.slice(5) === '02-29';

import { personSchema } from '../../../shared/domain/consent/person.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { PostForm } from '../pages/parts.tsx';
import { SubPage } from '../pages/sub-page.tsx';
import type { Viewer } from '../route.ts';
import { personPath } from './paths.ts';
import { authorityWords } from './words.ts';

interface GuardianFormProps {
  viewer: Viewer;
  person: PersonRecord;
  seen: number;
  word: Words | undefined;
}

/** The parents and the legal representative, each with a form, and an empty one for somebody new. */
export function GuardianForm(props: GuardianFormProps) {
  const { viewer, person, word } = props;
  const { say } = viewer;
  const known = personSchema.safeParse(person.consent).data;
  const title = say('Ouders en vertegenwoordiger', 'Parents and representative');
  return (
    <SubPage
      viewer={viewer}
      title={title}
      back={{ path: personPath(person.id), words: say('Terug', 'Back') }}
      lead={say(
        'Wie heeft gezag, en van wanneer tot wanneer? Iemand verdwijnt nooit: zet de laatste dag van het gezag.',
        'Who has parental authority, and from when until when? Nobody disappears: set the last day of it.',
      )}
      word={word}
    >
      {(known?.guardians ?? []).map(({ id, authority, authorityFrom, authorityUntil }) => (
        <OneGuardian
          {...props}
          giver={id}
          as="guardian"
          authority={authority === true ? 'yes' : authority === false ? 'no' : 'unknown'}
          from={authorityFrom ?? ''}
          until={authorityUntil ?? ''}
        />
      ))}
      {known?.legalRepresentative ? (
        <OneGuardian
          {...props}
          giver={known.legalRepresentative.id}
          as="representative"
          authority="yes"
          from={known.legalRepresentative.from ?? ''}
          until=""
        />
      ) : null}
      <OneGuardian {...props} giver="" as="guardian" authority="unknown" from="" until="" />
    </SubPage>
  );
}

interface One {
  giver: string;
  as: 'guardian' | 'representative';
  authority: 'yes' | 'no' | 'unknown';
  from: string;
  until: string;
}

function OneGuardian(props: GuardianFormProps & One) {
  const { viewer, person, seen, giver, as, authority, from, until } = props;
  const { say, read } = viewer;
  const name = person.contacts?.find(({ id }) => id === giver)?.name ?? giver;
  const id = giver === '' ? 'new' : `one-${giver.replaceAll(/[^a-zA-Z0-9]/g, '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{giver === '' ? say('Voeg iemand toe', 'Add somebody') : name}</bdi>
      </h2>
      <PostForm viewer={viewer} action={`${personPath(person.id)}/guardian`} class="fields">
        <input type="hidden" name="seen" value={String(seen)} />
        <input type="hidden" name="giver" value={giver} />
        <label for={`${id}-name`}>{say('Naam', 'Name')}</label>
        <input id={`${id}-name`} name="name" value={name} maxlength={120} autocomplete="off" />
        {giver === '' ? (
          <>
            <label for={`${id}-role`}>{say('Wat is deze persoon?', 'What is this person?')}</label>
            <select id={`${id}-role`} name="role">
              <option value="guardian">{say('Ouder of voogd', 'Parent or guardian')}</option>
              <option value="representative">
                {say('Wettelijk vertegenwoordiger (curatele, mentorschap)', 'Legal representative')}
              </option>
            </select>
          </>
        ) : (
          <input type="hidden" name="role" value={as} />
        )}
        {as === 'guardian' ? (
          <>
            <label for={`${id}-authority`}>{say('Gezag', 'Parental authority')}</label>
            <select id={`${id}-authority`} name="authority">
              {(['yes', 'no', 'unknown'] as const).map((value) => (
                <option value={value} {...(value === authority ? { selected: true } : {})}>
                  {read(
                    authorityWords[value === 'yes' ? 'true' : value === 'no' ? 'false' : 'unknown'],
                  )}
                </option>
              ))}
            </select>
          </>
        ) : null}
        <label for={`${id}-from`}>{say('Vanaf (leeg: altijd al)', 'From (empty: always)')}</label>
        <input id={`${id}-from`} name="from" type="date" value={from} />
        {as === 'guardian' ? (
          <>
            <label for={`${id}-until`}>
              {say('Laatste dag (leeg: nog steeds)', 'Last day (empty: still)')}
            </label>
            <input id={`${id}-until`} name="until" type="date" value={until} />
          </>
        ) : null}
        <div class="buttons">
          <button type="submit" {...(giver === '' ? { class: 'main' } : {})}>
            {say('Sla op', 'Save')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

import { whoHasASay } from '../../../shared/domain/asking/may-answer.ts';
import { isAsked } from '../../../shared/domain/asking/who-to-ask.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { daysOfALink } from '../../../shared/records/asking.ts';
import { askedAtOf } from '../../../shared/records/links.ts';
import { Moment, PostForm } from '../pages/parts.tsx';
import { createNames } from './giver-names.ts';
import type { PersonPageProps } from './person-props.ts';

/** A personal link for each who has something to say here now or soon, also for whoever answered before. */
export function NewLinks({ viewer, facts }: PersonPageProps) {
  const { say } = viewer;
  const { file, pack, now } = facts;
  const known = personSchema.safeParse(file.person.consent).data;
  if (known === undefined || !isAsked(known, now.getTime())) return null;
  const givers = whoHasASay(known, consentPolicyOf(pack), daysOfALink(now));
  if (givers.length === 0) return null;
  const nameOf = createNames(file.person, viewer);
  const askedAt = askedAtOf(file.rows);
  return (
    <details>
      <summary>{say('Nieuwe link om te antwoorden', 'New link to answer with')}</summary>
      {givers.map((giver) => (
        <PostForm viewer={viewer} action="/asking/link">
          <input type="hidden" name="person" value={file.person.id} />
          <input type="hidden" name="giver" value={giver} />
          <button type="submit" class="quiet">
            <span>
              {say('Link voor', 'Link for')} <bdi>{nameOf(giver)}</bdi>
            </span>
          </button>
          <AskedAt at={askedAt.get(giver)} viewer={viewer} />
        </PostForm>
      ))}
    </details>
  );
}

function AskedAt({ at, viewer }: { at: string | undefined } & Pick<PersonPageProps, 'viewer'>) {
  if (at === undefined) return null;
  return (
    <span class="faint small">
      {' '}
      {viewer.say('gevraagd', 'asked')} <Moment at={at} speech={viewer} />
    </span>
  );
}

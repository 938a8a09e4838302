import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { PersonFacts } from './gather-person.ts';
import { createNames } from './giver-names.ts';
import { mayGiveAccess, receiversOf } from './may-receive.ts';
import { personPath } from './paths.ts';
import { isProtected } from './raw-consent.ts';
import { WaitingChange } from './waiting-change.tsx';

interface KeepProps {
  viewer: Viewer;
  facts: PersonFacts;
}

/** What leadership and the school office can do with somebody's file, each with who must agree. */
export function KeepForms(props: KeepProps) {
  const isErased = props.facts.file.person.erased !== undefined;
  return (
    <>
      {isErased || !props.viewer.may('leadership') ? null : (
        <>
          <SetAside {...props} />
          <Protect {...props} />
        </>
      )}
      {isErased ? null : <WaitingChange {...props} />}
      {isErased ? null : <Access {...props} />}
      <Erase {...props} />
    </>
  );
}

/** The no of somebody without authority: two people of leadership may set it aside. */
function SetAside({ viewer, facts }: KeepProps) {
  const { say } = viewer;
  const { person } = facts.file;
  if (facts.maySetAside.length === 0) return null;
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">{say('Nee van iemand zonder gezag', 'A no without parental authority')}</h2>
      <p class="small">
        {say(
          'Dit nee telt, tot twee mensen van de schoolleiding het opzijzetten. Wat gezegd is, blijft staan.',
          'This no counts until two people of leadership set it aside. What was said stays on file.',
        )}
      </p>
      {facts.maySetAside.map((number) => {
        const asked = facts.proposals.find(
          ({ what, statement }) => what === 'dismiss' && statement === number,
        );
        return (
          <PostForm viewer={viewer} action={`${personPath(person.id)}/set-aside`} class="fields">
            <input type="hidden" name="statement" value={String(number)} />
            <p class="small">
              {say(`Antwoord ${number}`, `Answer ${number}`)}
              {asked === undefined
                ? ''
                : asked.by === viewer.actor
                  ? say(
                      ': jij vroeg dit. Een ander van de leiding moet het ook vinden.',
                      ': you asked for this. Somebody else of leadership must agree.',
                    )
                  : say(': een collega vroeg dit.', ': a colleague asked for this.')}
            </p>
            {asked === undefined ? (
              <Reason id={`aside-${number}`} viewer={viewer} />
            ) : (
              <ReasonGiven reason={asked.reason} />
            )}
            {asked?.by === viewer.actor ? null : (
              <div class="buttons">
                <button type="submit">
                  {asked === undefined
                    ? say('Vraag om opzij te zetten', 'Ask to set it aside')
                    : say('Eens: zet opzij', 'Agreed: set aside')}
                </button>
              </div>
            )}
          </PostForm>
        );
      })}
    </section>
  );
}

function Reason({ id, viewer }: { id: string; viewer: Viewer }) {
  return (
    <>
      <label for={id}>{viewer.say('Waarom?', 'Why?')}</label>
      <input id={id} name="reason" maxlength={300} autocomplete="off" />
    </>
  );
}

const ReasonGiven = ({ reason }: { reason: string }) => (
  <blockquote class="quote small">
    <bdi>{reason}</bdi>
  </blockquote>
);

/** Nobody is shown who is protected; why is on no screen. */
function Protect({ viewer, facts }: KeepProps) {
  const { say } = viewer;
  const { person, stored } = facts.file;
  const isOn = isProtected(person);
  return (
    <section aria-labelledby="protect">
      <h2 id="protect">{say('Bescherming', 'Protection')}</h2>
      <p>
        {isOn
          ? say(
              'Deze persoon is beschermd en mag nergens in beeld.',
              'This person is protected and may not be shown anywhere.',
            )
          : say('Deze persoon is niet beschermd.', 'This person is not protected.')}
      </p>
      <PostForm viewer={viewer} action={`${personPath(person.id)}/protect`} class="fields">
        <input type="hidden" name="seen" value={String(stored.version)} />
        <label for="protect-reason">{say('Waarom?', 'Why?')}</label>
        <input
          id="protect-reason"
          name="reason"
          maxlength={300}
          autocomplete="off"
          aria-describedby="protect-where"
        />
        <span class="faint small" id="protect-where">
          {say(
            'De reden komt in het dossier en op geen enkel scherm. Anderen lezen alleen "mag niet".',
            'The reason is kept on file and shown on no screen. Others only read "not allowed".',
          )}
        </span>
        <div class="buttons">
          <button type="submit" name="wish" value={isOn ? 'off' : 'on'}>
            {isOn
              ? say('Hef de bescherming op', 'End the protection')
              : say('Bescherm deze persoon', 'Protect this person')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

/** Inzage (AVG art. 15): for one person, without what belongs to another. */
function Access({ viewer, facts }: KeepProps) {
  const { say } = viewer;
  const { person } = facts.file;
  const nameOf = createNames(person, viewer);
  if (!mayGiveAccess(person, viewer)) {
    return (
      <section aria-labelledby="access">
        <h2 id="access">{say('Inzage', 'Access')}</h2>
        <p class="small">
          {say('Deze inzage geeft alleen de schoolleiding.', 'Only leadership gives this access.')}
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="access">
      <h2 id="access">{say('Inzage', 'Access')}</h2>
      <p class="small">
        {say(
          'Alles wat de school van deze persoon bewaart, voor wie erom vraagt (AVG art. 15). Gegevens van een ander staan er niet in.',
          'Everything the school keeps of this person, for whoever asks (GDPR art. 15). Nobody else’s data is in it.',
        )}
      </p>
      <PostForm viewer={viewer} action={`${personPath(person.id)}/export`} class="fields">
        <label for="export-for">{say('Voor wie?', 'For whom?')}</label>
        <select id="export-for" name="for">
          {receiversOf(person, facts.pack, facts.now).map((id) => (
            <option value={id}>{nameOf(id)}</option>
          ))}
        </select>
        <div class="buttons">
          <button type="submit" name="format" value="html">
            {say('Download om te lezen', 'Download to read')}
          </button>
          <button type="submit" class="quiet" name="format" value="json">
            {say('Download als JSON', 'Download as JSON')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

/** Wissen (AVG art. 17): two people, and what stays is said before anybody agrees. */
function Erase({ viewer, facts }: KeepProps) {
  const { say } = viewer;
  const { person } = facts.file;
  if (person.erased?.isComplete === true) return null;
  const asked = facts.proposals.find(({ what }) => what === 'erase');
  const isMine = asked?.by === viewer.actor;
  const isHalf = person.erased !== undefined;
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{say('Wissen', 'Erase')}</h2>
      <p class="small">
        {say(
          'Weg gaan: naam, klas, nummer, geboortedatum, ouders, oudere versies, sjablonen en eigen woorden. Er blijft een nee zonder naam, zodat niemand later per ongeluk ja zegt, en wat er wanneer gezegd is, als bewijs (AVG art. 17 lid 3).',
          'What goes: name, class, number, birth date, parents, older versions, templates and words of one’s own. What stays is a no without a name, so that nobody later says yes by mistake, and what was said when, as proof (GDPR art. 17(3)).',
        )}
      </p>
      <PostForm viewer={viewer} action={`${personPath(person.id)}/erase`} class="fields">
        {asked === undefined ? (
          isHalf ? null : (
            <Reason id="erase-reason" viewer={viewer} />
          )
        ) : (
          <>
            <p class="small">
              {isMine
                ? say(
                    'Jij vroeg dit. Een collega moet het ook vinden.',
                    'You asked for this. A colleague must agree.',
                  )
                : say('Een collega vroeg dit:', 'A colleague asked for this:')}
            </p>
            <ReasonGiven reason={asked.reason} />
          </>
        )}
        {isMine ? null : (
          <div class="buttons">
            <button type="submit">
              {isHalf
                ? say('Maak het wissen af', 'Finish erasing')
                : asked === undefined
                  ? say('Vraag om te wissen', 'Ask to erase')
                  : say('Eens: wis voorgoed', 'Agreed: erase for good')}
            </button>
          </div>
        )}
      </PostForm>
      {asked === undefined ? null : (
        <PostForm viewer={viewer} action={`${personPath(person.id)}/keep`} class="inline">
          <button type="submit" class="quiet">
            {say('Toch niet wissen', 'Do not erase after all')}
          </button>
        </PostForm>
      )}
    </section>
  );
}

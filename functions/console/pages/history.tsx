import type { Outcome } from '../../../shared/domain/content.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { ActionRecord, Actor } from '../../../shared/records/contents.ts';
import type { Dossier } from '../../../shared/records/dossier.ts';
import type { Viewer } from '../route.ts';
import { Findings, Moment } from './parts.tsx';
import { peopleDid, whoWords } from './people-did.ts';

/** What was decided, done, told and said by people, newest first. Nothing disappears from it. */
export function History(props: {
  dossier: Dossier;
  viewer: Viewer;
  packs: (id: string) => Pack | undefined;
}) {
  const { dossier, viewer } = props;
  const { say, read } = viewer;
  const decisions = dossier.decisions.map((decision) => ({
    at: decision.at,
    what: `${whoWords(decision.by, viewer)}: ${read(outcomeWords[decision.decision.outcome])}${together(decision.askedBy, viewer)}`,
    note: decision.note,
    decision,
  }));
  const actions = dossier.actions.map((action) => ({
    at: action.settledAt ?? action.requestedAt,
    what: `${read(actionWords[action.kind])} – ${read(statusWords[action.status])}`,
    note: undefined,
    decision: undefined,
  }));
  const notices = dossier.notices.map((notice) => ({
    at: notice.at,
    what: `${say('Bericht aan', 'Message to')} ${read(roleWords[notice.role])}: ${read(notice.subject)}`,
    note: undefined,
    decision: undefined,
  }));
  const deeds = peopleDid(dossier, viewer).map((deed) => ({
    ...deed,
    note: undefined,
    decision: undefined,
  }));
  const story = [...deeds, ...decisions, ...actions, ...notices].toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  );
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('Wat er gebeurde', 'What happened')}</h2>
      {story.length === 0 ? (
        <p class="faint">{say('Nog niets.', 'Nothing yet.')}</p>
      ) : (
        <ol class="story">
          {story.map(({ at, what, note, decision }) => (
            <li>
              <span class="faint small">
                <Moment at={at} speech={viewer} />
              </span>
              <span>{what}</span>
              {note === undefined ? null : (
                <blockquote class="quote small">
                  <bdi>{note}</bdi>
                </blockquote>
              )}
              {decision === undefined || decision.decision.findings.length === 0 ? null : (
                <details>
                  <summary>{say('Redenen', 'Reasons')}</summary>
                  <HistoryFindings
                    {...props}
                    findings={decision.decision.findings}
                    pack={decision.decision.pack.id}
                  />
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Whose wish it was that somebody else agreed with. */
function together(askedBy: Actor | undefined, viewer: Viewer): string {
  if (askedBy === undefined) return '';
  const who = whoWords(askedBy, viewer).toLowerCase();
  return viewer.say(` (gevraagd door ${who})`, ` (asked for by ${who})`);
}

function HistoryFindings(props: {
  viewer: Viewer;
  packs: (id: string) => Pack | undefined;
  findings: Dossier['decisions'][number]['decision']['findings'];
  pack: string;
}) {
  const pack = props.packs(props.pack) ?? props.packs(props.viewer.school.packId);
  if (pack === undefined) return null;
  return (
    <Findings findings={props.findings} packs={props.packs} pack={pack} speech={props.viewer} />
  );
}

export const roleWords = {
  communication: { nl: 'communicatieteam', en: 'communication team' },
  moderation: { nl: 'moderator', en: 'moderator' },
  administration: { nl: 'administratie', en: 'school office' },
  leadership: { nl: 'schoolleiding', en: 'school leadership' },
} as const satisfies Record<string, Words>;

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  clear: { nl: 'mag online', en: 'may go online' },
  hold: { nl: 'tegengehouden', en: 'held back' },
  flag: { nl: 'mag niet online', en: 'may not be online' },
  leave: { nl: 'blijft staan', en: 'stays' },
  review: { nl: 'een mens moet kijken', en: 'a person must look' },
  hide: { nl: 'verbergen', en: 'hide' },
};

const actionWords: Readonly<Record<ActionRecord['kind'], Words>> = {
  'hide-comment': {
    nl: 'Reactie verbergen op het platform',
    en: 'Hide the comment on the platform',
  },
  'show-comment': {
    nl: 'Reactie terugzetten op het platform',
    en: 'Put the comment back on the platform',
  },
  'postpone-post': {
    nl: 'Post uitstellen op het platform',
    en: 'Postpone the post on the platform',
  },
  'resume-post': {
    nl: 'Oude tijd terugzetten op het platform',
    en: 'Put the planned time back on the platform',
  },
};

const statusWords: Readonly<Record<ActionRecord['status'], Words>> = {
  intended: { nl: 'gevraagd', en: 'asked for' },
  done: { nl: 'gelukt en nagekeken', en: 'done and checked' },
  'no-effect': {
    nl: 'het platform zei ja, maar er veranderde niets',
    en: 'the platform said yes but nothing changed',
  },
  failed: { nl: 'niet gelukt: doe het zelf', en: 'failed: do it by hand' },
  superseded: { nl: 'niet meer nodig', en: 'no longer needed' },
};

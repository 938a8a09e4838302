import type { ConsentDecision } from '../../../shared/domain/consent/decision.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { statementSchema } from '../../../shared/domain/consent/statement.ts';
import type { WholeFile } from '../../../shared/records/people.ts';
import { historyOf, type PersonLook } from '../../../shared/records/people-history.ts';
import type { School } from '../../../shared/records/schools.ts';
import type { PersonPost } from './person-posts.ts';
import type { WhereShown } from './where-shown.ts';

/** Everything the school keeps of one person, for the person or one of the parents (AVG art. 15). */
export interface AccessExport {
  school: string;
  madeAt: string;
  /** `self`, or the id of the guardian or representative it was made for. */
  madeFor: string;
  person: {
    name: string;
    kind: string;
    className: string | null;
    pupilNumber: string | null;
    birthDate: string | null;
    enrolledUntil: string | null;
  };
  /** Only whoever it was made for: another parent's data is not theirs. */
  contact: { id: string; name: string; authority: string } | null;
  /** Earlier versions of the person's own data. */
  earlier: { until: string; name: string; className: string | null; birthDate: string | null }[];
  statements: ExportedStatement[];
  mayBeShown: {
    purpose: string;
    modalities: string[];
    status: string;
    reason: string;
    until: string | null;
  }[];
  posts: {
    platform: string;
    address: string | null;
    publishedAt: string | null;
    allowedThen: string;
    namedBy: string[];
    decisions: { at: string; by: string; outcome: string; articles: string[] }[];
  }[];
  /** When somebody of the school looked. Who works at the school is the employee's own data (HvJ EU C-579/21). */
  looks: { at: string; what: string }[];
}

interface ExportedStatement {
  number: number;
  by: string;
  decision: string;
  purposes: string[];
  modalities: string[] | null;
  at: string;
  setAsideAt: string | null;
  /** Where the proof is; only of one's own words. */
  proof: object | null;
}

interface Facts {
  school: School;
  file: WholeFile;
  shown: WhereShown[];
  posts: PersonPost[];
  looks: PersonLook[];
  madeFor: string;
  at: string;
}

/** Puts the export together; what belongs to somebody else is not in it. */
export function accessExport(facts: Facts): AccessExport {
  const { school, file, madeFor, at } = facts;
  const { person } = file;
  const known = personSchema.safeParse(person.consent).data;
  const contact = person.contacts?.find(({ id }) => id === madeFor);
  const guardian = known?.guardians.find(({ id }) => id === madeFor);
  return {
    school: school.name,
    madeAt: at,
    madeFor,
    person: {
      name: person.displayName,
      kind: person.kind,
      className: person.className,
      pupilNumber: person.pupilNumber ?? null,
      birthDate: known?.birthDate ?? null,
      enrolledUntil: known?.enrolledUntil ?? null,
    },
    contact:
      madeFor === 'self'
        ? null
        : { id: madeFor, name: contact?.name ?? '', authority: String(guardian?.authority ?? '') },
    earlier: historyOf(file.rows).map(({ at: until, before }) => ({
      until,
      name: before.displayName,
      className: before.className,
      birthDate: personSchema.safeParse(before.consent).data?.birthDate ?? null,
    })),
    statements: file.statements
      .map((record) => statementFor(record, facts))
      .filter(({ by }) => madeFor === 'self' || by === madeFor),
    mayBeShown: facts.shown.flatMap(({ purpose, answers }) =>
      answers.map(({ modalities, decision, consent }) => ({
        purpose,
        modalities,
        status: consent.verdict,
        reason: reasonFor(decision, madeFor),
        until: decision?.nextChangeAt ?? null,
      })),
    ),
    posts: facts.posts.map((post) => ({
      platform: post.platform,
      address: post.permalink,
      publishedAt: post.publishAt,
      allowedThen: post.consent.verdict,
      namedBy: post.namedBy.map(({ by }) => (by === 'match' ? 'recognition' : 'employee')),
      decisions: post.decisions.map(({ at: decidedAt, by, outcome, reasons }) => ({
        at: decidedAt,
        by: by === 'rules' ? 'rules' : 'employee',
        outcome,
        articles: reasons.flatMap(({ articles }) => articles),
      })),
    })),
    looks: facts.looks.map(({ at: lookedAt, what }) => ({ at: lookedAt, what })),
  };
}

/** Why somebody is protected is for leadership; that another said no is not one parent's to read. */
function reasonFor(decision: ConsentDecision | undefined, madeFor: string): string {
  if (decision === undefined) return 'unreadable';
  const { reason, status } = decision;
  const isAnothers = madeFor !== 'self' && (status === 'denied' || status === 'withdrawn');
  return reason === 'protection_hold' || isAnothers ? 'not-told' : reason;
}

function statementFor(
  { number, statement, proof }: WholeFile['statements'][number],
  { madeFor }: Facts,
): ExportedStatement {
  const said = statementSchema.safeParse(statement).data;
  const isOwn = said?.by === madeFor;
  return {
    number,
    by: said === undefined ? 'unreadable' : isOwn || said.by === 'self' ? said.by : 'somebody-else',
    decision: said?.decision ?? 'unreadable',
    purposes: said?.purposes ?? [],
    modalities: said?.modalities ?? null,
    at: said?.at ?? '',
    setAsideAt: said?.dismissedAt ?? null,
    proof: isOwn && proof !== undefined ? withoutStaff(proof) : null,
  };
}

function withoutStaff(proof: NonNullable<WholeFile['statements'][number]['proof']>): object {
  if ('source' in proof) return { source: proof.source, line: proof.line };
  const { recordedBy: _, ...rest } = proof;
  return rest;
}

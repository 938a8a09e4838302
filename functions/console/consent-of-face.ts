import { ConsentInputError } from '../../shared/domain/consent/decide-consent.ts';
import type { ConsentDecision } from '../../shared/domain/consent/decision.ts';
import type { PersonKind } from '../../shared/domain/consent/person.ts';
import type { Modality } from '../../shared/domain/consent/statement.ts';
import type { Words } from '../../shared/domain/language.ts';
import { cite } from '../../shared/domain/policy/cite.ts';
import { consentPolicyOf } from '../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Recognition } from '../../shared/domain/policy/parameters/recognition.ts';
import {
  consentTrouble,
  nobodyRecognisable,
} from '../../shared/domain/policy/rules/consent-of-named.ts';
import type { ShownWhere } from '../../shared/domain/policy/rules/shown-where.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';
import {
  publicationOf as publicationToJudge,
  withModalities,
} from '../../shared/records/evidence-on-file.ts';
import type { PersonFile } from '../../shared/records/people.ts';
import { whomToAsk, words } from './consent-words.ts';
import type { DecideConsent } from './dependencies.ts';
import type { NumberedFace } from './faces.ts';

/** What an editor may know of somebody's consent: never who said no, never a birth date. */
export interface FaceConsent {
  verdict: 'may' | 'may-not' | 'ask';
  reason: Words;
  /** The articles a no or a question rests on. */
  articles: string[];
  /** A colleague said so against the engine, and somebody else has to say so too. */
  isForTwo?: true;
}

type Answer = Pick<ConsentDecision, 'status' | 'reason' | 'ask'>;

export interface KnownOfPost {
  content: ContentRecord;
  pack: Pack;
  /** Recognisable people in the file. */
  groupSize: number;
  now: Date;
  decideConsent: DecideConsent;
  /** Where a match is a suggestion only, somebody has to say first that it is right. */
  recognition: Recognition;
  /** Another person agreed to these very files and names. */
  hasSecond?: boolean;
}

/** Whether this face may be shown in this post as the register stands now. Whatever is not known is a question. */
export function consentOfFace(
  face: NumberedFace,
  person: PersonFile | undefined,
  known: KnownOfPost,
): FaceConsent {
  const as = face.naming?.as ?? (face.match === undefined ? undefined : 'person');
  if (known.hasSecond !== true && isOverruled(face)) {
    const { articles } = cite('POST_HOLD_UNKNOWN_FACE', known.pack);
    return { verdict: 'ask', reason: words.overruled, articles, isForTwo: true };
  }
  if (as === 'no-face') return { verdict: 'may', reason: words.noFace, articles: [] };
  if (as === 'not-recognisable' || (as === undefined && !face.recognisable)) {
    return { verdict: 'may', reason: words.notRecognisable, articles: [] };
  }
  const { articles } = cite('POST_HOLD_UNKNOWN_FACE', known.pack);
  if (as !== 'person' || person === undefined) {
    const reason = as === 'visitor' || as === 'unknown' ? words[as] : unnamedWords(face);
    return { verdict: 'ask', reason, articles };
  }
  const consent = consentOfPerson(person, known);
  if (face.resembles && face.naming === undefined && consent.verdict === 'may') {
    return { verdict: 'ask', reason: words.resembles, articles };
  }
  const isOpen = face.naming === undefined && known.recognition !== 'allow-list';
  return isOpen && consent.verdict === 'may'
    ? { verdict: 'ask', reason: words.suggested, articles: [] }
    : consent;
}

/** As `overruledFace` judges it: of what the engine doubts itself one word is enough. */
function isOverruled({ recognisable, because, naming }: NumberedFace): boolean {
  if (!recognisable) return false;
  return naming?.as === 'not-recognisable' || (naming?.as === 'no-face' && because !== 'unsure');
}

function unnamedWords({ naming, resembles, maybe }: NumberedFace): Words {
  if (naming !== undefined) return words.unnamed;
  if (resembles) return words.resembles;
  return maybe === undefined ? words.unnamed : words.maybe;
}

/** Whether somebody may be shown in this post, or heard where `modalities` says so, as an editor may know it. */
export function consentOfPerson(
  person: PersonFile,
  known: KnownOfPost,
  modalities: readonly Modality[] = [],
): FaceConsent {
  const decision = answerOf(person, withModalities(publicationOf(known), modalities), known);
  const where = whereOf(modalities);
  return verdictOf(decision, person.person.kind, known.pack, known.content.eventId, where);
}

function whereOf(modalities: readonly Modality[]): ShownWhere {
  if (modalities.length === 0 || modalities.includes('photo')) return 'picture';
  return modalities.every((modality) => modality === 'audio') ? 'sound' : 'film';
}

/** The engine's answer in the words of an editor; undefined stands for a file that cannot be read. */
export function verdictOf(
  decision: Answer | undefined,
  kind: PersonKind,
  pack: Pack,
  eventId?: string | null,
  where: ShownWhere = 'picture',
): FaceConsent {
  if (decision === undefined) {
    const { articles } = cite('POST_BLOCK_NO_CONSENT', pack);
    return { verdict: 'ask', reason: words.unreadable, articles };
  }
  const trouble = consentTrouble(decision, kind, nobodyRecognisable(pack, kind, eventId), where);
  if (trouble === undefined) {
    const free = decision.status === 'not-required';
    return { verdict: 'may', reason: free ? words.notRequired : words.granted, articles: [] };
  }
  const { articles } = cite(trouble.code, pack);
  const isNo = decision.status === 'denied' || decision.status === 'withdrawn';
  const whom = isNo || decision.ask === null ? undefined : whomToAsk[decision.ask];
  const reason = {
    nl: sentence(trouble.says.nl, whom?.nl),
    en: sentence(trouble.says.en, whom?.en),
  };
  return { verdict: isNo ? 'may-not' : 'ask', reason, articles };
}

/** The rule's words begin in the middle of a sentence ("gezicht 3: …"); here they stand alone. */
function sentence(says: string, whom: string | undefined): string {
  const whole = whom === undefined ? says : `${says} ${whom}`;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

/** What the register says; undefined where it cannot be understood, which is never a yes. */
export function answerOf(
  { person, statements }: PersonFile,
  publication: object,
  { decideConsent, pack }: Pick<KnownOfPost, 'decideConsent' | 'pack'>,
): ReturnType<DecideConsent> | undefined {
  try {
    return decideConsent(
      person.consent,
      statements.map(({ statement }) => statement),
      publication,
      consentPolicyOf(pack),
    );
  } catch (error) {
    if (error instanceof ConsentInputError) return undefined;
    throw error;
  }
}

/** The same publication as is judged when the post is screened. */
function publicationOf({ content, groupSize, now }: KnownOfPost) {
  const { post, plannedAt, ref, eventId } = content;
  const publishAt = plannedAt ?? post?.publishAt ?? null;
  return publicationToJudge(
    ref,
    { state: post?.state ?? 'scheduled', publishAt },
    groupSize,
    now,
    eventId,
  );
}

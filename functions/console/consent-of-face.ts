import { ConsentInputError } from '../../shared/domain/consent/decide-consent.ts';
import type { Ask, ConsentDecision } from '../../shared/domain/consent/decision.ts';
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
import type { ContentRecord } from '../../shared/records/contents.ts';
import {
  publicationOf as publicationToJudge,
  withModalities,
} from '../../shared/records/evidence-on-file.ts';
import type { PersonFile } from '../../shared/records/people.ts';
import type { DecideConsent } from './dependencies.ts';
import type { NumberedFace } from './faces.ts';

/** What an editor may know of somebody's consent: never who said no, never a birth date. */
export interface FaceConsent {
  verdict: 'may' | 'may-not' | 'ask';
  reason: Words;
  /** The articles a no or a question rests on. */
  articles: string[];
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
}

/** Whether this face may be shown in this post as the register stands now. Whatever is not known is a question. */
export function consentOfFace(
  face: NumberedFace,
  person: PersonFile | undefined,
  known: KnownOfPost,
): FaceConsent {
  const as = face.naming?.as ?? (face.match === undefined ? undefined : 'person');
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
  return verdictOf(decision, person.person.kind, known.pack, known.content.eventId);
}

/** The engine's answer in the words of an editor; undefined stands for a file that cannot be read. */
export function verdictOf(
  decision: Answer | undefined,
  kind: PersonKind,
  pack: Pack,
  eventId?: string | null,
): FaceConsent {
  if (decision === undefined) {
    const { articles } = cite('POST_BLOCK_NO_CONSENT', pack);
    return { verdict: 'ask', reason: words.unreadable, articles };
  }
  const trouble = consentTrouble(decision, kind, nobodyRecognisable(pack, kind, eventId));
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

const words = {
  unnamed: { nl: 'Zeg wie dit is.', en: 'Say who this is.' },
  suggested: {
    nl: 'Dit is een voorstel. Zeg of het klopt.',
    en: 'This is a suggestion. Say whether it is right.',
  },
  maybe: {
    nl: 'Dit gezicht lijkt op deze persoon, maar niet genoeg om het te weten. Kijk zelf wie dit is.',
    en: 'This face looks like this person, but not enough to know. See for yourself who this is.',
  },
  resembles: {
    nl: 'Dit gezicht lijkt op iemand die niet zomaar in beeld mag. Kijk zelf wie dit is.',
    en: 'This face looks like somebody who may not simply be shown. See for yourself who this is.',
  },
  visitor: {
    nl: 'Van deze bezoeker is geen toestemming bekend. Vraag erom of maak het gezicht onherkenbaar.',
    en: 'No consent of this visitor is known. Ask for it or make the face unrecognisable.',
  },
  unknown: {
    nl: 'Niemand weet wie dit is. Maak het gezicht onherkenbaar of kies een ander beeld.',
    en: 'Nobody knows who this is. Make the face unrecognisable or choose another picture.',
  },
  unreadable: {
    nl: 'De gegevens van deze persoon zijn niet te lezen. De administratie weet meer.',
    en: 'The records of this person cannot be read. The school office knows more.',
  },
  notRecognisable: {
    nl: 'Niet herkenbaar in beeld: toestemming is niet nodig.',
    en: 'Not recognisable: no consent is needed.',
  },
  noFace: {
    nl: 'Een collega zag dat dit geen gezicht is.',
    en: 'A colleague saw that this is no face.',
  },
  granted: { nl: 'Er is toestemming.', en: 'There is consent.' },
  notRequired: { nl: 'Toestemming is hier niet nodig.', en: 'No consent is needed here.' },
} as const satisfies Record<string, Words>;

const whomToAsk: Readonly<Record<Ask, Words>> = {
  parents: { nl: 'Dat doe je bij de ouders.', en: 'The parents are the ones to ask.' },
  pupil: { nl: 'Dat doe je bij de leerling zelf.', en: 'The pupil is the one to ask.' },
  representative: {
    nl: 'Dat doe je bij de wettelijk vertegenwoordiger.',
    en: 'The legal representative is the one to ask.',
  },
  employee: { nl: 'Dat doe je bij de medewerker.', en: 'The employee is the one to ask.' },
  visitor: { nl: 'Dat doe je bij de bezoeker.', en: 'The visitor is the one to ask.' },
  administratie: { nl: 'De administratie weet meer.', en: 'The school office knows more.' },
  leadership: {
    nl: 'Vraag het eerst aan de schoolleiding.',
    en: 'Ask school leadership first.',
  },
};

import type { ConsentDecision, Status } from '../../consent/decision.ts';
import type { PersonKind } from '../../consent/person.ts';
import type { PostOutcome } from '../../content.ts';
import type { Words } from '../../language.ts';
import type { Code } from '../codes.ts';
import { consentPolicyOf } from '../consent-policy.ts';
import type { PostEvidence } from '../evidence.ts';
import type { Pack } from '../pack.ts';
import { faceName, facesOf, sentence } from './faces.ts';
import { finding, type Rule } from './rule.ts';
import { followedBy, hideWords, type ShownWhere, whereShown } from './shown-where.ts';

/** Everybody who was named needs a consent that holds for this post. */
export const consentOfNamed: Rule = (evidence, pack) =>
  facesOf(evidence).flatMap((face) => {
    const { ref, named } = face;
    if (named?.as !== 'person') return [];
    const hidden = nobodyRecognisable(pack, named.personKind, evidence.eventId);
    const where = whereShown(face, evidence);
    const plain = consentTrouble(named.consent, named.personKind, hidden, where);
    const trouble = plain && atActivity(plain, evidence, pack);
    if (trouble === undefined) return [];
    const { nl, en } = sentence(faceName(ref, evidence));
    const text = { nl: `${nl}: ${trouble.says.nl}`, en: `${en}: ${trouble.says.en}` };
    const { code, outcome, detail } = trouble;
    return [finding(pack, { code, outcome, text, detail, subjects: [ref] })];
  });

interface ConsentTrouble {
  code: Code;
  outcome: PostOutcome;
  /** As far as an editor may know: who said no, and why somebody is protected, is not in it. */
  detail: string;
  says: Words;
}

/** Whether the school shows nobody of this kind recognisably in a post of no public activity. */
export const nobodyRecognisable = (
  pack: Pick<Pack, 'parameters' | 'forms'>,
  kind: PersonKind,
  eventId: string | null | undefined,
): boolean =>
  kind === 'pupil' && !eventId && consentPolicyOf(pack).mode === 'unrecognisable_except_events';

/**
 * What a consent decision means for a post; undefined when the person may be shown. Where `isHidden`, nobody
 * alike may be recognisable, and a protection must not stand out from the rest: any no reads as that rule.
 */
export function consentTrouble(
  consent: Pick<ConsentDecision, 'status' | 'reason'>,
  kind: PersonKind,
  isHidden: boolean,
  where: ShownWhere = 'picture',
): ConsentTrouble | undefined {
  if (consent.status === 'granted' || consent.status === 'not-required') return undefined;
  if (consent.reason === 'policy_unrecognisable_only') return unrecognisableOnly(where);
  if (consent.status === 'denied' || consent.status === 'withdrawn') {
    return isHidden ? unrecognisableOnly(where) : ofStaff(notAllowed(where), kind);
  }
  return ofStaff(troubles[consent.status], kind);
}

function ofStaff(trouble: ConsentTrouble, kind: PersonKind): ConsentTrouble {
  return kind === 'employee' ? { ...trouble, code: 'POST_HOLD_STAFF', outcome: 'hold' } : trouble;
}

/**
 * Where pupils are recognisable at public activities only, everybody shown there has to have said yes: what
 * is missing waits for it, a no stays a no.
 */
function atActivity(
  trouble: ConsentTrouble,
  { eventId }: PostEvidence,
  pack: Pack,
): ConsentTrouble {
  const isExcepted = consentPolicyOf(pack).mode === 'unrecognisable_except_events' && eventId;
  if (!isExcepted || trouble.detail === 'not_allowed') return trouble;
  return {
    ...trouble,
    code: 'POST_HOLD_PUBLIC_ACTIVITY',
    outcome: 'hold',
    says: {
      nl: 'de toestemming voor deze openbare activiteit ontbreekt. Vraag haar eerst.',
      en: 'consent for this public activity is missing. Ask for it first.',
    },
  };
}

/**
 * The codes of one consent decision by itself, for whoever sees its reason beside them; empty when the person
 * may be shown. A post's own findings tell an editor less.
 */
export function consentCodes(
  consent: Pick<ConsentDecision, 'status' | 'reason'>,
  kind: PersonKind,
  isOnline: boolean,
): Code[] {
  const trouble = consentTrouble(consent, kind, false);
  const review = isOnline && consent.status === 'withdrawn';
  return [
    ...(review ? (['PUBLISHED_REVIEW_WITHDRAWN'] as const) : []),
    ...(trouble ? [trouble.code] : []),
  ];
}

/** A no, a withdrawal and a protection read the same. */
const notAllowed = (where: ShownWhere): ConsentTrouble => ({
  code: 'POST_BLOCK_NO_CONSENT',
  outcome: 'flag',
  detail: 'not_allowed',
  says: followedBy({ nl: 'mag niet.', en: 'not allowed.' }, hideWords[where]),
});

const unrecognisableOnly = (where: ShownWhere): ConsentTrouble => ({
  code: 'POST_BLOCK_RECOGNISABLE',
  outcome: 'flag',
  detail: 'unrecognisable_only',
  says: followedBy(
    {
      nl: 'leerlingen zijn bij ons niet herkenbaar.',
      en: 'pupils are not recognisable in our posts.',
    },
    hideWords[where],
  ),
});

const troubles = {
  missing: {
    code: 'POST_BLOCK_NO_CONSENT',
    outcome: 'flag',
    detail: 'missing',
    says: {
      nl: 'we weten niet of het mag. Vraag eerst toestemming.',
      en: 'we do not know whether it is allowed. Ask for consent first.',
    },
  },
  expired: {
    code: 'POST_HOLD_CONSENT_EXPIRED',
    outcome: 'hold',
    detail: 'expired',
    says: {
      nl: 'de toestemming is verlopen. Vraag haar opnieuw.',
      en: 'consent has run out. Ask for it again.',
    },
  },
  'wrong-grantor': {
    code: 'POST_HOLD_WRONG_GIVER',
    outcome: 'hold',
    detail: 'wrong-grantor',
    says: {
      nl: 'de toestemming komt niet van de juiste persoon. Vraag wie erover gaat.',
      en: 'consent did not come from the right person. Ask whoever decides.',
    },
  },
} as const satisfies Record<
  Exclude<Status, 'granted' | 'not-required' | 'denied' | 'withdrawn'>,
  ConsentTrouble
>;

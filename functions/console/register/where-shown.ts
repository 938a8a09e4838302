import { allows, type ConsentDecision } from '../../../shared/domain/consent/decision.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { purposes } from '../../../shared/domain/consent/purposes.ts';
import { type Modality, modalitySchema } from '../../../shared/domain/consent/statement.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { PersonFile } from '../../../shared/records/people.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { listAccounts, type School } from '../../../shared/records/schools.ts';
import { answerOf, type FaceConsent, verdictOf } from '../consent-of-face.ts';
import type { DecideConsent } from '../dependencies.ts';

/** What is asked of everybody, beside the platforms where the school has an account. */
const everywhere = [
  'website',
  'newsletter',
  'school_guide',
  'closed_app',
  'yearbook',
  'class_photo',
  'press',
  'recruitment',
  'internal',
] as const satisfies readonly (typeof purposes)[number][];

/** The platforms of a school's own accounts, as purposes; before there is an account, social media as a whole. */
export async function platformPurposes(store: Store, schoolId: string): Promise<string[]> {
  const accounts = await listAccounts(store);
  const own = new Set(
    accounts
      .filter(({ data }) => data.schoolId === schoolId)
      .map(({ data }) => `social_media.${data.platform}`),
  );
  return own.size === 0 ? ['social_media'] : purposes.filter((purpose) => own.has(purpose));
}

/** Every purpose whose answer a school looks up. */
export function purposesOf(school: School, platforms: readonly string[], pack: Pack): string[] {
  const recognition = school.recognition === 'off' ? [] : ['face_recognition'];
  const added = consentPolicyOf(pack).extraPurposes;
  return [...platforms, ...everywhere, ...recognition, ...added];
}

export interface WhereAnswer {
  modalities: Modality[];
  /** As an editor may know it. */
  consent: FaceConsent;
  /** The engine's own answer, for whoever keeps the register only; undefined where the file cannot be read. */
  decision: ConsentDecision | undefined;
  /** When it has another answer, as far as whoever looks may know. */
  until: string | null;
  /** Allowed from this many recognisable people on. */
  groupFrom: number | null;
}

export interface WhereShown {
  purpose: string;
  /** What has one answer stands together. */
  answers: WhereAnswer[];
}

interface Asked {
  pack: Pack;
  decideConsent: DecideConsent;
  /** The moment of the publication. */
  at: string;
  purposes: readonly string[];
  modalities?: readonly Modality[];
}

type OneAnswer = Omit<WhereAnswer, 'modalities'>;

/** May this person be shown, for each purpose and each kind of material, at that moment? */
export function whereShown(file: PersonFile, asked: Asked): WhereShown[] {
  const modalities = asked.modalities ?? modalitySchema.options;
  return asked.purposes.map((purpose) =>
    together(
      purpose,
      modalities.map((modality) => [modality, answerFor(file, purpose, modality, asked)]),
    ),
  );
}

/**
 * The same for an editor, who reads of each answer only what may be known: no reason of the engine's, no
 * date of a no, no birthday. What is told apart is told apart by that alone. Nobody who said no everywhere
 * they were asked (`isAsked`) is to be asked elsewhere; so a protection reads as any such no.
 */
export function whereShownToEditor(
  file: PersonFile,
  asked: Asked & { isAsked: (purpose: string) => boolean },
): WhereShown[] {
  const modalities = asked.modalities ?? modalitySchema.options;
  const all = asked.purposes.map((purpose) => ({
    purpose,
    answers: modalities.map((modality) => ({
      modality,
      answer: forEditor(answerFor(file, purpose, modality, asked), file),
    })),
  }));
  const onForm = all
    .filter(({ purpose }) => asked.isAsked(purpose))
    .flatMap(({ answers }) => answers.map(({ answer }) => answer));
  const [no] = onForm;
  const isNoEverywhere = onForm.every(({ consent }) => consent.verdict === 'may-not');
  return all.map(({ purpose, answers }) =>
    together(
      purpose,
      answers.map(({ modality, answer }) => [
        modality,
        isNoEverywhere && no !== undefined && answer.consent.verdict === 'ask' ? no : answer,
      ]),
    ),
  );
}

function forEditor(answer: OneAnswer, { person }: PersonFile): OneAnswer {
  const isNo = answer.consent.verdict === 'may-not';
  const until = isNo || isBirthday(answer.until, person) ? null : answer.until;
  return { ...answer, decision: undefined, until };
}

/** Who was born on 29 February comes of age on 1 March. */
function isBirthday(until: string | null, { consent }: PersonRecord): boolean {
  const birthDate = personSchema.safeParse(consent).data?.birthDate;
  if (until === null || !birthDate) return false;
  return until.slice(5, 10) === birthDate.slice(5) || birthDate.slice(5) === '02-29';
}

/** Material that whoever looks reads the same about stands in one answer. */
function together(purpose: string, found: [Modality, OneAnswer][]): WhereShown {
  const answers = new Map<string, WhereAnswer>();
  for (const [modality, answer] of found) {
    const key = answerKey(answer);
    const known = answers.get(key);
    answers.set(key, { ...answer, modalities: [...(known?.modalities ?? []), modality] });
  }
  return { purpose, answers: [...answers.values()] };
}

/** Equal for answers that read the same. */
export function answerKey({ consent, decision, groupFrom, until }: OneAnswer): string {
  return JSON.stringify([consent, decision?.status, decision?.reason, groupFrom, until]);
}

function answerFor(
  file: PersonFile,
  purpose: string,
  modality: Modality,
  { pack, decideConsent, at }: Asked,
): OneAnswer {
  const known = { pack, decideConsent };
  const publication = { purposes: [purpose], modalities: [modality], at };
  const alone = answerOf(file, publication, known);
  const { groupMin } = consentPolicyOf(pack);
  const grouped =
    alone?.reason === 'condition_not_met'
      ? answerOf(file, { ...publication, groupSize: groupMin }, known)
      : undefined;
  const inGroup = grouped !== undefined && allows(grouped);
  const decision = inGroup ? grouped : alone;
  return {
    decision,
    until: decision?.nextChangeAt ?? null,
    groupFrom: inGroup ? groupMin : null,
    consent: verdictOf(decision, file.person.kind, pack),
  };
}

/** The worst of a person's answers: what a list shows first. */
export function worstOf(shown: readonly WhereShown[]): FaceConsent['verdict'] | undefined {
  const verdicts = shown.flatMap(({ answers }) => answers.map(({ consent }) => consent.verdict));
  return order.find((verdict) => verdicts.includes(verdict));
}

const order: FaceConsent['verdict'][] = ['may-not', 'ask', 'may'];

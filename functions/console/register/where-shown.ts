import { allows, type ConsentDecision } from '../../../shared/domain/consent/decision.ts';
import { purposes } from '../../../shared/domain/consent/purposes.ts';
import { type Modality, modalitySchema } from '../../../shared/domain/consent/statement.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { PersonFile } from '../../../shared/records/people.ts';
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

/** The platforms of a school's own accounts, as purposes. */
export async function platformPurposes(store: Store, schoolId: string): Promise<string[]> {
  const accounts = await listAccounts(store);
  const own = new Set(
    accounts
      .filter(({ data }) => data.schoolId === schoolId)
      .map(({ data }) => `social_media.${data.platform}`),
  );
  return purposes.filter((purpose) => own.has(purpose));
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
  /** The engine's own answer, for whoever keeps the register; undefined where the file cannot be read. */
  decision: ConsentDecision | undefined;
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

/** May this person be shown, for each purpose and each kind of material, at that moment? */
export function whereShown(file: PersonFile, asked: Asked): WhereShown[] {
  const modalities = asked.modalities ?? modalitySchema.options;
  return asked.purposes.map((purpose) => {
    const together = new Map<string, WhereAnswer>();
    for (const modality of modalities) {
      const answer = answerFor(file, purpose, modality, asked);
      const { decision, groupFrom } = answer;
      const key = [decision?.status, decision?.reason, decision?.nextChangeAt, groupFrom].join();
      const known = together.get(key);
      together.set(key, {
        ...answer,
        modalities: [...(known?.modalities ?? []), modality],
      });
    }
    return { purpose, answers: [...together.values()] };
  });
}

function answerFor(
  file: PersonFile,
  purpose: string,
  modality: Modality,
  { pack, decideConsent, at }: Asked,
): Omit<WhereAnswer, 'modalities'> {
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

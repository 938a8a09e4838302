import type { EnrolmentAsked } from '../../events/enrolment-asked.ts';
import {
  isCurrent,
  oddOnesOut,
  type PhotoProblem,
  photoProblem,
  resembling,
} from '../../shared/domain/faces/enrolment.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { FaceEngine } from '../../shared/ports/face-engine.ts';
import type { SchoolKeys } from '../../shared/ports/secrets.ts';
import type { Store } from '../../shared/ports/store.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import {
  type Enrolment,
  keepWaiting,
  mayNotEnrol,
  readEnrolment,
  readPhotos,
  removeEnrolment,
  writeEnrolment,
} from '../../shared/records/enrolments.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import { readSchool } from '../../shared/records/schools.ts';
import { listTemplates, openVector, sealVector } from '../../shared/records/templates.ts';

export interface EnrolPersonDependencies {
  store: Store;
  faces: FaceEngine;
  /** What photos and templates are sealed with. */
  keys: Pick<SchoolKeys, 'find'>;
  packs: ReadonlyMap<string, Pack>;
  now: Clock;
}

/**
 * Looks at the photos of somebody who agreed to be recognised and makes their templates, which nobody is
 * compared with until a person confirmed them. The photos go whatever comes of it. Safe to run twice.
 */
export function enrolPerson(dependencies: EnrolPersonDependencies) {
  return async ({ data }: EnrolmentAsked): Promise<void> => {
    const { store, now } = dependencies;
    const asked = await readEnrolment(store, data, now());
    if (asked?.data.state !== 'asked' || asked.data.id !== data.enrolment) return;
    const made = await make(dependencies, asked.data);
    // before it is told: a run that is cut off here finds no photos and says so
    await removeEnrolment(store, data, 'photos');
    const becomes: Enrolment = made.ok
      ? { ...asked.data, state: 'made', engine: dependencies.faces.version, ...made.value.found }
      : { ...asked.data, state: 'failed', because: made.problem, problems: made.problems };
    const fact = {
      at: now().toISOString(),
      actor: 'enrol-person',
      what: made.ok ? 'enrolment.made' : 'enrolment.failed',
      about: data.personId,
      detail: { photos: asked.data.photos.length, reason: made.ok ? null : made.problem },
    };
    const vectors = made.ok ? made.value.vectors : [];
    const waiting = vectors.map((vector, index) =>
      keepWaiting(asked.data, {
        personId: data.personId,
        number: index + 1,
        engine: dependencies.faces.version,
        vector,
        at: asked.data.asked.at,
      }),
    );
    // a conflict: it was taken back meanwhile, or another run of this job settled it
    const writes = [writeEnrolment(becomes, asked), ...waiting];
    await commitWithAudit(store, data.schoolId, fact, { writes });
  };
}

type Because = NonNullable<Enrolment['because']>;
type Problems = Enrolment['problems'];
type Made =
  | { ok: true; value: { vectors: string[]; found: Pick<Enrolment, 'resembles'> } }
  | { ok: false; problem: Because; problems: Problems };

const refused = (problem: Because, problems: Problems = []): Made => ({
  ok: false,
  problem,
  problems,
});

async function make(dependencies: EnrolPersonDependencies, asked: Enrolment): Promise<Made> {
  const { store, packs, now } = dependencies;
  const { schoolId, personId } = asked;
  const school = await readSchool(store, schoolId);
  const file = await readPersonFile(store, schoolId, personId);
  if (school === undefined || file === undefined) return refused('not-allowed');
  const known = { school: school.data, pack: await packOf(store, packs, schoolId), now: now() };
  if (mayNotEnrol(file, known) !== undefined) return refused('not-allowed');
  const key = await dependencies.keys.find(schoolId);
  const photos = key && (await readPhotos(store, key, asked));
  if (key === undefined || photos === undefined) return refused('gone');

  const templates: Float32Array[] = [];
  const problems: Problems = [];
  for (const [index, photo] of photos.entries()) {
    const made = await templateOf(dependencies.faces, photo);
    if (made.ok) templates.push(made.value);
    else if (made.problem === 'not-here') return refused('not-here');
    else problems.push({ photo: index + 1, problem: made.problem });
  }
  if (problems.length > 0) return refused('photos', problems);
  const odd = oddOnesOut(templates).map(
    (place) => ({ photo: place + 1, problem: 'differs' }) as const,
  );
  if (odd.length > 0) return refused('photos', odd);
  const resembles = resembling(templates, await othersOf(dependencies, key, asked));
  const vectors = templates.map((template) => sealVector(key, asked, template));
  for (const template of templates) template.fill(0);
  return { ok: true, value: { vectors, found: { resembles } } };
}

/** `not-here`: the engine sees a good photo and makes no templates for others to keep. */
async function templateOf(
  faces: FaceEngine,
  photo: Uint8Array,
): Promise<Result<Float32Array, PhotoProblem | 'not-here'>> {
  const problem = photoProblem(await faces.look(photo));
  if (problem !== undefined) return fail(problem);
  const made = await faces.enrol(photo);
  if (made.ok) return ok(made.value);
  return fail(made.problem === 'held' ? 'not-here' : made.problem);
}

async function othersOf(
  { store, faces, now }: EnrolPersonDependencies,
  key: Uint8Array,
  { schoolId, personId }: Enrolment,
) {
  const templates = (await listTemplates(store, schoolId)).filter(
    (one) => one.personId !== personId && one.engine === faces.version && isCurrent(one, now()),
  );
  return [...Map.groupBy(templates, (one) => one.personId)].flatMap(([id, own]) => {
    const of = { schoolId, personId: id };
    const opened = own.flatMap(({ vector }) => openVector(key, of, vector) ?? []);
    return opened.length === 0 ? [] : [{ personId: id, templates: opened }];
  });
}

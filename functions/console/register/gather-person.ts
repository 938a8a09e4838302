import { questionsOf } from '../../../shared/domain/asking/form.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { type FormRecord, readForm, readFormVersion } from '../../../shared/records/forms.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { type PersonFile, readWholeFile, type WholeFile } from '../../../shared/records/people.ts';
import {
  addLook,
  listLooks,
  type PersonLook,
  type Proposal,
} from '../../../shared/records/people-history.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Viewer } from '../route.ts';
import { fileAt } from './file-at.ts';
import { gatherPersonPosts, type PersonPost } from './person-posts.ts';
import { maySetAside } from './set-aside.ts';
import { createMayAsk, stillAsked } from './still-asked.ts';
import {
  platformPurposes,
  purposesOf,
  type WhereShown,
  whereShown,
  whereShownToEditor,
} from './where-shown.ts';

export interface PersonFacts {
  file: WholeFile;
  pack: Pack;
  shown: WhereShown[];
  now: Date;
  /** The moment in the past that was asked for. */
  at: string | undefined;
  posts: PersonPost[];
  /** For whoever keeps the register. */
  proposals: Proposal[];
  maySetAside: number[];
  /** The forms that answers were given on, as they read then. */
  forms: FormRecord[];
  /** Who looked lately, by name where they still work here. */
  looks: (PersonLook & { name: string })[];
}

const mostLooks = 50;

/** Everything the page of one person shows, now or at a moment in the past; undefined when there is none here. */
export async function gatherPerson(
  { store, packs, decideConsent, now, signIn }: ConsoleDependencies,
  { school, may }: Viewer,
  personId: string,
  at?: string,
): Promise<PersonFacts | undefined> {
  const file = await readWholeFile(store, school.id, personId);
  if (file === undefined) return undefined;
  const pack = await packOf(store, { get: packs }, school.id);
  const platforms = await platformPurposes(store, school.id);
  const keeps = may('administration', 'leadership');
  const moment = at ?? now().toISOString();
  const seen = at === undefined ? file : fileAt(file, at);
  const mayAsk = createMayAsk({ signIn }, school.id);
  const known = {
    file,
    pack,
    decideConsent,
    now: now(),
    fileAt: (then: string) => fileAt(file, then),
  };
  const asked = { pack, decideConsent, at: moment };
  const looksOf = async () => {
    const looks = await listLooks(store, school.id, personId, mostLooks);
    const names = new Map<string, string>();
    for (const by of new Set(looks.map((look) => look.by))) {
      names.set(by, (await signIn.whoIs(by.slice('user:'.length)))?.name ?? by);
    }
    return looks.map((look) => ({ ...look, name: names.get(look.by) ?? look.by }));
  };
  return {
    file,
    pack,
    now: now(),
    shown: keeps
      ? whereShown(seen, { ...asked, purposes: purposesOf(school, platforms, pack) })
      : await shownToEditor(store, school.id, seen, { ...asked, purposes: platforms }),
    at,
    posts:
      may('communication', 'leadership') || at !== undefined
        ? await gatherPersonPosts(store, known)
        : [],
    proposals: keeps ? await stillAsked(file, { mayAsk, now: now() }) : [],
    maySetAside: maySetAside(file, pack, now()),
    forms: keeps ? await formsOf(store, school.id, file) : [],
    looks: may('leadership') ? await looksOf() : [],
  };
}

/** An editor reads of the school's own platforms and what its form asks, about the material it asks about. */
async function shownToEditor(
  store: Store,
  schoolId: string,
  file: PersonFile,
  asked: Parameters<typeof whereShown>[1],
): Promise<WhereShown[]> {
  const form = (await readForm(store, schoolId))?.form;
  const onForm = form?.purposes ?? asked.purposes;
  const questions = form === undefined ? [] : questionsOf(form);
  const modalities = new Set(questions.flatMap((question) => question.modalities));
  return whereShownToEditor(file, {
    ...asked,
    purposes: [...new Set([...asked.purposes, ...onForm])],
    modalities: form === undefined ? ['photo', 'video'] : [...modalities],
    isAsked: (purpose) => onForm.includes(purpose),
  });
}

async function formsOf(store: Store, schoolId: string, file: WholeFile): Promise<FormRecord[]> {
  const numbers = file.statements.flatMap(({ proof }) =>
    proof !== undefined && 'form' in proof && proof.form !== null ? [proof.form] : [],
  );
  const forms = [...new Set(numbers)].map((number) => readFormVersion(store, schoolId, number));
  return (await Promise.all(forms)).flatMap((form) => form ?? []);
}

/** Writes down that somebody looked, in the log and with the person; nothing is shown without it. */
export async function noteLook(
  store: Store,
  schoolId: string,
  personId: string,
  look: { at: string; by: string; what: PersonLook['what']; id: string; view: string },
): Promise<void> {
  const { at, by: actor, what, view } = look;
  const fact = { at, actor, what, about: personId, detail: { view } };
  const writes = [addLook(schoolId, personId, { at, by: actor, what, id: look.id })];
  const noted = await commitWithAudit(store, schoolId, fact, { writes });
  if (!noted.ok) throw new Error('expected the look to be written down');
}

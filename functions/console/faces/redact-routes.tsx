import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { listRedactions } from '../../../shared/records/redactions.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherPost, type PostFacts } from '../gather-post.ts';
import { postPath } from '../pages/posts-page.tsx';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { changedWords, refOf } from '../routes/posts.tsx';
import { askRedaction, readCopy, settleRedaction, takeCopy } from './ask-redaction.ts';
import { RedactPage } from './redact-page.tsx';

/** The page refreshes itself this often, and says that it takes long after this. */
const refreshSeconds = 2;
const patienceSeconds = 60;

export const showRedact = (deps: ConsoleDependencies) => (visit: Visit) => answer(deps, visit);

async function answer(deps: ConsoleDependencies, visit: Visit, word?: Words) {
  const { c, viewer } = visit;
  const facts = await gatherPost(deps, viewer, { ...refOf(visit), className: undefined });
  if (facts === undefined) return missing(visit);
  const copies = await listRedactions(deps.store, facts.dossier.content.data.ref);
  const waiting = copies.filter(({ state }) => state === 'asked');
  const patientSince = new Date(deps.now().getTime() - patienceSeconds * 1000).toISOString();
  const isLate = waiting.some(({ asked }) => asked.at < patientSince);
  if (waiting.length > 0 && !isLate) c.header('Refresh', String(refreshSeconds));
  const page = <RedactPage {...{ viewer, facts, copies, isLate, word }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

const askSchema = z.object({
  media: z.string().min(1).max(200),
  file: z.string().max(64),
  who: z.enum(['chosen', 'everyone', 'not-allowed']).default('chosen'),
});

export const postRedact = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(askSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media, file, who } = given.value;
  const ref = refOf(visit);
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  if (facts === undefined) return missing(visit);
  const done = await askRedaction(deps, {
    ...{ ...ref, schoolId: viewer.school.id, by: viewer.actor },
    ...{ mediaId: media, file, faces: facesMeant(facts, media, who, form) },
  });
  if (done.ok) return seeOther(c, `${postPath(ref)}/redact`);
  if (done.problem === 'missing') return missing(visit);
  return answer(deps, visit, done.problem === 'nobody' ? nobodyWords : changedWords);
};

const nobodyWords: Words = {
  nl: 'Kies minstens één gezicht.',
  en: 'Choose at least one face.',
};

/** The numbers of the faces that are meant. */
function facesMeant(
  { media }: PostFacts,
  mediaId: string,
  who: z.infer<typeof askSchema>['who'],
  form: Visit['form'],
): number[] {
  const faces = media.find(({ record }) => record.mediaId === mediaId)?.faces ?? [];
  const meant = faces.filter(({ number, consent }) => {
    if (who === 'chosen') return form[`face-${number}`] === 'yes';
    return who === 'everyone' || consent.verdict !== 'may';
  });
  return meant.map(({ number }) => number);
}

const copySchema = z.object({ copy: z.string().min(1).max(60) });
const settleSchema = copySchema.extend({ as: z.enum(['signed', 'refused']) });

export const postSettleCopy = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(settleSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = refOf(visit);
  const wanted = { ...ref, ...given.value, schoolId: viewer.school.id, by: viewer.actor };
  const done = await settleRedaction(deps, wanted);
  if (done.ok) return seeOther(c, `${postPath(ref)}/redact`);
  return done.problem === 'missing' ? missing(visit) : answer(deps, visit, changedWords);
};

/** The signed copy as a file to post: nothing else of a picture is ever handed out at full size. */
export const postTakeCopy = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(copySchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const wanted = { ...refOf(visit), ...given.value, schoolId: viewer.school.id, by: viewer.actor };
  const copy = await takeCopy(deps, wanted);
  if (!copy.ok) return missing(visit);
  return c.body(new Uint8Array(copy.value), 200, {
    'Content-Type': 'image/jpeg',
    'Content-Disposition': 'attachment; filename="onherkenbaar.jpg"',
  });
};

/** The copy at the size of a screen, to look at before signing. */
export const showPreview =
  ({ store, blobs }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const copy = (c.req.param('file') ?? '').replace(/\.jpg$/, '');
    const redaction = await readCopy(store, {
      ...refOf(visit),
      schoolId: viewer.school.id,
      copy,
    });
    const name = redaction?.data.copy?.screen;
    const bytes = name === undefined ? undefined : await blobs.get(name);
    if (name === undefined || bytes === undefined) return missing(visit);
    if (createHash('sha256').update(bytes).digest('hex') !== name) return missing(visit);
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/jpeg' });
  };

import * as z from 'zod';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherPost } from '../gather-post.ts';
import { postPath } from '../pages/posts-page.tsx';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { answerPost, changedWords, refOf } from '../routes/posts.tsx';
import { passPicture, takeBackPass } from './pass-picture.ts';

/** Where a person says of a picture that it may be used. */
export function pictureRoutes(deps: ConsoleDependencies): Route[] {
  const post = '/posts/:platform/:key';
  const roles = ['communication', 'leadership'] as const;
  return [
    { method: 'POST', path: `${post}/pass-picture`, roles, handle: postPass(deps) },
    { method: 'POST', path: `${post}/take-back-pass`, roles, handle: postTakeBack(deps) },
  ];
}

const pictureSchema = z.object({
  media: z.string().min(1).max(200),
  file: z.string().max(64),
});
const passSchema = pictureSchema.extend({ looked: z.literal('yes') });

const postPass = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(passSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const isLeadership = viewer.may('leadership');
  return answer(
    deps,
    visit,
    await passPicture(deps, { ...wanted(visit, given.value), isLeadership }),
  );
};

const postTakeBack = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(pictureSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  return answer(deps, visit, await takeBackPass(deps, wanted(visit, given.value)));
};

const wanted = (visit: Visit, { media, file }: z.infer<typeof pictureSchema>) => ({
  ...{ ...refOf(visit), schoolId: visit.viewer.school.id, by: visit.viewer.actor },
  ...{ mediaId: media, file },
});

async function answer(
  deps: ConsoleDependencies,
  visit: Visit,
  done: Awaited<ReturnType<typeof passPicture>>,
) {
  const { c, viewer } = visit;
  const ref = refOf(visit);
  const since = new URLSearchParams({ since: deps.now().toISOString() });
  if (done.ok) return seeOther(c, `${postPath(ref)}?${since}`);
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  if (done.problem !== 'changed' || facts === undefined) return missing(visit);
  return answerPost(deps, visit, facts, { word: changedWords });
}

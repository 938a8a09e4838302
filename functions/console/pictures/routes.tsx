import * as z from 'zod';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherPost } from '../gather-post.ts';
import { postPath } from '../pages/posts-page.tsx';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { answerPost, changedWords, refOf } from '../routes/posts.tsx';
import { passPicture } from './pass-picture.ts';

/** Where a person says of a picture that it may be used. */
export function pictureRoutes(deps: ConsoleDependencies): Route[] {
  const path = '/posts/:platform/:key/pass-picture';
  return [{ method: 'POST', path, roles: ['communication', 'leadership'], handle: postPass(deps) }];
}

const passSchema = z.object({
  media: z.string().min(1).max(200),
  file: z.string().max(64),
  looked: z.literal('yes'),
});

const postPass = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(passSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = refOf(visit);
  const done = await passPicture(deps, {
    ...{ ...ref, schoolId: viewer.school.id, by: viewer.actor },
    ...{ mediaId: given.value.media, file: given.value.file },
    isLeadership: viewer.may('leadership'),
  });
  const since = new URLSearchParams({ since: deps.now().toISOString() });
  if (done.ok) return seeOther(c, `${postPath(ref)}?${since}`);
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  if (done.problem !== 'changed' || facts === undefined) return missing(visit);
  return answerPost(deps, visit, facts, { word: changedWords });
};

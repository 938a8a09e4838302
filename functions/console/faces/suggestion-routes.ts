import * as z from 'zod';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherPost } from '../gather-post.ts';
import { postPath } from '../pages/posts-page.tsx';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { answerPost, changedWords, refOf } from '../routes/posts.tsx';
import { takeOverSuggestions } from './suggestions.ts';

const allRightSchema = z.object({
  media: z.string().min(1).max(200),
  file: z.string().max(64),
  seen: z.string().min(1).max(60_000),
});

export const postAllRight = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(allRightSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media: mediaId, file, seen } = given.value;
  const ref = refOf(visit);
  const of = { ...ref, schoolId: viewer.school.id, by: viewer.actor };
  const done = await takeOverSuggestions(deps, { ...of, mediaId, file, seen });
  const since = new URLSearchParams({ since: deps.now().toISOString() });
  if (done.ok) return seeOther(c, `${postPath(ref)}?${since}#confirm`);
  if (done.problem === 'missing') return missing(visit);
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  return facts === undefined
    ? missing(visit)
    : answerPost(deps, visit, facts, { word: changedWords });
};

import type { Context } from 'hono';
import type * as z from 'zod';
import type { Result } from '../../../shared/domain/result.ts';
import { type Problem, ProblemPage } from '../pages/problem-page.tsx';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import type { Speech } from '../say.ts';

const statuses = {
  missing: 404,
  'not-yours': 403,
  'not-ours': 403,
  form: 400,
  'too-large': 413,
  'file-too-large': 413,
  broken: 500,
} as const satisfies Record<Problem, number>;

/** The page for something that is not there, not allowed or not right: always the same words. */
export function answerProblem(c: Context, speech: Speech, problem: Problem, reference?: string) {
  const page = ProblemPage({
    speech,
    problem,
    ...(reference === undefined ? {} : { reference }),
  });
  return render(c, page, statuses[problem]);
}

export const missing = ({ c, viewer }: Visit) => answerProblem(c, viewer, 'missing');

/** A form's fields by allow-list; whatever else was sent is dropped. */
export function fields<Schema extends z.ZodType>(
  schema: Schema,
  form: Visit['form'],
): Result<z.infer<Schema>, 'form'> {
  const parsed = schema.safeParse(form);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: 'form' };
}

/** After a POST: read the page anew, so that going back or refreshing repeats nothing. */
export const seeOther = (c: Context, path: string) => c.redirect(path, 303);

/** A path of ours to go back to; anything else becomes the start page. */
export function ownPath(path: string): string {
  const isOwn = /^\/[\w\-.~%/?=&:+]*$/.test(path) && !path.startsWith('//');
  return isOwn ? path : '/';
}

import * as z from 'zod';
import {
  type FormChoices,
  formChoicesSchema,
  mayBeAsked,
} from '../../../shared/domain/asking/form.ts';
import { defaultForm, fixedPoints } from '../../../shared/domain/asking/form-texts.ts';
import { addForm, listForms } from '../../../shared/records/forms.ts';
import { listAccounts } from '../../../shared/records/schools.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, seeOther } from '../routes/answers.ts';
import { FormPage, type FormProblem } from './form-page.tsx';

export const showForm = (deps: ConsoleDependencies) => (visit: Visit) => answerForm(deps, visit);

async function answerForm({ store }: ConsoleDependencies, visit: Visit, problem?: FormProblem) {
  const { c, viewer } = visit;
  const [current, ...earlier] = await listForms(store, viewer.school.id);
  const choices = current?.form ?? defaultForm(await platformsOf(store, viewer.school.id));
  const page = <FormPage {...{ viewer, choices, current, earlier, problem }} />;
  const status = problem === undefined ? 200 : problem === 'changed' ? 409 : 400;
  return render(c, page, status);
}

/** Where the school is itself, as far as the engine has a code for it. */
async function platformsOf(store: ConsoleDependencies['store'], schoolId: string) {
  const accounts = await listAccounts(store);
  const own = accounts.filter(({ data }) => data.schoolId === schoolId);
  const platforms = [...new Set(own.map(({ data }) => data.platform))];
  return platforms.filter((platform) => mayBeAsked(`social_media.${platform}`)).toSorted();
}

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (typeof given === 'string' ? [given] : given));

const sentSchema = z.object({
  seen: z.coerce.number().int().min(0),
  'intro.nl': z.string().default(''),
  'intro.en': z.string().default(''),
  'contact.nl': z.string().default(''),
  'contact.en': z.string().default(''),
  purposes: oneOrMore,
  subjects: oneOrMore,
  groupOnly: z.literal('yes').optional(),
});

export const postForm = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  // several boxes have one name: all of them are wanted, not the last
  const sent = fields(sentSchema, await c.req.parseBody({ all: true }));
  if (!sent.ok) return answerProblem(c, viewer, 'form');
  const chosen = choicesOf(sent.value);
  if (chosen === undefined) return answerForm(deps, visit, 'incomplete');
  const done = await addForm(deps.store, viewer.school.id, {
    form: { ...chosen, points: fixedPoints },
    seen: sent.value.seen,
    by: viewer.actor,
    at: deps.now(),
  });
  return done.ok ? seeOther(c, '/asking') : answerForm(deps, visit, 'changed');
};

function choicesOf(sent: z.infer<typeof sentSchema>): FormChoices | undefined {
  const read = formChoicesSchema.safeParse({
    intro: { nl: sent['intro.nl'], en: sent['intro.en'] },
    contact: { nl: sent['contact.nl'], en: sent['contact.en'] },
    purposes: sent.purposes,
    subjects: sent.subjects,
    groupOnly: sent.groupOnly === 'yes',
  });
  return read.success ? read.data : undefined;
}

import { type Choices, protocolsOwn } from '../../../shared/domain/policy/choices.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { answerFrom, compare } from '../../../shared/domain/policy/parameters/answers.ts';
import { parameters } from '../../../shared/domain/policy/parameters/index.ts';
import type { Parameter, Topic } from '../../../shared/domain/policy/parameters/parameter.ts';

/** Whether there is anything to choose: what has one answer only is shown, not asked. */
export function isAsked({ control, name }: Parameter): boolean {
  if (protocolsOwn.has(name)) return false;
  return control.kind !== 'choice' || Object.keys(control.options).length > 1;
}

export function askedAbout(topic: Topic): Parameter[] {
  return parameters.filter((row) => row.topic === topic && isAsked(row));
}

/** Its name on a form; of several answers a browser sends each under the same name. */
export const fieldName = ({ name, control }: Parameter) =>
  control.kind === 'several' ? `${name}[]` : name;

const listOf = (field: unknown): string[] =>
  Array.isArray(field) ? field.map(String) : typeof field === 'string' ? [field] : [];

/**
 * The school's answers after a form: those it had, with what the form says of `asked` laid over them. What is
 * left as it was stays unanswered unless the form says that it is the answer; what the protocol says itself
 * is no choice. An answer that cannot be is kept as it came, for `refusalsOf` to say why not.
 */
export function readChoices(
  protocol: Pack,
  before: Choices,
  form: Readonly<Record<string, unknown>>,
  asked: readonly Parameter[],
): Choices {
  const answered = new Set(listOf(form['answered[]']));
  const sent = parameters.filter(
    (row) => !asked.includes(row) && Object.hasOwn(form, fieldName(row)),
  );
  const choices = new Map(Object.entries(before));
  for (const row of [...asked, ...sent]) {
    const own = protocol.parameters[row.name];
    const raw = answerFrom(row, listOf(form[fieldName(row)]));
    const read = row.schema.safeParse(raw);
    const value = read.success ? read.data : raw;
    const isOwn = compare(row, own?.value, value) === 'same';
    if (!isOwn) choices.set(row.name, value);
    else if (own?.open === true && (answered.has(row.name) || choices.has(row.name))) {
      choices.set(row.name, value);
    } else choices.delete(row.name);
  }
  return Object.fromEntries(choices);
}

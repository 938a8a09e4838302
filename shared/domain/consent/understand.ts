import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { type Person, personSchema } from './person.ts';
import type { Policy } from './policy.ts';
import { firstProblem } from './presets.ts';
import { type Publication, publicationSchema } from './publication.ts';
import { isKnownPurpose } from './purposes.ts';
import { type Statement, statementSchema } from './statement.ts';

export interface ConsentInput {
  person: Person;
  statements: Statement[];
  publication: Publication;
  policy: Policy;
}

const inputSchema = z.object({
  person: personSchema,
  statements: z.array(statementSchema),
  publication: publicationSchema,
});

/**
 * The input, if every word of it is understood: an unknown field, code, role or value is an error, and
 * an error blocks. `detail` says where, never what.
 */
export function understand(
  person: unknown,
  statements: unknown,
  publication: unknown,
  policy: Policy,
): Result<ConsentInput, 'not-understood'> {
  const read = inputSchema.safeParse({ person, statements, publication });
  if (!read.success) return fail('not-understood', firstProblem(read.error));
  const input = { ...read.data, policy };
  const problem = whatDoesNotFit(input);
  return problem === undefined ? ok(input) : fail('not-understood', problem);
}

/** Whether the parts, each understood by itself, fit together. */
export const fits = (input: ConsentInput): boolean => whatDoesNotFit(input) === undefined;

/** What each part cannot know by itself. */
function whatDoesNotFit({ person, statements, publication, policy }: ConsentInput) {
  const guardians = person.guardians.map(({ id }) => id);
  if (new Set(guardians).size < guardians.length) return 'person.guardians the same id twice';
  const givers = new Set(['self', ...guardians, person.legalRepresentative?.id]);
  if (statements.some(({ by }) => !givers.has(by))) return 'statements by an unknown giver';
  const unknown = (codes: string[]) =>
    codes.some((code) => !isKnownPurpose(code, policy.extraPurposes));
  if (unknown(publication.purposes)) return 'publication.purposes unknown code';
  if (statements.some(({ purposes }) => unknown(purposes))) return 'statements unknown purpose';
  if (unknown(policy.employeeLIPurposes)) return 'policy.employeeLIPurposes unknown code';
  if (unknown(Object.values(policy.forms).flat())) return 'policy.forms unknown code';
  if (publication.mode === 'keep_online' && !publication.checkAt) {
    return 'publication.checkAt needed to keep online';
  }
  return undefined;
}

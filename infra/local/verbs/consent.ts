import { parseArgs } from 'node:util';
import * as z from 'zod';
import { decideUnderstood } from '../../../shared/domain/consent/decide-consent.ts';
import type { ConsentDecision } from '../../../shared/domain/consent/decision.ts';
import { resolvePolicy } from '../../../shared/domain/consent/presets.ts';
import { type ConsentInput, understand } from '../../../shared/domain/consent/understand.ts';
import { cite } from '../../../shared/domain/policy/cite.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { packById, packs } from '../../../shared/domain/policy/packs/index.ts';
import { silentPack } from '../../../shared/domain/policy/packs/silent.ts';
import { consentCodes } from '../../../shared/domain/policy/rules/consent-of-named.ts';

export interface ConsentIo {
  lines: AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
}

export const consentHelp = `schoolwacht consent [--protocol ID] < questions.jsonl

Answers per line whether somebody may be shown. A line is
  {"id","person","statements","publication","policy"}
and its answer {"id","status","reason","ask"?,"nextChangeAt"?,"findings":[{"code","basis","articles"}]}.
"policy" is a preset's name, or parameters, or both: {"preset":"standard","parentRule":"both"}.
A line that is not understood answers {"id","error"}; the exit code is 1 at the end.

  --protocol ID   start from the policy of ${[...packs.keys()].join(', ')};
                  the line's policy is laid over it
  --help`;

/** Answers every line, in order. Returns the exit code: 0, 1 when a line was not understood, 2 asked wrongly. */
export async function runConsent(args: string[], { lines, out, err }: ConsentIo): Promise<number> {
  const asked = readRequest(args);
  if (asked === 'help') {
    out(consentHelp);
    return 0;
  }
  if (typeof asked === 'string') {
    err(asked);
    return 2;
  }
  let code = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const answer = answerTo(line, asked.pack);
    if ('error' in answer) code = 1;
    out(JSON.stringify(answer));
  }
  return code;
}

const lineSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  person: z.unknown(),
  statements: z.unknown(),
  publication: z.unknown(),
  policy: z.unknown().optional(),
});
const idSchema = z.object({ id: lineSchema.shape.id });

function answerTo(line: string, pack: Pack | undefined) {
  const given = parseJson(line);
  const id = idSchema.safeParse(given).data?.id ?? null;
  const read = lineSchema.safeParse(given);
  if (!read.success)
    return { id, error: 'expected {"id","person","statements","publication","policy"}' };
  const { person, statements, publication } = read.data;
  const policy = resolvePolicy(read.data.policy, pack && consentPolicyOf(pack));
  if (!policy.ok) return { id, error: `policy not understood: ${policy.detail}` };
  const input = understand(person, statements, publication, policy.value);
  if (!input.ok) return { id, error: `not understood: ${input.detail}` };
  return { id, ...answerFor(input.value, pack ?? silentPack) };
}

function answerFor(input: ConsentInput, pack: Pack) {
  const decision = decideUnderstood(input);
  const { status, reason, ask, nextChangeAt } = decision;
  return {
    status,
    reason,
    ...(ask === null ? {} : { ask }),
    ...(nextChangeAt === null ? {} : { nextChangeAt }),
    findings: findingsOf(decision, input, pack),
  };
}

function findingsOf(decision: ConsentDecision, input: ConsentInput, pack: Pack) {
  const isOnline = input.publication.mode === 'keep_online';
  return consentCodes(decision, input.person.kind, isOnline).map((code) => ({
    code,
    ...cite(code, pack),
  }));
}

/** Files from some editors begin with a byte order mark. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A text is what was wrong with the question. */
function readRequest(args: string[]): { pack: Pack | undefined } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { protocol: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return 'help';
    if (values.protocol === undefined) return { pack: undefined };
    const pack = packById(values.protocol);
    return pack ? { pack } : `expected --protocol to be one of ${[...packs.keys()].join(', ')}`;
  } catch (error) {
    return error instanceof Error ? error.message : 'expected --protocol ID';
  }
}

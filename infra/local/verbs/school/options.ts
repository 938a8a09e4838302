import * as z from 'zod';
import { idSchema } from '../../../../shared/adapters/platforms/door/json.ts';
import { storedTokens } from '../../../../shared/adapters/platforms/stored-tokens.ts';
import { roleSchema } from '../../../../shared/domain/policy/pack.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { faceEngineSchema, schoolSchema } from '../../../../shared/records/schools.ts';

const list = (names: Iterable<string>) => [...names].join(', ');

function matching(option: string, pattern: RegExp, what: string) {
  const error = `expected ${option} to be ${what}`;
  return z.string({ error }).regex(pattern, { error });
}

function oneOf(option: string, names: Iterable<string>) {
  const allowed = new Set(names);
  const error = `expected ${option} to be one of ${list(allowed)}`;
  return z.string({ error }).refine((name) => allowed.has(name), { error });
}

/** Part of keys in every table, and of the names of groups of people (`<school id>:<role>`). */
export const schoolId = (option: string) =>
  matching(option, /^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40');

/** What people call it: one line. */
export const title = (option: string) =>
  matching(option, /^(?=.*\S)\P{C}{1,120}$/u, 'one line of at most 120 signs').transform((text) =>
    text.trim(),
  );

export const login = matching(
  '--login',
  /^[a-z0-9][a-z0-9._@-]{0,99}$/i,
  'letters, digits and . _ @ -, at most 100',
);

export const protocol = oneOf('--protocol', packs.keys());
export const platform = oneOf('--platform', storedTokens.keys());

const engines = faceEngineSchema.options;
export const faceEngine = z.enum(engines, {
  error: `expected --face-engine to be one of ${list(engines)}`,
});

const modes = schoolSchema.shape.recognition.options;
export const recognition = z.enum(modes, {
  error: `expected --recognition to be one of ${list(modes)}`,
});

const accountError = "expected --id to be the platform's own id of the page, account or channel";
export const accountId = z
  .string({ error: accountError })
  .refine((id) => idSchema.safeParse(id).success, { error: accountError });

const rolesError = `expected --roles to be some of ${list(roleSchema.options)}, with commas between`;
export const roles = z
  .string({ error: rolesError })
  .transform((text) => [...new Set(text.split(',').map((role) => role.trim()))])
  .pipe(z.array(z.enum(roleSchema.options, { error: rolesError })));

export const tokenStdin = z.literal(true, {
  error: 'expected --token-stdin: a token comes on standard input, where nobody else can read it',
});

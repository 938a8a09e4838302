import { join } from 'node:path';
import { createFileSecrets } from '../../shared/adapters/secrets/file.ts';
import { packById } from '../../shared/domain/policy/packs/index.ts';
import type { SecretName } from '../../shared/ports/secrets.ts';
import { jsonLines } from './json-lines.ts';
import { secretsFrom } from './options.ts';

/** What a verb may touch. */
interface Io {
  lines: AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
}

type Verb = (args: string[], io: Io) => Promise<number>;

/** Loaded when called: judging a line of text need not wait for the face engine. */
const verbs: Record<string, Verb> = {
  start: async (args, { out }) => (await import('./main.ts')).main(args, process.env, out),
  judge: async (args, io) => (await import('./verbs/judge.ts')).runJudge(args, io, packById),
  look: async (args, io) => (await import('./verbs/look.ts')).runLook(args, io),
  consent: async (args, io) => (await import('./verbs/consent.ts')).runConsent(args, io),
  deliver: async (args, io) =>
    (await import('./verbs/deliver.ts')).runDeliver(args, io, { secret: storedSecret }),
  import: async (args, io) => (await import('./verbs/import.ts')).runImport(args, io),
  school: async (args, io) => (await import('./verbs/school.ts')).runSchool(args, io),
  verify: async (args, io) => (await import('./verbs/verify.ts')).runVerify(args, io),
};

const help = `schoolwacht <verb> [--help]

  start                the whole pipeline on this machine
  judge                judge comments: JSON lines in, JSON lines out
  look FILE…           find the faces in pictures
  consent              may this person be shown: JSON lines in, JSON lines out
  deliver FILE --platform NAME
                       sign a webhook body and post it to a running instance
  import FILE          a consent export (CSV): what would change, then the change
  school …             register schools, accounts and people who sign in
  verify FILE          check an exported audit log`;

/** A webhook secret of the environment, else of the data folder (`--data`, SCHOOLWACHT_DATA, .data). */
async function storedSecret(name: SecretName): Promise<string | undefined> {
  const given = [...secretsFrom(process.env)].find(([known]) => known === name);
  if (given !== undefined) return given[1];
  const place = args.indexOf('--data');
  const folder = (place === -1 ? undefined : args[place + 1]) ?? process.env.SCHOOLWACHT_DATA;
  const secrets = await createFileSecrets(join(folder ?? '.data', 'secrets.json'), new Map());
  return (await secrets.get(name))[0];
}

const [name = '', ...args] = process.argv.slice(2);
const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
// whoever reads us has heard enough (`… | head`): that is no failure of ours
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  process.exit(cause.code === 'EPIPE' ? 0 : 1);
});
const io: Io = {
  lines: jsonLines(process.stdin),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};
if (verb === undefined) {
  const asked = name === '--help' || name === 'help';
  (asked ? io.out : io.err)(help);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    process.exitCode = await verb(args, io);
  } catch (error) {
    io.err(error instanceof Error ? error.message : 'failed');
    process.exitCode = 1;
  }
}
process.stdin.destroy();

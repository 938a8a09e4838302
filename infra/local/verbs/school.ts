import type { Command } from './school/command.ts';
import { openFolder } from './school/place.ts';
import { addAccount, addSchool, addUser, listRegister } from './school/register.ts';

const help = `schoolwacht school <command> [options]

  add --id ID --name NAME --protocol PACK [--recognition off|allow-list]
      [--face-engine embedded|rekognition]
        a school and the protocol it works under; recognition is off unless it was switched on; which
        engine looks counts where the deployment leaves it to the school (faceEngine=per-school)
  account add --school ID --platform NAME --id ID --title TITLE --token-stdin
        an account the school runs itself, by the platform's own id; its access token comes on standard
        input (YouTube: or JSON with client_id, client_secret and refresh_token)
  user add --login LOGIN --name NAME --school ID --roles ROLES
        somebody who signs in here; prints a fresh password, once. Roles, with commas between them:
        communication (posts), moderation (comments), administration (people, imports, asking),
        leadership (all of it; a change of the protocol takes two of them)
  list  every school with its accounts

  --data DIR    the data folder (SCHOOLWACHT_DATA; .data)
  --cloud       the tables and the secret that TABLES and TOKENS_SECRET in the environment name
  --help

Asked again, the same line changes a school, gives an account its new token, a person a new password.
Prints one line of JSON per school, account or person; everything is written in the audit log. Works
on the data folder itself: stop a running Schoolwacht first.`;

const commands: ReadonlyMap<string, Command> = new Map([
  ['add', addSchool],
  ['account add', addAccount],
  ['user add', addUser],
  ['list', listRegister],
]);

export interface VerbIo {
  lines: AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
}

/** The verb `school`. Answers with the exit code: 0 done, 1 could not be done now, 2 asked wrongly. */
export async function runSchool(args: string[], { lines, out, err }: VerbIo): Promise<number> {
  if (args.includes('--help')) {
    out(help);
    return 0;
  }
  const first = args.findIndex((arg) => arg.startsWith('-'));
  const words = first === -1 ? args : args.slice(0, first);
  const named = commands.get(words.join(' '));
  if (named === undefined) {
    err(`expected one of the commands ${[...commands.keys()].join(', ')} (--help explains)`);
    return 2;
  }
  const asked = named(args.slice(words.length));
  if (!asked.ok) {
    err(asked.detail ?? help);
    return 2;
  }
  const { data, takesToken, run } = asked.value;
  const input = takesToken ? await textOf(lines) : '';
  const place = await open(data).catch((cause: unknown) => messageOf(cause));
  if (typeof place === 'string') {
    err(place);
    return 1;
  }
  try {
    const answer = await run(place, input);
    if (answer.ok) for (const line of answer.value) out(JSON.stringify(line));
    else err(answer.detail ?? help);
    return answer.ok ? 0 : 2;
  } finally {
    await place.close();
  }
}

/** The cloud's packages are loaded for the cloud only. */
async function open(data: string | undefined) {
  const now = () => new Date();
  if (data !== undefined) return openFolder(data, now);
  return (await import('./school/cloud.ts')).openCloud(process.env, now);
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  const text: string[] = [];
  for await (const line of lines) text.push(line);
  return text.join('\n');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'the register cannot be opened';
}

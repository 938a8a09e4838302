import { help, readOptions, secretsFrom } from './options.ts';
import { startRuntime } from './runtime.ts';

/** `npm start`: serves until it is told to stop. Returns the exit code for what went wrong before that. */
export async function main(
  args: string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<number> {
  const options = readOptions(args, environment);
  if (options === undefined) {
    say(help);
    return 0;
  }
  const runtime = await startRuntime({
    ...options,
    now: () => new Date(),
    secrets: secretsFrom(environment),
    writeLog: (line) => process.stderr.write(`${line}\n`),
  });
  for (const line of welcome(runtime)) say(line);
  await stopSignal();
  await runtime.stop();
  return 0;
}

function welcome({ url, simulator, accounts, made }: Awaited<ReturnType<typeof startRuntime>>) {
  const secrets = [
    ['META_APP_SECRET', made.metaAppSecret],
    ['META_VERIFY_TOKEN', made.metaVerifyToken],
    ['YOUTUBE_HUB_SECRET', made.youtubeHubSecret],
    ['SCHOOLWACHT_API_TOKEN', made.apiToken],
  ] as const;
  return [
    `Schoolwacht ready on ${url}`,
    ...(simulator === undefined ? [] : [`The simulated platforms are on ${simulator.url}`]),
    ...accounts.map(
      ({ login, password }) =>
        `Sign in as ${login} with the password ${password} (shown only this once)`,
    ),
    ...secrets.flatMap(([name, { value, made: isNew }]) => (isNew ? [`${name}=${value}`] : [])),
  ];
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2), process.env, console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'could not start');
    // whatever was opened before it failed must not keep the process alive
    process.exit(1);
  }
}

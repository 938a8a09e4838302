import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { signers } from '../../../shared/adapters/platforms/signers.ts';
import type { SecretName } from '../../../shared/ports/secrets.ts';

export interface VerbIo {
  out(line: string): void;
  err(line: string): void;
}

export interface DeliverDependencies {
  /** The environment's value, or the one in the data folder. */
  secret(name: SecretName): Promise<string | undefined>;
  fetch?: typeof globalThis.fetch;
}

const deliverHelp = `schoolwacht deliver FILE --platform ${[...signers.keys()].join('|')} [--url URL]

Signs the file as the platform would and posts it to a running Schoolwacht, byte for byte.
Prints {"status":200,"ms":12}. Exit code 1 when the answer is not 2xx or does not come.

  --platform NAME   who delivers
  --url URL         where it runs (http://127.0.0.1:8080)
  --data DIR        the data folder whose secrets sign, unless META_APP_SECRET or
                    YOUTUBE_HUB_SECRET is set
  --help`;

/** Replays one raw webhook body. Returns the exit code: 0 delivered, 1 not accepted, 2 asked wrongly. */
export async function runDeliver(
  args: string[],
  { out, err }: VerbIo,
  { secret, fetch = globalThis.fetch }: DeliverDependencies,
): Promise<number> {
  const asked = readRequest(args);
  if (asked === 'help') {
    out(deliverHelp);
    return 0;
  }
  if (typeof asked === 'string') {
    err(asked);
    return 2;
  }
  const { file, platform, signer, url } = asked;
  const value = await secret(signer.secretName);
  if (value === undefined) {
    err(`no ${signer.secretName}: start Schoolwacht once, or set it in the environment`);
    return 2;
  }
  try {
    const body = await readFile(file);
    const started = performance.now();
    const request = { method: 'POST', body, headers: signer.headers(body, value) };
    const { status, ok } = await fetch(new URL(`/webhooks/${platform}`, url), request);
    out(JSON.stringify({ status, ms: Math.round(performance.now() - started) }));
    return ok ? 0 : 1;
  } catch (error) {
    err(`not delivered: ${error instanceof Error ? error.message : 'no answer'}`);
    return 1;
  }
}

/** A text is what was wrong with the question. */
function readRequest(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        platform: { type: 'string' },
        url: { type: 'string', default: 'http://127.0.0.1:8080' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return 'help';
    const [file] = positionals;
    const { platform = '', url } = values;
    const signer = signers.get(platform);
    if (file === undefined || positionals.length > 1)
      return 'expected one file with a webhook body';
    if (signer === undefined) {
      return `expected --platform to be one of ${[...signers.keys()].join(', ')}`;
    }
    return URL.canParse(url) ? { file, platform, signer, url } : 'expected --url to be an address';
  } catch (error) {
    return error instanceof Error ? error.message : 'expected a file and --platform';
  }
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { auditEntrySchema, createChainChecker } from '../../../shared/records/audit.ts';

const help = `schoolwacht verify FILE

Checks an exported audit log (JSON lines): that no entry was changed, removed or put in between.
Prints {"ok":true,"entries":n}, or the first broken link with exit code 1. Works without a server.`;

/** The verb `verify`. */
export async function runVerify(
  args: string[],
  io: { out(line: string): void; err(line: string): void },
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (values.help === true || file === undefined) {
    (values.help === true ? io.out : io.err)(help);
    return values.help === true ? 0 : 2;
  }
  const check = createChainChecker();
  let entries = 0;
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    line += 1;
    if (text.trim() === '') continue;
    const problem = problemOf(text, check);
    if (problem !== undefined) {
      io.out(JSON.stringify({ ok: false, line, problem }));
      return 1;
    }
    entries += 1;
  }
  io.out(JSON.stringify({ ok: true, entries }));
  return 0;
}

function problemOf(text: string, check: ReturnType<typeof createChainChecker>): string | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch {
    return 'expected a line of JSON';
  }
  const parsed = auditEntrySchema.safeParse(entry);
  return parsed.success ? check(parsed.data) : 'expected an entry of the audit log';
}

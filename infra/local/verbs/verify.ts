import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { auditEntrySchema, createChainChecker } from '../../../shared/records/audit.ts';
import {
  type AuditClosing,
  auditClosingSchema,
  closingOf,
} from '../../../shared/records/audit-closing.ts';
import { jsonLines } from '../json-lines.ts';

const help = `schoolwacht verify FILE

Checks an exported audit log (JSON lines): that no entry was changed, removed or put in between.
Prints {"ok":true,"entries":n,"closed":true|false}, or the first broken link with exit code 1. Works
without a server.

An export of the console ends with a closing line for each school: {"school","entries","hash"}. With it,
"closed" is true and the end is checked too. Without it nobody can tell from the file whether its last
entries were cut off. Nor can one file show that a whole log was written anew: keep earlier exports, or
their closing lines, elsewhere and compare. An empty file proves nothing and is not ok.`;

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
  const log = createLogChecker();
  let line = 0;
  for await (const text of jsonLines(createReadStream(file))) {
    line += 1;
    if (text.trim() === '') continue;
    const problem = log.problemOf(text);
    if (problem !== undefined) {
      io.out(JSON.stringify({ ok: false, line, problem }));
      return 1;
    }
  }
  const { entries, closed } = log.sum();
  if (entries === 0) {
    io.out(JSON.stringify({ ok: false, line, problem: 'expected at least one entry' }));
    return 1;
  }
  io.out(JSON.stringify({ ok: true, entries, closed }));
  return 0;
}

/** Checks a log line by line, and at the end whether every school's part was closed. */
function createLogChecker() {
  const chain = createChainChecker();
  /** What the closing line of each school must be if it came now. */
  const ends = new Map<string, AuditClosing>();
  const closed = new Set<string>();
  let entries = 0;

  function problemOf(text: string): string | undefined {
    const line = parsed(text);
    if (line === undefined) return 'expected a line of JSON';
    const closing = auditClosingSchema.safeParse(line);
    if (closing.success) return close(closing.data);
    const entry = auditEntrySchema.safeParse(line);
    if (!entry.success) return 'expected an entry of the audit log';
    const { school } = entry.data;
    if (closed.has(school)) return 'stands after the closing line of its school';
    entries += 1;
    ends.set(school, closingOf(entry.data));
    return chain(entry.data);
  }

  function close({ school, entries: counted, hash }: AuditClosing): string | undefined {
    const end = ends.get(school);
    closed.add(school);
    if (end?.entries !== counted) return `expected ${counted} entries before this closing line`;
    return end.hash === hash ? undefined : 'does not close with the hash of the last entry';
  }

  const sum = () => ({ entries, closed: [...ends.keys()].every((school) => closed.has(school)) });
  return { problemOf, sum };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import {
  carryOutImport,
  type ImportFailure,
  prepareImport,
  undoImport,
} from '../../../functions/import-consent/carry-out.ts';
import type { ImportChoices, ImportRequest } from '../../../functions/import-consent/plan.ts';
import { readSchoolYear } from '../../../shared/domain/consent-import/dates.ts';
import { explainCounts } from '../../../shared/domain/consent-import/explain.ts';
import {
  answeredBySchema,
  type Mapping,
  mappingSchema,
  suggestMapping,
} from '../../../shared/domain/consent-import/mapping.ts';
import type { Preview } from '../../../shared/domain/consent-import/preview.ts';
import { readTable } from '../../../shared/domain/consent-import/table.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { readSchool } from '../../../shared/records/schools.ts';
import { takeDataFolder } from '../data-folder.ts';
import { openStores } from '../stores.ts';

export interface VerbIo {
  out(line: string): void;
  err(line: string): void;
}

const help = `schoolwacht import FILE --school ID --mapping FILE [options]
schoolwacht import FILE --suggest
schoolwacht import --undo NUMBER --school ID

Takes in a consent export (CSV) of a pupil administration. Prints one line of JSON with what would
change, {"wouldChange":{"summary","counts","lines","widening","missingFromFile"}}, and after carrying it
out a second one, {"changed":{"import","counts"}}. A file with any doubt in it changes nothing and
answers {"refused":[{"line","column"?,"expected"}]} with exit code 1. Works on the data folder itself:
stop a running Schoolwacht first. After a crash the same line goes on where it stopped.

  --mapping FILE        JSON: which column is what. Begin with the answer of --suggest:
                        {"name","columns":{"pupilNumber","lastName",…},"purposes":{"website":"Website",…},
                         "answers"?:{"mag wel":"yes"},"formVersion"?,"extent"?,"answeredBy"?}
  --dry-run             only say what would change
  --full | --partial    the file has all pupils of the school, or some of them
  --answers-by parents|pupil|unknown
                        whose account the answers were given with; of "unknown" no yes counts
  --school-year YEAR    2025-2026: the year the answers count for, unless a column says so
  --leadership WHO      leadership agreed that people go from no to yes; kept with the import
  --undo NUMBER         take the newest import that stands back
  --suggest             propose a mapping for the file's columns
  --data DIR            the data folder (SCHOOLWACHT_DATA; .data)
  --help

What an export always is ("extent", "answeredBy") may stand in the mapping instead.`;

/** The verb `import`. Answers with the exit code: 0 done, 1 refused, 2 asked wrongly. */
export async function runImport(
  args: string[],
  io: VerbIo,
  {
    now = () => new Date(),
    data = process.env.SCHOOLWACHT_DATA ?? '.data',
  }: { now?: Clock; data?: string } = {},
): Promise<number> {
  const asked = await readRequest(args).catch(toText);
  if (typeof asked === 'string') {
    (asked === help ? io.out : io.err)(asked);
    return asked === help ? 0 : 2;
  }
  if ('suggest' in asked) return suggest(asked.suggest, io);
  const folder = takeDataFolder(asked.data ?? data);
  const { database, store } = openStores(folder, now);
  try {
    if ((await readSchool(store, asked.schoolId)) === undefined) {
      io.err('expected --school to be the id of a school in this data folder');
      return 2;
    }
    const dependencies = { store, packs, now, newId: randomUUID };
    return 'undo' in asked
      ? await undo(dependencies, asked, io)
      : await carryOut(dependencies, asked, io);
  } finally {
    await database.close();
    folder.release();
  }
}

type Dependencies = Parameters<typeof prepareImport>[0];

interface Common {
  schoolId: string;
  data: string | undefined;
  leadership: string | undefined;
}
interface Import extends Common {
  request: ImportRequest;
  dryRun: boolean;
}
interface Undo extends Common {
  undo: number;
}

const approvalOf = ({ leadership }: Common) => ({
  by: 'command-line',
  ...(leadership === undefined ? {} : { allowWidening: { by: leadership } }),
});

async function carryOut(dependencies: Dependencies, asked: Import, io: VerbIo): Promise<number> {
  const prepared = await prepareImport(dependencies, asked.request);
  if (!prepared.ok) return tell(prepared, io);
  const { preview, digest } = prepared.value;
  io.out(JSON.stringify({ wouldChange: describe(preview) }));
  if (preview.refused.length > 0) {
    return tell({ ok: false, problem: 'refused', problems: preview.refused }, io);
  }
  if (asked.dryRun) return 0;
  const done = await carryOutImport(dependencies, asked.request, {
    ...approvalOf(asked),
    shown: digest,
  });
  if (!done.ok) return tell(done, io);
  const { number, counts, repeated } = done.value;
  io.out(JSON.stringify({ changed: { import: number, repeated, counts } }));
  return 0;
}

async function undo(dependencies: Dependencies, asked: Undo, io: VerbIo): Promise<number> {
  const { schoolId, undo: number } = asked;
  const done = await undoImport(dependencies, { schoolId, number }, approvalOf(asked));
  if (!done.ok) return tell(done, io);
  const { people } = done.value;
  io.out(JSON.stringify({ undone: { import: number, people } }));
  return 0;
}

/** By line, without a name: the file itself says who that is. */
function describe({ lines, widening, missingFromFile, counts }: Preview) {
  return {
    summary: explainCounts(counts),
    counts,
    lines: lines
      .filter(({ kind, entry }) => kind !== 'same' || entry === undefined)
      .map(({ row, kind, changes }) => ({ line: row.line, kind, changes })),
    widening: widening.map(({ row }) => row.line),
    missingFromFile,
  };
}

async function suggest(file: string, io: VerbIo): Promise<number> {
  const table = readTable(await readFile(file));
  if (!table.ok) return tell({ ok: false, problem: 'refused', problems: table.problems }, io);
  const { columns, purposes, unknown } = suggestMapping(table.value.headers);
  io.out(JSON.stringify({ name: 'export', columns, purposes }));
  if (unknown.length > 0) io.err(`columns that say nothing to us: ${unknown.length}`);
  return 0;
}

function tell(failure: ImportFailure, io: VerbIo): number {
  if (failure.problem === 'refused') io.out(JSON.stringify({ refused: failure.problems }));
  else io.err(says(failure));
  return 1;
}

function says(failure: Exclude<ImportFailure, { problem: 'refused' }>): string {
  if (failure.problem === 'needs-leadership') {
    return `${failure.people} people would go from no to yes: that is for leadership, --leadership WHO`;
  }
  if (failure.problem === 'interrupted') {
    return `import ${failure.number} was not finished: run it again with the same file and choices, or --undo ${failure.number}`;
  }
  return {
    changed: 'the register changed meanwhile: run it again',
    'not-the-newest': 'expected --undo to be the number of the newest import that is not undone',
    unknown: 'expected --undo to be the number of an import of this school',
  }[failure.problem];
}

/** Throws, or answers with a text, where something else was expected. */
async function readRequest(args: string[]): Promise<Import | Undo | { suggest: string } | string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      school: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      full: { type: 'boolean' },
      partial: { type: 'boolean' },
      'answers-by': { type: 'string' },
      'school-year': { type: 'string' },
      leadership: { type: 'string' },
      undo: { type: 'string' },
      suggest: { type: 'boolean' },
      data: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return help;
  const [file] = positionals;
  if (values.suggest && file !== undefined) return { suggest: file };
  const { school: schoolId, data, leadership } = values;
  if (schoolId === undefined) return 'expected --school ID';
  // it goes into the log, which has no names of people
  if (leadership !== undefined && !/^[\w:.-]{1,64}$/.test(leadership)) {
    return 'expected --leadership to be a role or a user id, without spaces';
  }
  const common = { schoolId, data, leadership };
  if (values.undo !== undefined) {
    const undone = Number(values.undo);
    return Number.isSafeInteger(undone) && undone > 0
      ? { ...common, undo: undone }
      : 'expected --undo to be the number of an import';
  }
  if (file === undefined || positionals.length > 1)
    return 'expected one file with a consent export';
  if (values.mapping === undefined) return 'expected --mapping FILE';
  const mapping = await readMapping(values.mapping);
  if (typeof mapping === 'string') return mapping;
  const choices = choicesOf(values, mapping);
  if (typeof choices === 'string') return choices;
  const request = { schoolId, file: await readFile(file), mapping, choices };
  return { ...common, request, dryRun: values['dry-run'] };
}

async function readMapping(file: string): Promise<Mapping | string> {
  const mapping = mappingSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  return mapping.success ? mapping.data : `mapping: ${z.prettifyError(mapping.error)}`;
}

interface Stated {
  full?: boolean;
  partial?: boolean;
  'answers-by'?: string;
  'school-year'?: string;
}

/** Each is said at the import or stands in the mapping; none is guessed. */
function choicesOf(stated: Stated, mapping: Mapping): ImportChoices | string {
  if (stated.full && stated.partial) return 'expected --full or --partial, not both';
  const extent = stated.full ? 'full' : stated.partial ? 'partial' : mapping.extent;
  if (extent === undefined) return 'expected --full or --partial';
  const answeredBy = answeredBySchema.safeParse(stated['answers-by'] ?? mapping.answeredBy).data;
  if (answeredBy === undefined) return 'expected --answers-by parents, pupil or unknown';
  const year = stated['school-year'];
  const schoolYear = year === undefined ? null : readSchoolYear(year);
  if (schoolYear === undefined) return 'expected --school-year as 2025-2026';
  if (schoolYear === null && mapping.columns.schoolYear === undefined) {
    return 'expected --school-year, or a column with it';
  }
  return { extent, answeredBy, schoolYear };
}

const toText = (error: unknown) =>
  error instanceof Error ? error.message : 'expected a file, --school and --mapping';

import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type FaceEngineName,
  faceEngineNames,
  openFaceEngine,
} from '../../../shared/adapters/face-engines/index.ts';
import { createSharpImageEditor } from '../../../shared/adapters/image-editors/sharp.ts';
import { maxFileBytes } from '../../../shared/domain/faces/picture-file.ts';
import {
  recognisability,
  recognisabilityReasons,
} from '../../../shared/domain/faces/recognisable.ts';
import { type Look, lookProblems } from '../../../shared/domain/faces/sighting.ts';
import type { Enrolled, FaceEngine, Gallery } from '../../../shared/ports/face-engine.ts';

export interface Io {
  out(line: string): void;
  err(line: string): void;
}

const help = `schoolwacht look FILE… [--gallery DIR] [--redact DIR] [--engine NAME]

Finds the faces in pictures (JPEG, PNG, WebP, GIF). Prints one line of JSON per file, in the order given:
  {"file","status":"analysed","width","height","faces":[{"box":{"x","y","width","height"},
   "confidencePercent","recognisable","because","personId"?,"similarityPercent"?,
   "maybe"?:{"personId","similarityPercent"},"near"?:["personId"]}]}
  {"file","status":"held","reason"}   a file that could not be looked at as a whole; a person must look
  {"file","error"}                    a file that could not be opened; the exit code is then 1
Boxes are in pixels of the upright picture.

  --gallery DIR   compare with enrolled people: one folder per person, named by person id, with
                  photos of that person alone. Without it no face is compared with anyone.
                  personId: who it is by the rule; maybe: who it may be, for a person to look at;
                  near: everybody else it comes near
  --redact DIR    write copies in DIR with the unmatched recognisable faces made irreversibly
                  unrecognisable and all metadata gone; never over an original (notRedacted)
  --engine NAME   ${faceEngineNames.join(' or ')}; default embedded
  --help          this text

because: ${recognisabilityReasons.map((reason) => `${reason} (${recognisability[reason].words.en})`).join('\n         ')}
reason:  ${lookProblems.join(', ')}`;

interface Options {
  files: string[];
  gallery: string | undefined;
  redact: string | undefined;
  engine: FaceEngineName;
}

/** The verb `look`. Answers with the exit code: 0, or 1 when any file could not be opened. */
export async function runLook(args: string[], io: Io): Promise<number> {
  const options = parse(args);
  if (options === 'help') {
    io.out(help);
    return 0;
  }
  if (typeof options === 'string') {
    io.err(options);
    return 1;
  }
  const editor = createSharpImageEditor();
  const engine = openFaceEngine(options.engine, {
    rekognition: { displayCopy: editor.displayCopy },
  });
  try {
    return await lookAtAll(options, engine, editor, io);
  } finally {
    await Promise.all([engine.close(), editor.close()]);
  }
}

function parse(args: string[]): Options | 'help' | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        gallery: { type: 'string' },
        redact: { type: 'string' },
        engine: { type: 'string', default: 'embedded' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const { gallery, redact } = values;
    const engine = faceEngineNames.find((name) => name === values.engine);
    if (positionals.length === 0) return 'Expected one or more picture files; see look --help.';
    if (engine === undefined) return `Expected the engine to be ${faceEngineNames.join(' or ')}.`;
    if (engine === 'rekognition' && gallery !== undefined) {
      return 'Expected no gallery: with Rekognition people are enrolled in a collection.';
    }
    return { files: positionals, gallery, redact, engine };
  } catch (error) {
    return error instanceof Error ? error.message : 'Expected other options; see look --help.';
  }
}

type Editor = ReturnType<typeof createSharpImageEditor>;

async function lookAtAll(
  { files, gallery: galleryFolder, redact }: Options,
  engine: FaceEngine,
  editor: Editor,
  io: Io,
): Promise<number> {
  let failed = false;
  let gallery: Gallery | undefined;
  if (galleryFolder !== undefined) {
    try {
      gallery = await enrolAll(engine, galleryFolder, io);
    } catch {
      io.err('Expected a gallery: a folder with one folder of photos per person.');
      return 1;
    }
  }
  if (redact !== undefined) await mkdir(redact, { recursive: true });

  const written = new Set<string>();
  const originals = new Set(await Promise.all(files.map(realPathOf)));
  for (const file of files) {
    try {
      const bytes = await readPicture(file);
      const look: Look =
        bytes === 'too-large'
          ? { status: 'held', reason: 'too-large' }
          : await engine.look(bytes, gallery && { gallery });
      const copy =
        redact !== undefined && look.status === 'analysed' && bytes !== 'too-large'
          ? await writeRedacted(
              editor,
              bytes,
              look,
              join(redact, copyName(file, written)),
              originals,
            )
          : {};
      io.out(JSON.stringify({ file, ...toLine(look), ...copy }));
    } catch (error) {
      failed = true;
      io.out(JSON.stringify({ file, error: reasonOf(error) }));
    }
  }
  return failed ? 1 : 0;
}

/** The same for two ways to one file; of a file that is not there as it was given. */
const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => path);

async function readPicture(file: string): Promise<Uint8Array | 'too-large'> {
  const { size } = await stat(file);
  return size > maxFileBytes ? 'too-large' : readFile(file);
}

/** A code such as ENOENT says enough, and never holds more than the user typed. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code === 'ENOENT' ? 'no such file' : error.code;
  }
  return error instanceof Error ? error.message : 'failed';
}

function toLine(look: Look) {
  if (look.status === 'held') return look;
  const { status, width, height, frames, engine } = look;
  const faces = look.faces.map(({ match, maybe, box, confidencePercent, ...face }) => ({
    box: {
      x: tenths(box.x),
      y: tenths(box.y),
      width: tenths(box.width),
      height: tenths(box.height),
    },
    confidencePercent: tenths(confidencePercent),
    ...face,
    ...(match && { ...match, similarityPercent: tenths(match.similarityPercent) }),
    ...(maybe && { maybe: { ...maybe, similarityPercent: tenths(maybe.similarityPercent) } }),
  }));
  return { status, width, height, frames, engine, faces };
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10;
}

async function enrolAll(engine: FaceEngine, folder: string, io: Io): Promise<Gallery> {
  const entries = await readdir(folder, { withFileTypes: true });
  const enrolled: Enrolled[] = [];
  for (const { name: personId } of entries.filter((entry) => entry.isDirectory())) {
    const templates: Float32Array[] = [];
    for (const name of await readdir(join(folder, personId))) {
      const path = join(folder, personId, name);
      const bytes = await readPicture(path).catch(() => 'too-large' as const);
      const template = bytes === 'too-large' ? undefined : await engine.enrol(bytes);
      if (template?.ok) templates.push(template.value);
      else io.err(`${path}: not used (${template?.problem ?? 'unreadable'})`);
    }
    if (templates.length > 0) enrolled.push({ personId, templates });
    else
      io.err(`${join(folder, personId)}: no photo could be used, so this person is not enrolled`);
  }
  if (enrolled.length === 0) io.err('Nobody was enrolled: expected a folder of photos per person.');
  return { schoolId: 'local', enrolled };
}

/** A name of its own for each copy, also when two folders hold a file of one name. */
function copyName(file: string, written: Set<string>): string {
  const stem = basename(file, extname(file));
  let name = `${stem}.jpg`;
  for (let n = 2; written.has(name); n++) name = `${stem}-${n}.jpg`;
  written.add(name);
  return name;
}

async function writeRedacted(
  editor: Editor,
  bytes: Uint8Array,
  look: Extract<Look, { status: 'analysed' }>,
  path: string,
  originals: ReadonlySet<string>,
): Promise<{ redacted: string } | { notRedacted: string }> {
  const covered = look.faces.filter(({ recognisable, match }) => recognisable && !match);
  const copy = await editor.redact(
    bytes,
    covered.map(({ box }) => box),
  );
  if (!copy.ok) return { notRedacted: copy.problem };
  // with the folder of the originals as target the copy would take the place of one of them
  if (originals.has(await realPathOf(path))) return { notRedacted: 'is-an-original' };
  await writeFile(path, copy.value);
  return { redacted: path };
}

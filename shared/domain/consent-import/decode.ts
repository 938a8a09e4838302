import { type Checked, problem, refuse } from './problem.ts';

/** Ten megabytes: some hundred thousand pupils. More is not a school's export. */
const mostBytes = 10_000_000;

/** What Windows-1252 has from 0x80 to 0x9F; five of those bytes mean nothing. */
const upper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/**
 * The text of a file, read in the one way that fits: a byte order mark decides, else valid UTF-8, else
 * Windows-1252. Whatever leaves a doubt is refused: a name that was damaged before, a mixture of two
 * encodings, a character that does not exist.
 */
export function decodeText(bytes: Uint8Array): Checked<string> {
  if (bytes.length > mostBytes) {
    return refuse(problem(null, 'een bestand tot 10 MB', 'a file of at most 10 MB'));
  }
  const text = read(bytes);
  if (typeof text !== 'string') return refuse(text);
  const at = text.search(unfit);
  return at === -1
    ? { ok: true, value: text }
    : refuse(
        problem(
          lineAt(text, at),
          'leesbare tekens; hier is een letter verloren gegaan. Exporteer opnieuw als CSV UTF-8',
          'readable characters; a letter was lost here. Export again as CSV UTF-8',
        ),
      );
}

/** Lost letters, control characters, and é as "Ã©": UTF-8 that was once read as something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
const unfit = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]|[ÂÃ][\u0080-\u00bf]/;

function read(bytes: Uint8Array) {
  const [first, second] = bytes;
  if (otherFiles.some((magic) => magic.every((byte, at) => bytes[at] === byte))) return notCsv;
  if (first === 0xfe && second === 0xff) return notUtf16le;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes) ?? notUtf16le;
  return strictly('utf-8', bytes) ?? fromWindows1252(bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * @NOTE own table: several releases of Node read 0x80-0x9F in Windows-1252 as Latin-1 (nodejs/node
 * issue 56542), and the browsers' standard gives meanings to the five empty bytes.
 */
function fromWindows1252(bytes: Uint8Array) {
  const letters: string[] = [];
  let line = 1;
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0x0a) line += 1;
    const letter = byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : upper[byte - 0x80];
    const next = bytes[index + 1] ?? 0;
    // a letter that is whole in UTF-8 inside a file that is not: two encodings in one file
    const isMixed = (byte === 0xc2 || byte === 0xc3) && next >= 0x80 && next <= 0xbf;
    if (letter === undefined || letter === '\0' || isMixed) {
      return problem(
        line,
        'één tekenset: UTF-8 of Windows-1252',
        'one encoding: UTF-8 or Windows-1252',
      );
    }
    letters.push(letter);
  }
  return letters.join('');
}

/** How a workbook (XLSX is a ZIP), an old XLS, a PDF and a compressed file begin. */
const otherFiles = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
];
const notCsv = problem(
  null,
  'een CSV-bestand. Open het bestand in Excel en kies: Opslaan als, CSV UTF-8',
  'a CSV file. Open the file in Excel and choose: Save as, CSV UTF-8',
);

const notUtf16le = problem(
  null,
  'een heel bestand in UTF-8, Windows-1252 of UTF-16LE ("Unicode-tekst" van Excel)',
  'a whole file in UTF-8, Windows-1252 or UTF-16LE (Excel\'s "Unicode text")',
);

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}

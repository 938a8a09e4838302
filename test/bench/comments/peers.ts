import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cutsFrom, scoreWith } from '../../../infra/local/train/held-out.ts';
import { readOwnComments } from '../../../infra/local/train/read-comments.ts';
import { featured, isOffence } from '../../../infra/local/train/train.ts';
import { judgeComment, withoutModel } from '../../../shared/domain/decency/judge-comment.ts';
import { suspicion } from '../../../shared/domain/decency/model/model.ts';
import { howToInstall, loadPeers, type Peer } from './peers/load.ts';

/**
 * Our judge beside the packages that are installed for this only, on the same comments in one run:
 *
 *     npm ci --prefix test/bench/comments/peers
 *     node --import tsx test/bench/comments/peers.ts [--data DIR]
 *
 * With `--data` the files of labelled comments there; without it our own comments of one author, judged by a
 * model that was trained without that author.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false });

type Row = { text: string; isOffence: boolean };
type Judge = Peer & { kilobytes: number };

const peersFolder = join(import.meta.dirname, 'peers/node_modules');
const domain = join(import.meta.dirname, '../../../shared/domain/decency');
const peers = (await loadPeers()).map(
  (peer): Judge => ({
    ...peer,
    kilobytes: sizeOf(join(peersFolder, peer.name)),
  }),
);
const ours = (flags: Judge['flags']): Judge => ({
  name: 'ours',
  flags,
  kilobytes: sizeOf(domain),
});
const flagsNow = (text: string): boolean => judgeComment({ text }).categories.length > 0;

if (peers.length === 0) console.log(howToInstall);
if (typeof values.data === 'string') {
  for (const file of [
    'mhc-nl',
    'hatecheck-en',
    'school-rules-nl',
    'common-voice-nl',
    'ud-alpino-nl',
  ]) {
    const rows = readRows(join(values.data, `${file}.jsonl`));
    if (rows.length > 0) compare(file, rows, [ours(flagsNow), ...peers]);
  }
} else compareOnAnAuthor('d');

/** Every mark of the model is given before the clock runs, so what is timed is the judge that ships. */
function compareOnAnAuthor(author: string): void {
  const comments = featured(readOwnComments());
  const known = comments.filter((comment) => comment.author !== author);
  const unknown = comments.filter((comment) => comment.author === author);
  const scored = scoreWith(known, unknown);
  const { review } = cutsFrom(scored);
  const marks = new Map(scored.map(({ text, scores }) => [text, suspicion(scores) >= review]));
  const rows = unknown
    .filter((comment) => isOffence(comment) || comment.labels.length === 0)
    .map((comment) => ({ text: comment.text, isOffence: isOffence(comment) }));
  const unheard = (text: string): boolean =>
    judgeComment({ text }, withoutModel).categories.length > 0 || marks.get(text) === true;
  compare(`author ${author}, not heard`, rows, [ours(unheard), ...peers]);
}

function compare(name: string, rows: readonly Row[], judges: readonly Judge[]): void {
  console.log(
    `${name}: ${rows.length} comments, ${rows.filter((r) => r.isOffence).length} offences`,
  );
  console.table(
    judges.map(({ name: judge, flags, kilobytes }) => ({
      judge,
      ...measure(rows, flags),
      kilobytes,
    })),
  );
}

function measure(rows: readonly Row[], flags: Peer['flags']) {
  for (const { text } of rows.slice(0, 300)) flags(text);
  const began = process.cpuUsage();
  const flagged = rows.map(({ text }) => flags(text));
  const { user, system } = process.cpuUsage(began);
  const count = (offence: boolean, said: boolean) =>
    rows.filter((row, i) => row.isOffence === offence && flagged[i] === said).length;
  const [hits, missed, wrong, left] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  return {
    'F1 %': tenth((200 * hits) / (2 * hits + wrong + missed || 1)),
    'false alarms %': tenth((100 * wrong) / (wrong + left || 1)),
    µs: tenth((user + system) / rows.length),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function readRows(path: string): Row[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { text, label, school_label: school } = JSON.parse(line);
      const wrong = school === undefined ? label : school;
      return wrong === null ? [] : [{ text, isOffence: wrong === 1 }];
    });
}

/** What stands on disk, in kilobytes: packages unpacked, ours as source with its weights. */
function sizeOf(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return Math.round(bytes / 1000);
}

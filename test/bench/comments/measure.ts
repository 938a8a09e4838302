import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';
import { decideComment } from '../../../shared/domain/policy/decide-comment.ts';
import { silentPack } from '../../../shared/domain/policy/packs/silent.ts';

/**
 * How well comments are judged, on files of labelled comments that are not part of the project:
 *
 *     node --import tsx test/bench/comments/measure.ts --data DIR [--wrong FILE]
 *
 * Each file holds JSON lines with `text`, `label` (1: should not stay), `category`, `lang` and, where a
 * school judges otherwise than the source, `school_label`. `--wrong` lists the mistakes in one file.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, wrong: { type: 'string' }, only: { type: 'string' } },
});
if (values.data === undefined) {
  console.error('--data DIR is needed: a folder with labelled comments (JSON lines)');
  process.exit(2);
}

type Row = {
  text: string;
  label: 0 | 1;
  school_label?: 0 | 1 | null;
  category: string;
  lang?: 'nl' | 'en';
};
type Outcome = 'leave' | 'review' | 'hide';

const files = [
  'school-rules-nl',
  'mhc-nl',
  'hatecheck-en',
  'hatecheck-nl-slurs',
  'common-voice-nl',
  'common-voice-nl-collector',
  'ud-lassysmall-nl',
  'ud-alpino-nl',
  'common-voice-en',
  'youtube-spam-en',
  'surge-toxicity-en',
  'davidson-tweets-en',
];

for (const file of files) {
  const path = join(values.data, `${file}.jsonl`);
  if (existsSync(path)) report(file, readRows(path));
}

function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function report(file: string, all: Row[]): void {
  const rows = all.flatMap((row) => {
    const label = row.school_label === undefined ? row.label : row.school_label;
    return label === null ? [] : [{ ...row, label }];
  });
  for (const row of rows.slice(0, 300)) judge(row); // warm up
  const began = process.hrtime.bigint();
  const judged = rows.map((row) => ({ row, ...judge(row) }));
  const micros = Number(process.hrtime.bigint() - began) / 1000 / rows.length;
  const flagged = score(judged.map(({ row, outcome }) => [row.label, outcome !== 'leave']));
  const hidden = score(judged.map(({ row, outcome }) => [row.label, outcome === 'hide']));
  const falseData = judged.filter(({ row, data }) => row.label === 0 && data > 0).length;
  console.log(
    `${file.padEnd(26)} n=${rows.length} flagged ${flagged} | hidden ${hidden} | personal data in label 0: ${falseData} | ${micros.toFixed(0)} us`,
  );
  if (file === 'school-rules-nl' || file === 'mhc-nl') perCategory(judged);
  if (values.wrong === file) listWrong(judged);
}

type Judged = { row: Row & { label: 0 | 1 }; outcome: Outcome; data: number; why: string };

function judge(row: Row): { outcome: Outcome; data: number; why: string } {
  const judgement = judgeComment({ text: row.text });
  const { outcome } = decideComment(judgement, silentPack);
  return {
    outcome: outcome === 'hide' || outcome === 'review' ? outcome : 'leave',
    data: judgement.personalData.length,
    why: `${judgement.care ? 'care ' : ''}${judgement.categories
      .map(
        ({ category, band, spans }) =>
          `${category}/${band} [${spans.map(([a, b]) => row.text.slice(a, b)).join(' | ')}]`,
      )
      .join(', ')}`,
  };
}

function score(pairs: [label: 0 | 1, said: boolean][]): string {
  const count = (label: number, said: boolean) =>
    pairs.filter(([l, s]) => l === label && s === said).length;
  const [tp, fp, fn, tn] = [count(1, true), count(0, true), count(1, false), count(0, false)];
  const f1 = tp === 0 ? 0 : (200 * tp) / (2 * tp + fp + fn);
  const f0 = tn === 0 ? 0 : (200 * tn) / (2 * tn + fp + fn);
  const fpr = fp + tn === 0 ? 0 : (100 * fp) / (fp + tn);
  return `F1 ${f1.toFixed(1)} macro ${((f1 + f0) / 2).toFixed(1)} hits ${tp}/${tp + fn} FPR ${fpr.toFixed(2)} % (${fp})`;
}

function perCategory(judged: Judged[]): void {
  const names = [...new Set(judged.map(({ row }) => row.category))].sort();
  for (const name of names) {
    const own = judged.filter(({ row }) => row.category === name);
    const right = own.filter(
      ({ row, outcome }) => (row.label === 1) === (outcome !== 'leave'),
    ).length;
    const hidden = own.filter(({ outcome }) => outcome === 'hide').length;
    console.log(`    ${name.padEnd(22)} right ${right}/${own.length}, hidden ${hidden}`);
  }
}

function listWrong(judged: Judged[]): void {
  for (const { row, outcome, why } of judged) {
    if ((row.label === 1) === (outcome !== 'leave')) continue;
    if (values.only !== undefined && row.category !== values.only) continue;
    console.log(`    ${row.label} ${outcome} ${row.category}: ${row.text} ${why}`);
  }
}

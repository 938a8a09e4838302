import { parseArgs } from 'node:util';
import * as z from 'zod';
import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';
import { languages } from '../../../shared/domain/language.ts';
import { decideComment } from '../../../shared/domain/policy/decide-comment.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { silentPack } from '../../../shared/domain/policy/packs/silent.ts';

export interface JudgeIo {
  lines: AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
}

export const judgeHelp = `schoolwacht judge [--protocol ID] < comments.jsonl

Judges comments, without a server or a network. A line is
  {"id","text","lang"?,"context"?:{"postText"?,"parentText"?,"authorName"?}}
and its answer
  {"id","action","categories","personalData","care","findings"}
with action hide, review or leave; spans are UTF-16 offsets in the text as given; care is a cry for help.
lang nl or en helps; any other is ignored and the language guessed. Lines are UTF-8: a text with U+FFFD, as
broken bytes become, is judged as far as it can be read and never left.
A line that is not understood answers {"id","error"}; the exit code is 1 at the end.

  --protocol ID   cite this school protocol; without it, law and the product's defaults
  --help`;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  // a code we do not know says nothing we can use, so it is guessed from the words instead
  lang: z.enum(languages).optional().catch(undefined),
  context: z
    .object({
      postText: z.string().nullish(),
      parentText: z.string().nullish(),
      authorName: z.string().nullish(),
    })
    .nullish(),
});
const idSchema = z.object({ id: lineSchema.shape.id });

/** Answers every line, in order. Returns the exit code: 0, 1 when a line was not understood, 2 asked wrongly. */
export async function runJudge(
  args: string[],
  { lines, out, err }: JudgeIo,
  packs: (id: string) => Pack | undefined,
): Promise<number> {
  const asked = readRequest(args, packs);
  if (asked === 'help') {
    out(judgeHelp);
    return 0;
  }
  if (typeof asked === 'string') {
    err(asked);
    return 2;
  }
  let code = 0;
  let isFirst = true;
  for await (const read of lines) {
    const line = isFirst ? read.replace(/^\ufeff/, '') : read; // a byte order mark
    isFirst = false;
    if (line.trim() === '') continue;
    const answer = answerTo(line, asked.pack);
    if ('error' in answer) code = 1;
    out(JSON.stringify(answer));
  }
  return code;
}

function answerTo(line: string, pack: Pack) {
  const given = parseJson(line);
  const read = lineSchema.safeParse(given);
  if (!read.success) {
    const id = idSchema.safeParse(given).data?.id ?? null;
    return { id, error: 'expected {"id","text","lang"?,"context"?} in UTF-8' };
  }
  const { id, text, lang, context } = read.data;
  const judgement = judgeComment({
    text,
    ...(lang === undefined ? {} : { lang }),
    ...(context?.postText ? { context: { postText: context.postText } } : {}),
  });
  const { outcome, findings } = decideComment(judgement, pack);
  return {
    id,
    action: outcome,
    categories: judgement.categories.map(({ category, confidencePercent, spans }) => ({
      category,
      confidencePercent,
      spans,
    })),
    personalData: judgement.personalData.map(({ type, span }) => ({ type, span })),
    care: judgement.care,
    findings: findings.map(({ code, basis, articles }) => ({ code, basis, articles })),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A text is what was wrong with the question. */
function readRequest(
  args: string[],
  packs: (id: string) => Pack | undefined,
): { pack: Pack } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { protocol: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return 'help';
    if (values.protocol === undefined) return { pack: silentPack };
    const pack = packs(values.protocol);
    return pack ? { pack } : 'expected --protocol to be the id of a known protocol';
  } catch (error) {
    return error instanceof Error ? error.message : 'expected --protocol ID';
  }
}

import { categoryNames } from '../../../shared/domain/decency/categories.ts';
import { judgeComment, withoutModel } from '../../../shared/domain/decency/judge-comment.ts';
import { distress, likeliest, suspicion } from '../../../shared/domain/decency/model/model.ts';
import type { Cuts } from '../../../shared/domain/decency/model/unpack.ts';
import type { Scored } from './held-out.ts';
import { isNearMiss, isOffence } from './train.ts';

/** What rules find and what they find with the model, of comments whose voices the model did not know. */
export function printFigures(name: string, scored: readonly Scored[], cuts: Cuts): void {
  const judged = scored.map((one) => {
    const { categories, care } = judgeComment({ text: one.text }, withoutModel);
    return { one, byRule: categories.length > 0, careByRule: care };
  });
  const offences = judged.filter(({ one }) => isOffence(one));
  const stays = judged.filter(({ one }) => one.labels.length === 0);
  const near = stays.filter(({ one }) => isNearMiss(one));
  const rest = stays.filter(({ one }) => !isNearMiss(one));
  const flagged = ({ one, byRule }: (typeof judged)[number]) =>
    byRule || suspicion(one.scores) >= cuts.review;
  const found = offences.filter(flagged).length;
  const wrong = stays.filter(flagged).length;
  const hidden = judged.filter(({ one }) => isHidden(one, cuts));
  const cries = judged.filter(({ one }) => one.labels.includes('care'));
  const others = judged.filter(({ one }) => !one.labels.includes('care'));
  const heard = ({ one, careByRule }: (typeof judged)[number]) =>
    careByRule || distress(one.scores) >= cuts.care;
  console.log(`${name}: ${scored.length} comments`);
  console.log(
    `  rules: ${of(offences.filter(({ byRule }) => byRule).length, offences.length)}; near misses ${of(near.filter(({ byRule }) => byRule).length, near.length)}`,
  );
  console.log(
    `  rules + model: ${of(found, offences.length)}, precision ${percent(found, found + wrong)}, F1 ${percent(2 * found, found + wrong + offences.length)}; near misses ${of(near.filter(flagged).length, near.length)}; other ${of(rest.filter(flagged).length, rest.length)}`,
  );
  console.log(
    `  hidden by the model alone: ${hidden.length}, wrongly ${hidden.filter(({ one }) => !isOffence(one)).length}`,
  );
  console.log(
    `  cries heard: rules ${of(cries.filter(({ careByRule }) => careByRule).length, cries.length)}, with model ${of(cries.filter(heard).length, cries.length)}; other comments taken for one ${of(others.filter(heard).length, others.length)}`,
  );
  for (const category of categoryNames) {
    const own = offences.filter(({ one }) => one.labels.includes(category));
    console.log(
      `    ${category.padEnd(16)} rules ${of(own.filter(({ byRule }) => byRule).length, own.length)}, with model ${of(own.filter(flagged).length, own.length)}`,
    );
  }
}

const isHidden = ({ scores }: Scored, { hide }: Cuts): boolean =>
  suspicion(scores) >= (hide[likeliest(scores)] ?? Number.POSITIVE_INFINITY);

const percent = (part: number, all: number): string =>
  `${((100 * part) / (all || 1)).toFixed(1)} %`;
const of = (part: number, all: number): string => `${part} of ${all} (${percent(part, all)})`;

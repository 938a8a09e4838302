import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addComments } from './add-comments.ts';
import { printFigures } from './figures.ts';
import { cutsFrom, scoreUnheard, scoreWith } from './held-out.ts';
import { fingerprint, toModule } from './pack.ts';
import { readPublicSets } from './public-sets.ts';
import { readOwnComments } from './read-comments.ts';
import { featured, train } from './train.ts';

/**
 * Rebuilds the weights of the comment model from the comments in this folder, the same bytes every time:
 *
 *     npm run train                     write the weights, print what they do on voices they did not hear
 *     npm run train -- --check          only compare with the weights that ship; exit 1 when they differ
 *     npm run train -- --add FILE...    first take over an author's comments
 *     npm run train -- --data DIR       measure what public sets would add; writes nothing
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    add: { type: 'boolean' },
    check: { type: 'boolean' },
    data: { type: 'string' },
  },
});
const weightsFile = join(import.meta.dirname, '../../../shared/domain/decency/model/weights.ts');

if (values.add) console.log(`${addComments(positionals)} new comments`);
const own = readOwnComments();
const comments = featured(own);
const scored = scoreUnheard(comments);
const cuts = cutsFrom(scored);

if (values.data !== undefined) {
  const extra = featured(readPublicSets(values.data));
  printFigures('own comments only', scored, cuts);
  const more = scoreUnheard(comments, extra);
  printFigures(`with ${extra.length} public ones`, more, cutsFrom(more));
} else {
  const written = toModule(train(comments), cuts, fingerprint(own));
  if (values.check) compare(written);
  else {
    writeFileSync(weightsFile, written);
    measure();
  }
}

function compare(written: string): void {
  const isSame = existsSync(weightsFile) && readFileSync(weightsFile, 'utf8') === written;
  console.log(isSame ? 'the weights that ship are the ones trained here' : 'the weights differ');
  process.exitCode = isSame ? 0 : 1;
}

function measure(): void {
  printFigures('voices not heard', scored, cuts);
  for (const author of new Set(own.map((comment) => comment.author))) {
    const theirs = comments.filter((comment) => comment.author === author);
    const others = comments.filter((comment) => comment.author !== author);
    if (others.length > 0)
      printFigures(`author ${author} not heard`, scoreWith(others, theirs), cuts);
  }
}

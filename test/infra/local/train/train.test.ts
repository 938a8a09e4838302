import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { withoutRealNumbers } from '../../../../infra/local/train/add-comments.ts';
import { cutsFrom, scoreUnheard } from '../../../../infra/local/train/held-out.ts';
import { fingerprint, toModule } from '../../../../infra/local/train/pack.ts';
import {
  type Labelled,
  readOwnComments,
  tokensOf,
} from '../../../../infra/local/train/read-comments.ts';
import { featured, train } from '../../../../infra/local/train/train.ts';
import { createModel, suspicion } from '../../../../shared/domain/decency/model/model.ts';
import { packed } from '../../../../shared/domain/decency/model/weights.ts';

const own = readOwnComments();
const few = featured(own.filter((_, i) => i % 20 === 0));

describe('training', () => {
  it('gives the same bytes the second time', () => {
    const source = () => toModule(train(few), cutsFrom(scoreUnheard(few)), fingerprint(few));
    expect(source()).toBe(source());
  });

  it('ships the weights of the comments that are here', () => {
    expect(packed.trainedOn, 'comments changed: npm run train').toBe(fingerprint(own));
  });

  it('learns what it was shown', () => {
    const model = createModel(train(few));
    const score = ({ text }: Labelled) => suspicion(model.score(tokensOf(text)));
    const offences = few.filter(({ labels }) => labels.some((label) => label !== 'care'));
    const stays = few.filter(({ labels }) => labels.length === 0);
    const mean = (scores: number[]) => scores.reduce((sum, one) => sum + one, 0) / scores.length;
    expect(mean(offences.map(score))).toBeGreaterThan(mean(stays.map(score)) + 1);
  });

  it('never scores a comment with a model that heard its voice', () => {
    const one: Labelled = {
      text: 'Jij bent een zwabberkous',
      labels: ['insult'],
      voice: 'x',
      author: 'x',
    };
    const alone = featured([
      ...few,
      ...Array.from({ length: 20 }, (_, i) => ({ ...one, text: `${one.text} ${i}` })),
    ]);
    // shown twenty times it would be sure; the voice that says it is always the one left out
    const said = scoreUnheard(alone).filter(({ voice }) => voice === 'x');
    const heard = createModel(train(alone));
    for (const { text, scores } of said) {
      expect(suspicion(scores)).toBeLessThan(suspicion(heard.score(tokensOf(text))));
    }
  });
});

test('no comment is there twice', () => {
  expect(new Set(own.map(({ text }) => text)).size).toBe(own.length);
});

test('no comment holds a number that may be somebody’s', () => {
  expect(own.map(({ text }) => text).filter((text) => withoutRealNumbers(text) !== text)).toEqual(
    [],
  );
});

test.each([
  ['app 06-98765432', 'app 06-12345678'],
  ['bel 0698765432 nu', 'bel 0612345678 nu'],
  ['+31 6 98 76 54 32', '+31 6 12 34 56 78'],
  ['thuis 050-7654321', 'thuis 050-1234567'],
  ['12 kinderen, 4 begeleiders', '12 kinderen, 4 begeleiders'],
])('numbers become made-up ones: %s', (text, clean) => {
  expect(withoutRealNumbers(text)).toBe(clean);
});

test('the model card says what the weights were trained on', () => {
  const card = readFileSync(
    join(import.meta.dirname, '../../../../shared/domain/decency/model/README.md'),
    'utf8',
  );
  expect(card).toContain(own.length.toLocaleString('en'));
});

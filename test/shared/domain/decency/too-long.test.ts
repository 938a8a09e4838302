import { describe, expect, it } from 'vitest';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import { decideComment } from '../../../../shared/domain/policy/decide-comment.ts';
import { packById } from '../../../../shared/domain/policy/packs/index.ts';

const fillers = {
  letters: 'Wat een mooie dag was het weer op school. '.repeat(220),
  emoji: ' 🎉'.repeat(2200),
  'letters that grow when they are folded': ` ${'ﷺ'.repeat(3000)} `,
};

describe.each(Object.entries(fillers))('a text that is too long, of %s', (_name, filler) => {
  it.each([
    ['at its begin', (text: string) => `${text}. ${filler}`],
    ['at its end', (text: string) => `${filler}. ${text}`],
  ])('is heard %s, and is still not checked', (_where, put) => {
    const threat = put('Ik sla je morgen helemaal in elkaar');
    const judgement = judgeComment({ text: threat });
    expect(judgement.notChecked).toBe('too-long');
    expect(judgement.categories).toMatchObject([{ category: 'threat', band: 'hide' }]);
    const [start = 0, end = 0] = judgement.categories[0]?.spans[0] ?? [];
    expect(threat.slice(start, end)).toContain('elkaar');

    const cry = judgeComment({ text: put('ik wil niet meer leven') });
    expect(cry).toMatchObject({ notChecked: 'too-long', care: true, concern: 'distress' });

    const told = put('bel haar op 06-12345678 dan');
    const [phone] = judgeComment({ text: told }).personalData;
    expect(told.slice(...(phone?.span ?? [0, 0]))).toBe('06-12345678');
  });

  it('is for a person where nothing is found', () => {
    const pack = packById('atlas-2021');
    if (pack === undefined) throw new Error('expected a pack');
    const judgement = judgeComment({ text: filler.repeat(2) });
    expect(judgement).toMatchObject({ categories: [], care: false, notChecked: 'too-long' });
    expect(decideComment(judgement, pack).outcome).toBe('review');
  });
});

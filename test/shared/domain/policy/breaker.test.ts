import { describe, expect, it } from 'vitest';
import { countedFor, isTooMany, underBreaker } from '../../../../shared/domain/policy/breaker.ts';
import type { Finding } from '../../../../shared/domain/policy/finding.ts';

const finding = (detail: string, outcome: Finding['outcome'] = 'hide'): Finding => ({
  code: 'COMMENT_HIDE_DECENCY',
  outcome,
  basis: 'default',
  articles: ['default:decency'],
  text: { nl: 'x', en: 'x' },
  detail,
});
const decision = (...findings: Finding[]) => ({
  outcome: findings.some(({ outcome }) => outcome === 'hide')
    ? ('hide' as const)
    : ('review' as const),
  findings,
  pack: { id: 'atlas-2021', version: 1 },
});

it.each([
  { hides: 30, usual: 0, expected: false },
  { hides: 31, usual: 0, expected: true },
  { hides: 31, usual: 6, expected: true },
  { hides: 31, usual: 7, expected: false },
  { hides: 35, usual: 7, expected: false },
  { hides: 36, usual: 7, expected: true },
])('$hides in ten minutes where $usual is usual is too many: $expected', (row) => {
  expect(isTooMany(row.hides, row.usual)).toBe(row.expected);
  expect(row.hides >= countedFor(row.usual)).toBe(row.expected);
});

describe('while the breaker is open', () => {
  it.each(['threat', 'selfharm', 'sexual', 'personal_data'])(
    '%s is hidden all the same',
    (name) => {
      const before = decision(finding(name), finding('insult'));
      expect(underBreaker(before)).toEqual(before);
    },
  );

  it('what is not severe waits for a person, with the reason', () => {
    const after = underBreaker(decision(finding('insult')));
    expect(after.outcome).toBe('review');
    expect(after.findings.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['review', 'insult'],
      ['review', 'breaker'],
    ]);
  });

  it('what was not to be hidden stays as it was', () => {
    const before = decision(finding('insult', 'review'));
    expect(underBreaker(before)).toBe(before);
  });
});

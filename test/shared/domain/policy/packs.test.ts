import { describe, expect, test } from 'vitest';
import { citedArticles } from '../../../../shared/domain/policy/check-pack.ts';
import { articleText, citation } from '../../../../shared/domain/policy/citation.ts';
import { cite } from '../../../../shared/domain/policy/cite.ts';
import { type Code, codes } from '../../../../shared/domain/policy/codes.ts';
import { consentPolicyOf } from '../../../../shared/domain/policy/consent-policy.ts';
import { definePack } from '../../../../shared/domain/policy/packs/define-pack.ts';
import { packById, packs } from '../../../../shared/domain/policy/packs/index.ts';
import { silentPack } from '../../../../shared/domain/policy/packs/silent.ts';
import * as contacts from '../../../../shared/domain/policy/parameters/contacts.ts';
import { rolesToTell } from '../../../../shared/domain/policy/whom.ts';

/** Written down a second time, apart from the packs: Atlas, Zevensprong, Lankforst, SVOK, Aeres, else. */
const table = `
POST_BLOCK_NO_CONSENT | A.6, A.7 | A.5 | A.1, C.1 | III.B.8 | 1.3.b2 | law:avg-6.1a
POST_BLOCK_RECOGNISABLE | | | PROF.2 | | |
POST_HOLD_UNKNOWN_FACE | A.6 | A.5 | PROF.2, A.1 | III.B.8 | 1.3.b2 | default:fail_closed
POST_HOLD_CONSENT_EXPIRED | A.7 | | | III.B.8 | | default
POST_HOLD_WRONG_GIVER | A.7 | | C.1 | III.B.8 | | law:uavg-5
POST_HOLD_AUDIBLE | A.6, A.7 | A.5 | A.1, C.1 | | 1.3.b2 | default, school_choice
POST_HOLD_STAFF | A.7 | A.5 | A.1, D.7 | | 1.3.b2 | law:avg-6
POST_HOLD_PUBLIC_ACTIVITY | | | PROF.2 | | |
POST_HOLD_PERSONAL_DATA | A.2, fn 1 | A.2 | A.1, A.2 | III.A.3 | 1.3.b1 | law:avg-4.1
POST_HOLD_AI_IMAGE | | | A.1, A.5 | | | default, school_choice
POST_HOLD_REPOST | | | A.1 | | | default
POST_HOLD_LESSON | A.1, A.9 | | | III.A.2 | | default
POST_HOLD_COPYRIGHT | | | | III.A.3 | | default
POST_PARK_DOUBT | B.3 | B.3 | D.5 | III.B.11 | 1.4.b4 |
PUBLISHED_REVIEW_WITHDRAWN | | | C.1 | | | law:avg-7.3, law:avg-17
COMMENT_HIDE_DECENCY | A.10 | A.9 | A.5 | III.A.6 | 1.3.b5 |
COMMENT_REVIEW_DECENCY | A.10 | A.9 | A.5 | III.A.6 | 1.3.b5 |
COMMENT_HIDE_PERSONAL_DATA | A.2, fn 1 | A.2 | A.1 | III.A.3 | 1.3.b1 | law:avg-4.1
COMMENT_CASE_FAKE_ACCOUNT | A.10 | | A.6, A.3 | | | default
COMMENT_REVIEW_MEME | A.10 | | | | | default
COMMENT_KEEP_CRITICISM | | | COMM.1 | intro | | default:free_expression
THREAD_DERAIL | B.2 | B.2 | D.4 | III.B.10 | 1.4.b3 |
CASE_BREACH_TO_LEADERSHIP | A.11 | | G.1 | IV.1 | 1.3.b5 | default, school_choice
CASE_POLICE_TASK | S.6 | S.6 | A.6, G.3 | | 1.5.b2 |
CASE_INSPECTOR_TASK | S.2 | S.2 | | | |
CASE_FILE_STAFF | S.1 | S.1 | | IV.1 | |
CASE_FILE_PUPIL | S.4 | S.4 | | | |
NOTICE_PERMANENCE | A.5 | A.4 | A.4 | III.A.5 | 1.3.b4 |`;
const ids = ['atlas-2021', 'zevensprong-2017', 'lankforst-2024', 'svok-2021', 'aeres-2013'];
const rows = table
  .trim()
  .split('\n')
  .map((line) =>
    line.split('|').map((cell) =>
      cell
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  );
const cells = rows.flatMap(([code, ...columns]) =>
  ids.map((id, index) => ({
    code: code?.[0] as Code,
    id,
    articles: columns[index] ?? [],
    otherwise: columns[5] ?? [],
  })),
);
const packOf = (id: string) => packById(id) ?? silentPack;

describe('the packs', () => {
  test('are the five protocols', () => expect([...packs.keys()].sort()).toEqual([...ids].sort()));

  test('the table knows every code and no other', () => {
    expect(rows.map(([code]) => code?.[0]).sort()).toEqual(Object.keys(codes).sort());
  });

  test.each(cells)('$id cites $articles for $code', ({ code, id, articles, otherwise }) => {
    const cited = cite(code, packOf(id));
    if (articles.length > 0) {
      expect(cited).toEqual({ basis: 'protocol', articles: articles.map((one) => `${id}:${one}`) });
      return;
    }
    expect(cited.basis).not.toBe('protocol');
    expect(cited.articles.every((one) => !one.startsWith(id))).toBe(true);
    const [first = 'default'] = otherwise;
    expect(cited.articles[0]?.startsWith(first)).toBe(true);
  });

  test.each(ids)('%s says in both languages what each article it cites comes down to', (id) => {
    for (const article of citedArticles(packOf(id))) {
      const text = articleText(`${id}:${article}`, packOf(id));
      expect(text?.nl.length).toBeGreaterThan(10);
      expect(text?.en.length).toBeGreaterThan(10);
      expect(text?.nl).not.toBe(text?.en);
    }
  });

  test.each(ids)('%s never shows a number that is ours', (id) => {
    for (const article of citedArticles(packOf(id))) {
      const { nl, en } = citation(`${id}:${article}`, packOf(id));
      expect(`${nl} ${en}`).not.toMatch(/\b(U|S|G|PROF|COMM)\.\d|\.b\d|fn \d/);
    }
  });

  test('a pack that cites what nobody can read does not load', () => {
    const pack = { ...packOf('svok-2021'), articles: { THREAD_DERAIL: ['III.B.99'] } };
    expect(() => definePack(pack)).toThrow('III.B.99');
  });
});

describe('a citation as people read it', () => {
  test.each([
    [
      'atlas-2021',
      'atlas-2021:A.7',
      'Atlas College protocol (2021), art. A.7',
      'Atlas College protocol (2021), art. A.7',
    ],
    [
      'atlas-2021',
      'atlas-2021:fn 1',
      'Atlas College protocol (2021), voetnoot 1',
      'Atlas College protocol (2021), footnote 1',
    ],
    [
      'aeres-2013',
      'aeres-2013:1.3.b2',
      'Aeres MBO, par. 1.3, 2e punt',
      'Aeres MBO, par. 1.3, 2nd bullet',
    ],
    [
      'lankforst-2024',
      'lankforst-2024:PROF.2',
      'Nutsschool Lankforst, Toepassing social media bij profilering, 2e alinea',
      'Nutsschool Lankforst, Use of social media for profiling the school, 2nd paragraph',
    ],
    ['svok-2021', 'law:avg-6.1a', 'AVG art. 6 lid 1a', 'GDPR art. 6(1)(a)'],
    ['svok-2021', 'law:uavg-5', 'UAVG art. 5', 'Dutch GDPR Act (UAVG) art. 5'],
    [
      'svok-2021',
      'law:sr-285b',
      'Wetboek van Strafrecht art. 285b',
      'Dutch Criminal Code art. 285b',
    ],
    [
      'svok-2021',
      'default:fail_closed',
      'Standaard van Schoolwacht: niet gezien is niet goed',
      'Schoolwacht default: not seen is not fine',
    ],
    [
      'svok-2021',
      'school_choice:breach',
      'Keuze van de school: de schoolleiding hoort het',
      "The school's choice: school leadership hears of it",
    ],
    ['svok-2021', 'default:constructor', 'default:constructor', 'default:constructor'],
  ])('under %s: %s', (id, article, nl, en) => {
    expect(citation(article, packOf(id))).toEqual({ nl, en });
  });

  test('every law and default a code may fall back on has words', () => {
    for (const { articles } of Object.values(codes)) {
      for (const article of articles) expect(citation(article, silentPack).nl).not.toBe(article);
    }
  });
});

describe('what the packs say apart from articles', () => {
  test.each([
    [
      'atlas-2021',
      {
        ageRule: 'older_than_16',
        expiry: { type: 'school_year', graceUntil: null },
        employeeBasis: 'consent',
      },
    ],
    ['zevensprong-2017', { ageRule: '16_or_older', expiry: { type: 'none' } }],
    ['lankforst-2024', { mode: 'unrecognisable_except_events', expiry: { type: 'none' } }],
    [
      'svok-2021',
      { ageRule: '16_or_older', expiry: { type: 'school_year', graceUntil: null }, mode: 'normal' },
    ],
    ['aeres-2013', { expiry: { type: 'school_year', graceUntil: null } }],
  ])('%s asks for consent its own way', (id, expected) => {
    expect(consentPolicyOf(packOf(id))).toMatchObject(expected);
  });

  test.each([
    ['atlas-2021', ['leadership'], ['leadership']],
    ['zevensprong-2017', ['leadership'], ['leadership']],
    ['lankforst-2024', ['leadership'], ['leadership']],
    ['svok-2021', ['leadership'], ['leadership', 'communication']],
    ['aeres-2013', ['communication'], ['leadership', 'communication']],
  ])('%s wants the right people told', (id, derail, doubt) => {
    const pack = packOf(id);
    expect({
      derail: rolesToTell(pack, contacts.derail),
      doubt: rolesToTell(pack, contacts.doubt),
      breach: rolesToTell(pack, contacts.breach),
    }).toEqual({ derail, doubt, breach: ['leadership'] });
  });

  test('no protocol names self-harm or spam, so none is cited for it', () => {
    for (const { decency } of packs.values()) {
      expect(decency.categories).not.toHaveProperty('selfharm');
      expect(decency.categories).not.toHaveProperty('spam');
    }
  });

  test('bullying, threats and stalking are named by all five', () => {
    for (const { decency } of packs.values()) {
      expect(decency.categories).toMatchObject({
        bullying: decency.openClause,
        threat: decency.openClause,
        stalking: expect.arrayContaining(decency.openClause),
      });
    }
  });
});

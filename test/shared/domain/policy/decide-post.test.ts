import { describe, expect, test } from 'vitest';
import type { ConsentDecision } from '../../../../shared/domain/consent/decision.ts';
import { decidePost } from '../../../../shared/domain/policy/decide-post.ts';
import {
  type EvidenceLook,
  type PostEvidence,
  postEvidenceSchema,
} from '../../../../shared/domain/policy/evidence.ts';
import { decisionSchema } from '../../../../shared/domain/policy/finding.ts';
import { aConsent, aFace, aLook, aNamed, anEvidence, aPost, packOf } from './builders.ts';

const atlas = packOf('atlas-2021');
const codesOf = (evidence: PostEvidence, pack = atlas) =>
  decidePost(evidence, pack).findings.map(({ code, detail }) => `${code} ${detail}`);
const textPost = aPost({ media: [] });
const textOnly = anEvidence({ post: textPost, looks: [], faces: [], everyoneNamed: null });

describe('clear', () => {
  test.each<[string, PostEvidence]>([
    ['everyone named, everyone may, and a person said so', anEvidence()],
    ['a text without trouble', textOnly],
    ['a draft, like any other', anEvidence({ post: aPost({ state: 'draft', publishAt: null }) })],
    ['nobody there, and a person said so', anEvidence({ looks: [aLook('m1', [])], faces: [] })],
    [
      'a face too small, and a person said that is all',
      anEvidence({ looks: [aLook('m1', [aFace(false)])], faces: [] }),
    ],
    [
      'a face two people found not recognisable',
      anEvidence({
        faces: [{ ...aNamed(), named: { as: 'not-recognisable', by: 'person' } }],
        secondPerson: true,
      }),
    ],
    [
      'a box of which the engine doubts itself that it is a face',
      anEvidence({
        looks: [aLook('m1', [{ ...aFace(), because: 'unsure' }])],
        faces: [{ ...aNamed(), named: { as: 'no-face', by: 'person' } }],
      }),
    ],
    [
      'everyone matched on the allow-list',
      anEvidence({
        recognition: 'allow-list',
        everyoneNamed: null,
        faces: [aNamed(aConsent(), { by: 'match' })],
      }),
    ],
  ])('%s', (_, evidence) => {
    expect(decidePost(evidence, atlas)).toMatchObject({ outcome: 'clear', findings: [] });
  });
});

describe('a person who finds nobody recognisable where the engine does', () => {
  const named = (as: 'not-recognisable' | 'no-face', recognisable = true) => ({
    faces: [{ ...aNamed(), recognisable, named: { as, by: 'person' as const } }],
    looks: [aLook('m1', [aFace(recognisable)])],
  });

  test.each([
    ['not-recognisable', true, ['POST_HOLD_UNKNOWN_FACE overruled']],
    ['no-face', true, ['POST_HOLD_UNKNOWN_FACE overruled']],
    ['not-recognisable', false, []],
    ['no-face', false, []],
  ] as const)('%s (the engine finds it recognisable: %s): %j', (as, recognisable, expected) => {
    expect(codesOf(anEvidence(named(as, recognisable)))).toEqual(expected);
    expect(codesOf(anEvidence({ ...named(as, recognisable), secondPerson: true }))).toEqual([]);
  });
});

describe('consent of whoever is named', () => {
  test.each([
    ['denied', 'objection_parent', 'flag', ['POST_BLOCK_NO_CONSENT not_allowed']],
    ['denied', 'protection_hold', 'flag', ['POST_BLOCK_NO_CONSENT not_allowed']],
    ['withdrawn', 'withdrawn', 'flag', ['POST_BLOCK_NO_CONSENT not_allowed']],
    ['missing', 'no_statement', 'flag', ['POST_BLOCK_NO_CONSENT missing']],
    ['expired', 'school_year_over', 'hold', ['POST_HOLD_CONSENT_EXPIRED expired']],
    ['wrong-grantor', 'pupil_must_decide', 'hold', ['POST_HOLD_WRONG_GIVER wrong-grantor']],
    ['granted', 'in_grace', 'clear', []],
    ['not-required', 'crowd_overview', 'clear', []],
  ] as const)('%s (%s): %s', (status, reason, outcome, expected) => {
    const evidence = anEvidence({ faces: [aNamed(aConsent(status, reason))] });
    expect(decidePost(evidence, atlas).outcome).toBe(outcome);
    expect(codesOf(evidence)).toEqual(expected);
  });

  test('an employee without consent holds', () => {
    const faces = [aNamed(aConsent('missing', 'no_statement'), { personKind: 'employee' })];
    expect(decidePost(anEvidence({ faces }), atlas)).toMatchObject({
      outcome: 'hold',
      findings: [{ code: 'POST_HOLD_STAFF', basis: 'protocol', articles: ['atlas-2021:A.7'] }],
    });
  });

  test('a pupil who is to be unrecognisable is flagged, citing the paragraph that says so', () => {
    const faces = [aNamed(aConsent('denied', 'policy_unrecognisable_only'))];
    expect(decidePost(anEvidence({ faces }), packOf('lankforst-2024'))).toMatchObject({
      outcome: 'flag',
      findings: [{ code: 'POST_BLOCK_RECOGNISABLE', articles: ['lankforst-2024:PROF.2'] }],
    });
  });

  test.each([
    ['withdrawn', 'withdrawn'],
    ['denied', 'objection_parent'],
    ['denied', 'protection_hold'],
  ] as const)('%s (%s) while online: to be reviewed, in the same words', (status, reason) => {
    const inPost = (consent: ConsentDecision) =>
      decidePost(
        anEvidence({ post: aPost({ state: 'published' }), faces: [aNamed(consent)] }),
        atlas,
      );
    const decision = inPost(aConsent(status, reason));
    expect(decision.findings.map(({ code }) => code)).toEqual([
      'PUBLISHED_REVIEW_WITHDRAWN',
      'POST_BLOCK_NO_CONSENT',
    ]);
    expect(decision).toEqual(inPost(aConsent('withdrawn', 'withdrawn')));
  });

  describe('where nobody is recognisable but at public activities', () => {
    const lankforst = packOf('lankforst-2024');
    const inPost = (reason: ConsentDecision['reason'], more: Partial<PostEvidence> = {}) =>
      decidePost(anEvidence({ faces: [aNamed(aConsent('denied', reason))], ...more }), lankforst);

    test.each(['protection_hold', 'deceased'] as const)(
      'outside one, %s reads as everybody else does, planned and online',
      (reason) => {
        for (const state of ['scheduled', 'published'] as const) {
          const more = { post: aPost({ state }) };
          expect(inPost(reason, more)).toEqual(inPost('policy_unrecognisable_only', more));
        }
      },
    );

    test('at one, a protection reads as a no', () => {
      const more = { eventId: 'sportdag' };
      expect(inPost('protection_hold', more)).toEqual(inPost('objection_parent', more));
      expect(inPost('protection_hold', more).findings[0]?.code).toBe('POST_BLOCK_NO_CONSENT');
    });
  });

  test('a no, a withdrawal and a protection read the same', () => {
    const texts = (['denied', 'withdrawn'] as const).map(
      (status) =>
        decidePost(anEvidence({ faces: [aNamed(aConsent(status, 'withdrawn'))] }), atlas)
          .findings[0]?.text,
    );
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]?.nl).toMatch(/^Gezicht 1: mag niet/);
  });
});

describe('faces without a consent behind them', () => {
  const face = (named: 'visitor' | 'unknown' | null) => ({
    ...aNamed(),
    named: named && { as: named, by: 'person' as const },
  });
  test.each<[string, Partial<PostEvidence>, string]>([
    ['nobody named it', { faces: [face(null)] }, 'unnamed_face'],
    [
      'nobody named it, with recognition on',
      { faces: [face(null)], recognition: 'allow-list' },
      'unnamed_face',
    ],
    ['a person does not know them', { faces: [face('unknown')] }, 'unknown_face'],
    ['a visitor of whom nothing is known', { faces: [face('visitor')] }, 'visitor_face'],
    ['the engine saw it and nobody listed it', { faces: [] }, 'unnamed_face'],
    [
      'the list calls it unrecognisable, the engine does not',
      { faces: [{ ...face(null), recognisable: false }] },
      'unnamed_face',
    ],
  ])('%s', (_, more, detail) => {
    const evidence = anEvidence(more);
    expect(codesOf(evidence)).toEqual([`POST_HOLD_UNKNOWN_FACE ${detail}`]);
    expect(decidePost(evidence, atlas).outcome).toBe('hold');
  });

  test('says which face of which picture', () => {
    const media = ['m1', 'm2'].map((id) => ({ id, kind: 'image' as const, url: null }));
    const looks = [aLook('m1'), aLook('m2', [aFace(), aFace()])];
    const faces = [aNamed(), { ...aNamed(), ref: 'm2#1' }, { ...face(null), ref: 'm2#2' }];
    const [finding] = decidePost(
      anEvidence({ post: aPost({ media }), looks, faces }),
      atlas,
    ).findings;
    expect(finding).toMatchObject({
      subjects: ['m2#2'],
      text: { nl: expect.stringMatching(/^Gezicht 2 op foto 2:/) },
    });
  });
});

describe('what nobody looked at', () => {
  const held = { ...aLook('m1'), look: { status: 'held', reason: 'unreadable' } as const };
  test.each<[string, Partial<PostEvidence>, string]>([
    ['a file that could not be read', { looks: [held], faces: [] }, 'unreadable'],
    [
      'a file that was not fetched',
      { looks: [{ ...held, look: { status: 'not-fetched', reason: 'no-url' } }], faces: [] },
      'no-url',
    ],
    ['a picture without a look', { looks: [], faces: [] }, 'not-looked-at'],
    ['a film', { looks: [{ ...aLook('m1'), kind: 'video' }] }, 'video'],
    [
      'a film called a picture',
      { post: aPost({ media: [{ id: 'm1', kind: 'video', url: null }] }) },
      'video',
    ],
    ['media the platform does not list', { post: aPost({ mediaComplete: false }) }, 'incomplete'],
    ['evidence of an earlier post', { stale: true }, 'stale'],
  ])('%s', (_, more, detail) => {
    const decision = decidePost(anEvidence(more), atlas);
    expect(decision.outcome).toBe('hold');
    expect(decision.findings).toMatchObject([
      {
        code: 'POST_HOLD_UNKNOWN_FACE',
        basis: 'default',
        articles: ['default:fail_closed'],
        detail,
      },
    ]);
  });
});

describe("a person's word", () => {
  const unconfirmed = { everyoneNamed: null };
  const two = aPost({ media: ['m1', 'm2'].map((id) => ({ id, kind: 'image', url: null })) });
  test.each<[string, Partial<PostEvidence>, string[]]>([
    ['all named, not confirmed', {}, ['confirm_everyone']],
    ['no face found', { looks: [aLook('m1', [])], faces: [] }, ['confirm_nobody']],
    [
      'no face found, with recognition on',
      { looks: [aLook('m1', [])], faces: [], recognition: 'allow-list' },
      ['confirm_nobody'],
    ],
    [
      'only a face that is not recognisable',
      { looks: [aLook('m1', [aFace(false)])], faces: [] },
      ['confirm_nobody'],
    ],
    [
      'a second picture without a face, though the first is known',
      { post: two, looks: [aLook('m1'), aLook('m2', [])], recognition: 'allow-list' },
      ['confirm_nobody'],
    ],
    ['not all named: naming comes first', { faces: [] }, ['unnamed_face']],
  ])('%s', (_, more, details) => {
    const decision = decidePost(anEvidence({ ...unconfirmed, ...more }), atlas);
    expect(decision.outcome).toBe('hold');
    expect(decision.findings.map(({ detail }) => detail)).toEqual(details);
  });
});

test('personal data in the caption holds, and is not repeated', () => {
  const decision = decidePost(
    { ...textOnly, personalData: [{ type: 'phone', span: [4, 14] }] },
    atlas,
  );
  expect(decision).toMatchObject({
    outcome: 'hold',
    findings: [{ code: 'POST_HOLD_PERSONAL_DATA', detail: 'phone', subjects: ['4-14'] }],
  });
});

test("somebody else's post holds", () => {
  const evidence = { ...textOnly, post: { ...textPost, isRepost: true } };
  expect(decidePost(evidence, packOf('lankforst-2024'))).toMatchObject({
    outcome: 'hold',
    findings: [{ code: 'POST_HOLD_REPOST', articles: ['lankforst-2024:A.1'] }],
  });
});

test('evidence and decision fit their schemas', () => {
  const evidence = anEvidence({
    faces: [aNamed(aConsent('expired', 'term_over'))],
    personalData: [{ type: 'name', span: [0, 4] }],
  });
  expect(postEvidenceSchema.parse(evidence)).toEqual(evidence);
  const decision = decidePost(evidence, atlas);
  expect(decisionSchema.parse(decision)).toEqual(decision);
});

describe('a film that a person watched', () => {
  const unseen: EvidenceLook = {
    mediaId: 'm1',
    kind: 'video',
    look: { status: 'not-fetched', reason: 'video' },
  };
  const watched = { ...unseen, watched: { at: '2026-03-01T10:00:00.000Z' } };
  const film = {
    post: aPost({ media: [{ id: 'm1', kind: 'video', url: null }] }),
    faces: [],
  } satisfies Partial<PostEvidence>;

  test.each(['off', 'suggest', 'allow-list'] as const)(
    'waits for the word that nobody else is recognisable: recognition %s',
    (recognition) => {
      const one = { ...film, looks: [watched], recognition };
      const hold = ['POST_HOLD_UNKNOWN_FACE confirm_everyone'];
      expect(codesOf(anEvidence({ ...one, everyoneNamed: null }))).toEqual(hold);
      expect(codesOf(anEvidence(one))).toEqual([]);
    },
  );

  test('was not seen where one of two looks at it says so', () => {
    const hold = ['POST_HOLD_UNKNOWN_FACE video'];
    expect(codesOf(anEvidence({ ...film, looks: [watched, unseen] }))).toEqual(hold);
  });
});

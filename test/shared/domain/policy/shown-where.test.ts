import { describe, expect, it } from 'vitest';
import type { Post } from '../../../../shared/domain/content.ts';
import { decidePost } from '../../../../shared/domain/policy/decide-post.ts';
import type { EvidenceFace } from '../../../../shared/domain/policy/evidence.ts';
import { aConsent, aLook, aNamed, anEvidence, aPost, packOf } from './builders.ts';

const film = { id: 'f1', kind: 'video', url: 'https://example.org/1.mp4' } as const;
const picture = { id: 'm1', kind: 'image', url: 'https://example.org/1.jpg' } as const;

function textsOf(face: EvidenceFace, media: Post['media'], more: object = {}) {
  const evidence = anEvidence({
    ...{ post: aPost({ media, ...more }), looks: [aLook('m1', [])], faces: [face] },
  });
  const { findings } = decidePost(evidence, packOf('atlas-2021'));
  return findings
    .filter(({ subjects }) => subjects?.includes(face.ref))
    .map(({ text }) => `${text.nl} ${text.en}`)
    .join(' ');
}

const inFilm = (named: EvidenceFace['named'], isOnlyHeard = false): EvidenceFace => ({
  ...{ ref: 'f1#p1', recognisable: true, named },
  ...(isOnlyHeard ? { isOnlyHeard } : {}),
});
const denied = aNamed(aConsent('denied', 'denied_by_grantor')).named;
const hidden = aNamed(aConsent('denied', 'policy_unrecognisable_only')).named;
const who: [string, EvidenceFace['named']][] = [
  ['said no', denied],
  ['is not to be recognisable', hidden],
  ['is a visitor', { as: 'visitor', by: 'person' }],
  ['is unknown', { as: 'unknown', by: 'person' }],
  ['has no name', null],
];

describe.each(who)('what to do about somebody who %s', (_, named) => {
  it.each([{}, { state: 'published' }])('in a film is told in words of a film: %j', (more) => {
    const text = textsOf(inFilm(named), [film], more);
    expect(text).toMatch(/knip dit stuk uit de film/i);
    expect(text).not.toMatch(/gezicht|face/);
  });

  it.each([{}, { state: 'published' }])(
    'who is only heard, is told in words of sound: %j',
    (more) => {
      const text = textsOf(inFilm(named, true), [film], more);
      expect(text).toMatch(/haal het geluid weg/i);
      expect(text).not.toMatch(/gezicht|face/);
    },
  );

  it('in a picture is told in words of a face', () => {
    expect(textsOf({ ref: 'm1#1', recognisable: true, named }, [picture])).toMatch(
      /maak het gezicht onherkenbaar/i,
    );
  });
});

describe('where somebody is', () => {
  const second = { ...film, id: 'f2' };
  it.each([
    ['f1#p1', [film], /^Persoon 1: /],
    ['f1#p1', [picture, film], /^Persoon 1 in de film: /],
    ['f2#p2', [picture, film, second], /^Persoon 2 in film 2: /],
    ['m1#p1', [film, picture], /^Persoon 1 op foto 2: /],
  ])('%s is called by the kind of file', (ref, media, words) => {
    expect(textsOf({ ref, recognisable: true, named: denied }, [...media])).toMatch(words);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepWords } from '../../../functions/screen-post/keep-words.ts';
import type { Box, Look } from '../../../shared/domain/faces/sighting.ts';
import type { MediaRecord, Naming } from '../../../shared/records/media.ts';

const said = { by: 'user:anna', at: '2026-03-02T09:00:00.000Z' } as const;
const person = (personId: string): Naming => ({ as: 'person', personId, ...said });
const box = (x: number): Box => ({ x, y: 100, width: 60, height: 80 });

const look = (...faces: { box: Box; recognisable?: boolean }[]): Look => ({
  ...{ status: 'analysed', width: 4000, height: 3000, frames: 1, engine: 'test' },
  faces: faces.map((face) => ({
    ...{ confidencePercent: 99, recognisable: true, because: 'clear' },
    ...face,
  })),
});
const held: Look = { status: 'held', reason: 'took-too-long' };
const away = { status: 'not-fetched', reason: 'timeout' } as const;

const aRecord = (change: Partial<MediaRecord>): MediaRecord => ({
  ...{ mediaId: 'm', kind: 'image', sha256: 'a', display: null, look: look() },
  ...{ names: {}, drawn: [], lookedAt: said.at },
  ...change,
});
const next = (known: MediaRecord, seen: Pick<MediaRecord, 'sha256' | 'look'>) =>
  aRecord({ ...seen, ...keepWords(known, seen) });

const recordArbitrary = fc
  .record({
    found: fc.uniqueArray(fc.nat(8), { maxLength: 6 }),
    drawn: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
    words: fc.array(fc.constantFrom('person', 'unknown', 'no-face', 'nothing', 'refused'), {
      minLength: 10,
      maxLength: 10,
    }),
  })
  .map(({ found, drawn, words }) => {
    const named = words.slice(0, found.length + drawn.length).flatMap((word, index) => {
      const number = String(index + 1);
      if (word === 'nothing' || word === 'refused') return [];
      const naming: Naming = word === 'person' ? person(`p${number}`) : { as: word, ...said };
      return [[number, naming] as const];
    });
    const refused = words
      .slice(0, found.length)
      .flatMap((word, index) =>
        word === 'refused' ? [[String(index + 1), ['q'] as string[]] as const] : [],
      );
    return aRecord({
      look: look(...found.map((at) => ({ box: box(at * 200) }))),
      // beside the faces that were found
      drawn: drawn.map((at) => ({ ...box(at * 200), y: 900 })),
      names: Object.fromEntries(named),
      ...(refused.length === 0 ? {} : { refused: Object.fromEntries(refused) }),
    });
  });

const wordsOf = ({ names, drawn, refused, aside }: MediaRecord) => ({
  ...{ names, drawn, refused, aside },
});

describe('what people said of faces', () => {
  it('is the same after the same look, whatever went wrong in between', () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        fc.array(fc.constantFrom({ sha256: 'a', look: held }, { sha256: null, look: away })),
        (record, troubles) => {
          const after = troubles.reduce<MediaRecord>(next, record);
          expect(wordsOf(next(after, record))).toEqual(wordsOf(record));
        },
      ),
    );
  });

  it('loses nobody of whom somebody spoke, however another look finds and numbers faces', () => {
    const facesArbitrary = fc.array(
      fc.record({ box: fc.nat(1600).map(box), recognisable: fc.boolean() }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(recordArbitrary, facesArbitrary, (record, faces) => {
        const after = next(record, { sha256: 'a', look: look(...faces) });
        const somebody = ({ names }: MediaRecord) =>
          Object.values(names)
            .filter(({ as }) => as === 'person' || as === 'unknown')
            .map((who) => JSON.stringify(who))
            .sort();
        expect(somebody(after)).toEqual(somebody(record));
        const count = faces.length + after.drawn.length;
        for (const number of Object.keys({ ...after.names, ...after.refused })) {
          expect(Number(number)).toBeLessThanOrEqual(count);
        }
        expect(Object.keys(after.refused ?? {})).toHaveLength(
          Object.keys(record.refused ?? {}).length,
        );
      }),
    );
  });

  it('goes with the face where an engine numbers faces otherwise and moves them by a pixel', () => {
    const names = { '1': person('p'), '2': person('q') };
    const known = aRecord({ look: look({ box: box(0) }, { box: box(500) }), names });
    const seen = look({ box: box(501) }, { box: box(1) });
    expect(keepWords(known, { sha256: 'a', look: seen })).toEqual({
      names: { '1': person('q'), '2': person('p') },
      drawn: [],
    });
  });

  it('keeps a box that a person drew until an engine finds somebody recognisable there', () => {
    const known = aRecord({ drawn: [box(300)], names: { '1': person('p') } });
    const doubted = look({ box: box(302), recognisable: false });
    expect(keepWords(known, { sha256: 'a', look: doubted })).toEqual({
      names: { '2': person('p') },
      drawn: [box(300)],
    });
    expect(keepWords(known, { sha256: 'a', look: look({ box: box(302) }) })).toEqual({
      names: { '1': person('p') },
      drawn: [],
    });
  });

  it('counts for no other file', () => {
    const known = aRecord({ drawn: [box(300)], names: { '1': person('p') } });
    const lost = next(known, { sha256: null, look: away });
    const other = { sha256: 'b', look: look({ box: box(300) }) };
    for (const record of [known, lost, next(known, { sha256: 'a', look: held })]) {
      expect(keepWords(record, other)).toEqual({ names: {}, drawn: [] });
    }
  });
});

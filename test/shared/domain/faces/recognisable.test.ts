import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  type FaceSignals,
  isMatchable,
  recognisability,
  recognisabilityReasons,
  recognise,
} from '../../../../shared/domain/faces/recognisable.ts';

function someSignals(changed: Partial<FaceSignals> = {}): FaceSignals {
  return {
    width: 80,
    height: 100,
    sharpness: 140,
    eyeDistanceShare: 0.4,
    noseOffset: 0.05,
    probability: 0.99,
    ...changed,
  };
}

it.each<[Partial<FaceSignals>, string]>([
  [{}, 'clear'],
  [{ width: 15.9 }, 'too-small'],
  [{ width: 16, height: 20 }, 'small'],
  [{ height: 19.9 }, 'too-small'],
  [{ height: 39.9 }, 'small'],
  [{ height: 40 }, 'clear'],
  [{ height: 31, sharpness: 1.9 }, 'too-blurred'],
  [{ height: 32, sharpness: 1.9 }, 'small'],
  [{ sharpness: 0 }, 'blurred'],
  [{ noseOffset: 0.46 }, 'turned'],
  [{ noseOffset: 1.1 }, 'turned'],
  [{ noseOffset: 1.1, eyeDistanceShare: 0.09 }, 'turned-away'],
  [{ noseOffset: 0.9, eyeDistanceShare: 0.09 }, 'turned'],
  [{ probability: 0.59 }, 'unsure'],
  [{ probability: 0.6 }, 'clear'],
])('calls a face with %o %s', (changed, reason) => {
  expect(recognise(someSignals(changed))).toBe(reason);
});

const anySignals = fc.record({
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
  sharpness: fc.integer({ min: 0, max: 200 }),
  eyeDistanceShare: fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100),
  noseOffset: fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
  probability: fc.integer({ min: 35, max: 100 }).map((percent) => percent / 100),
});

test('a face that grows never stops being recognisable', () => {
  fc.assert(
    fc.property(anySignals, fc.integer({ min: 1, max: 10 }), (signals, times) => {
      const grown = { ...signals, width: signals.width * times, height: signals.height * times };
      if (recognisability[recognise(signals)].recognisable) {
        expect(recognisability[recognise(grown)].recognisable).toBe(true);
      }
    }),
  );
});

test('doubt whether it is a face never makes it unrecognisable', () => {
  fc.assert(
    fc.property(anySignals, (signals) => {
      const sure = recognisability[recognise({ ...signals, probability: 1 })];
      const doubted = recognisability[recognise({ ...signals, probability: 0.35 })];
      expect(doubted.recognisable).toBe(sure.recognisable);
    }),
  );
});

test('only recognisable faces of 40 pixels and more are compared with anyone', () => {
  fc.assert(
    fc.property(anySignals, (signals) => {
      if (!isMatchable(signals)) return;
      expect(signals.height).toBeGreaterThanOrEqual(40);
      expect(recognisability[recognise(signals)].recognisable).toBe(true);
    }),
  );
});

const clear = {
  width: 80,
  height: 100,
  sharpness: 100,
  eyeDistanceShare: 0.4,
  noseOffset: 0.1,
  probability: 0.99,
};

it.each([
  { change: {}, isCompared: true },
  { change: { height: 40 }, isCompared: true },
  { change: { height: 39 }, isCompared: false },
  { change: { probability: 0.59 }, isCompared: false },
  { change: { sharpness: 24 }, isCompared: true },
  { change: { sharpness: 24, height: 63 }, isCompared: false },
  { change: { sharpness: 9 }, isCompared: false },
  { change: { noseOffset: 0.85 }, isCompared: true },
  { change: { noseOffset: 0.85, height: 63 }, isCompared: false },
  { change: { noseOffset: 0.86 }, isCompared: false },
  { change: { noseOffset: 0.6, sharpness: 9 }, isCompared: false },
])('compares a clear face with $change: $isCompared', ({ change, isCompared }) => {
  expect(isMatchable({ ...clear, ...change })).toBe(isCompared);
});

it.each(recognisabilityReasons)('says why in two languages: %s', (reason) => {
  const { nl, en } = recognisability[reason].words;
  expect([nl, en].every((words) => /^[A-Z].+\.$/.test(words))).toBe(true);
});

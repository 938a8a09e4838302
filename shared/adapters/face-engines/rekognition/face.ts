import * as z from 'zod';
import { recognisability, recognise } from '../../../domain/faces/recognisable.ts';
import type { Face } from '../../../domain/faces/sighting.ts';

/** What we use of a FaceDetail; the reply is checked, because a missing box must never read as no face. */
const detailSchema = z.object({
  BoundingBox: z.object({
    Left: z.number(),
    Top: z.number(),
    Width: z.number().positive(),
    Height: z.number().positive(),
  }),
  Confidence: z.number().min(0).max(100),
  Landmarks: z.array(z.object({ Type: z.string(), X: z.number(), Y: z.number() })).default([]),
  Quality: z.object({ Sharpness: z.number() }).optional(),
});

/** One face in pixels of the upright picture, or nothing when the reply is not what was agreed. */
export function faceOf(detail: unknown, width: number, height: number): Face | undefined {
  const parsed = detailSchema.safeParse(detail);
  if (!parsed.success) return undefined;
  const { BoundingBox: place, Confidence, Landmarks, Quality } = parsed.data;
  const box = {
    x: place.Left * width,
    y: place.Top * height,
    width: place.Width * width,
    height: place.Height * height,
  };
  const point = (type: string) => {
    const found = Landmarks.find(({ Type }) => Type === type);
    return found && { x: found.X * width, y: found.Y * height };
  };
  const because = recognise({
    width: box.width,
    height: box.height,
    // Also 0 for a smear; without it the face counts as sharp, which leans to recognisable.
    sharpness: Quality?.Sharpness ?? 100,
    ...pose(point('eyeLeft'), point('eyeRight'), point('nose'), box.width),
    probability: Confidence / 100,
  });
  return {
    box,
    confidencePercent: Confidence,
    recognisable: recognisability[because].recognisable,
    because,
  };
}

/** The service compares faces from 50 pixels of height, and so do we with it. */
export function isMatchableFace({ box, because }: Face): boolean {
  return box.height >= 50 && because === 'clear';
}

interface Place {
  x: number;
  y: number;
}

function pose(
  left: Place | undefined,
  right: Place | undefined,
  nose: Place | undefined,
  width: number,
) {
  if (!left || !right || !nose) return { eyeDistanceShare: 0.4, noseOffset: 0 };
  const eyeDistance = Math.max(1e-6, Math.hypot(right.x - left.x, right.y - left.y));
  return {
    eyeDistanceShare: eyeDistance / width,
    noseOffset: Math.abs(nose.x - (left.x + right.x) / 2) / eyeDistance,
  };
}

import type { Box } from './sighting.ts';

export interface Point {
  x: number;
  y: number;
}

/** Intersection over union: 0 for boxes apart, 1 for the same box. */
export function overlap(a: Box, b: Box): number {
  const shared = intersection(a, b);
  return shared / (area(a) + area(b) - shared);
}

/** The share of the smaller box that lies inside the other one. */
export function containment(a: Box, b: Box): number {
  return intersection(a, b) / Math.min(area(a), area(b));
}

function intersection(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function area({ width, height }: Box): number {
  return width * height;
}

/** The part of the box inside a picture of this size, or nothing. */
export function clip(box: Box, width: number, height: number): Box | undefined {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const right = Math.min(width, box.x + box.width);
  const bottom = Math.min(height, box.y + box.height);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined;
}

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** Where a point of a picture turned clockwise stood before the turn; the size is that of the picture before it. */
export function turnBack({ x, y }: Point, turns: Turns, width: number, height: number): Point {
  if (turns === 1) return { x: y, y: height - x };
  if (turns === 2) return { x: width - x, y: height - y };
  if (turns === 3) return { x: width - y, y: x };
  return { x, y };
}

/** The same for a box. */
export function turnBoxBack(box: Box, turns: Turns, width: number, height: number): Box {
  const a = turnBack({ x: box.x, y: box.y }, turns, width, height);
  const b = turnBack({ x: box.x + box.width, y: box.y + box.height }, turns, width, height);
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

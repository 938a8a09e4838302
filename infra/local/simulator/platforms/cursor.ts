/** Opaque, yet it survives insertions and deletions: the sequence number of an entry. */
export function encodeCursor(seq: number): string {
  return Buffer.from(`seq:${seq}`).toString('base64url');
}

/** undefined: none given; null: not one of ours. */
export function decodeCursor(cursor: string | undefined): number | undefined | null {
  if (cursor === undefined) return undefined;
  const seq = /^seq:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  return seq === undefined ? null : Number(seq);
}

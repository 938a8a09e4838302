import { createHash } from 'node:crypto';
import type { Table } from '../../../shared/domain/decency/model/model.ts';
import type { Cuts } from '../../../shared/domain/decency/model/unpack.ts';
import type { Labelled } from './read-comments.ts';

/** What was trained on, without the texts: another comment or label gives another fingerprint. */
export function fingerprint(comments: readonly Labelled[]): string {
  const hash = createHash('sha256');
  for (const { text, labels, voice, author } of comments) {
    hash.update(`${JSON.stringify([author, voice, text, labels])}\n`);
  }
  return hash.digest('hex');
}

/** The source of `weights.ts`. */
export function toModule(table: Table, cuts: Cuts, trainedOn: string): string {
  const hide = Object.entries(cuts.hide).map(([category, cut]) => `      ${category}: ${cut},\n`);
  return `import type { Packed } from './unpack.ts';

/** Written by \`npm run train\`; do not edit. What it was trained on and what it can do: README.md. */
export const packed: Packed = {
  trainedOn: '${trainedOn}',
  cuts: {
    review: ${cuts.review},
    care: ${cuts.care},
    hide: ${hide.length === 0 ? '{}' : `{\n${hide.join('')}    }`},
  },
  scale: [${table.scale.join(', ')}],
  bias: [${table.bias.join(', ')}],
  table:
    '${bytesOf(table).toString('base64')}',
};
`;
}

function bytesOf({ checks, rarity, weights }: Table): Buffer {
  const low = Buffer.alloc(checks.length * 2);
  checks.forEach((check, i) => {
    low.writeUInt16LE(check, 2 * i);
  });
  return Buffer.concat([low, Buffer.from(rarity), Buffer.from(weights.buffer)]);
}

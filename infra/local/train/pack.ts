import { createHash } from 'node:crypto';
import type { Table } from '../../../shared/domain/decency/model/model.ts';
import { alphabet, type Cuts } from '../../../shared/domain/decency/model/unpack.ts';
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
  return `// biome-ignore-all format: generated
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: generated
import type { Packed } from './unpack.ts';

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
    '${textOf(table).replaceAll(/[\\']/g, (sign) => `\\${sign}`)}',
};
`;
}

function textOf({ checks, rarity, weights }: Table): string {
  const { first, size } = alphabet;
  const digits = [...checks].flatMap((check) => [
    first + Math.floor(check / size ** 2),
    first + (Math.floor(check / size) % size),
    first + (check % size),
  ]);
  const codes = [...digits, ...[...rarity].map((one) => first + one), ...weights];
  return codes.map((code) => String.fromCharCode(code)).join('');
}

import { refuse } from './graph-error.ts';

/** One asked-for field: `replies.limit(5){id,text}`. */
export interface FieldRequest {
  name: string;
  options: Map<string, string>;
  /** null: nothing between braces, so the default fields. */
  fields: FieldRequest[] | null;
}

/** What a node can tell; undefined leaves the field out, as the Graph API does with what is empty. */
export type FieldTable<Node> = Record<string, (node: Node, request: FieldRequest) => unknown>;

const token = /[^,{}().]+|[,{}().]/y;

function tokensOf(text: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) found.push(match[0].trim());
  return found.filter((part) => part !== '');
}

/** Reads the `fields` parameter with its nested fields and modifiers. What cannot be read is error 2500. */
export function parseFields(text: string): FieldRequest[] {
  const tokens = tokensOf(text);
  let at = 0;
  const bad = () => refuse(2500, undefined, 'Syntax error in the field parameter');

  function list(): FieldRequest[] {
    const fields: FieldRequest[] = [];
    while (at < tokens.length && tokens[at] !== '}') {
      fields.push(field());
      if (tokens[at] === ',') at += 1;
    }
    return fields;
  }

  function field(): FieldRequest {
    const name = tokens[at] ?? '';
    if (!/^\w+$/.test(name)) throw bad();
    at += 1;
    const options = new Map<string, string>();
    while (tokens[at] === '.') {
      const [option = '', open, value = '', close] = tokens.slice(at + 1, at + 5);
      if (open !== '(' || close !== ')') throw bad();
      options.set(option, value);
      at += 5;
    }
    if (tokens[at] !== '{') return { name, options, fields: null };
    at += 1;
    const fields = list();
    if (tokens[at] !== '}') throw bad();
    at += 1;
    return { name, options, fields };
  }

  const fields = list();
  if (at < tokens.length) throw bad();
  return fields;
}

/** One unknown field fails the whole call, as on the real API. `id` always comes along. */
export function readFields<Node>(
  table: FieldTable<Node>,
  requested: readonly FieldRequest[],
  node: Node,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const request of requested) {
    const read = Object.hasOwn(table, request.name) ? table[request.name] : undefined;
    if (!read) {
      throw refuse(100, undefined, `(#100) Tried accessing nonexisting field (${request.name})`);
    }
    const value = read(node, request);
    if (value !== undefined && value !== null) answer[request.name] = value;
  }
  if (!('id' in answer)) {
    const own = table.id?.(node, { name: 'id', options: new Map(), fields: null });
    if (own !== undefined) answer.id = own;
  }
  return answer;
}

/** A nested value: the fields between the braces, or these when there are no braces. */
export function nested<Node>(
  table: FieldTable<Node>,
  defaults: string,
  node: Node,
  request: FieldRequest,
): Record<string, unknown> {
  return readFields(table, request.fields ?? parseFields(defaults), node);
}

/** Documented fields that nothing in the simulator ever fills. */
export function emptyFields<Node>(names: string): FieldTable<Node> {
  return Object.fromEntries(names.split(' ').map((name) => [name, () => undefined]));
}

/** The Graph API's own date form: `+0000` without a colon. */
export function graphTime(iso: string): string {
  return `${iso.slice(0, 19)}+0000`;
}

export function unixSeconds(iso: string | Date): number {
  return Math.floor(new Date(iso).getTime() / 1000);
}

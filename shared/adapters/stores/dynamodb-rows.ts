import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Condition, Key, QueryOptions, Row, Table, Write } from '../../ports/store.ts';

export type Item = Record<string, AttributeValue>;
export type TableNames = Record<Table, string>;

const mostBytes = 350_000;

/** The name of the second way in, where a table has one. */
export const indexName = 'gsi1';

const text = z.object({ S: z.string() });
const number = z.object({ N: z.string().transform(Number) });
const itemSchema = z.object({
  pk: text,
  sk: text,
  version: number,
  data: text,
  gsi1pk: text.optional(),
  gsi1sk: text.optional(),
  ttl: number.optional(),
});

export function keyItem({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

/** Throws when the data is larger than every store takes: DynamoDB refuses items over 400 KB, keys included. */
function itemOf(row: Row): Item {
  const data = JSON.stringify(row.data);
  if (Buffer.byteLength(data) > mostBytes)
    throw new Error(`expected a row under ${mostBytes} bytes`);
  const item: Item = { ...keyItem(row), version: { N: String(row.version) }, data: { S: data } };
  if (row.index !== undefined) {
    item.gsi1pk = { S: row.index.pk };
    item.gsi1sk = { S: row.index.sk };
  }
  if (row.expiresAt !== undefined) item.ttl = { N: String(row.expiresAt) };
  return item;
}

export function rowOf(item: Item): Row {
  const { pk, sk, version, data, gsi1pk, gsi1sk, ttl } = itemSchema.parse(item);
  const row: Row = { pk: pk.S, sk: sk.S, version: version.N, data: JSON.parse(data.S) };
  if (gsi1pk !== undefined && gsi1sk !== undefined) row.index = { pk: gsi1pk.S, sk: gsi1sk.S };
  if (ttl !== undefined) row.expiresAt = ttl.N;
  return row;
}

export function transactionItem(tables: TableNames, write: Write): TransactWriteItem {
  const TableName = tables[write.table];
  if ('check' in write)
    return { ConditionCheck: { TableName, Key: keyItem(write.check), ...conditionOf(write.when) } };
  const target = { TableName, ...(write.when === 'any' ? {} : conditionOf(write.when)) };
  if ('put' in write) return { Put: { ...target, Item: itemOf(write.put) } };
  return { Delete: { ...target, Key: keyItem(write.remove) } };
}

function conditionOf(when: Exclude<Condition, 'any'>) {
  if (when === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': { N: String(when.version) } },
  };
}

/**
 * The part of a partition that a query is about, in the order of UTF-8 bytes; undefined when nothing can
 * be in it (DynamoDB refuses an empty range). Both ends belong to it, so `after` itself must be left out.
 */
export function rangeOf({
  prefix = '',
  after,
  newestFirst = false,
}: Pick<QueryOptions, 'prefix' | 'after' | 'newestFirst'>):
  | { low: string; high: string }
  | undefined {
  // a sort key is never empty; U+0000 sorts before every other character, U+10FFFF behind
  let low = prefix === '' ? '\u0000' : prefix;
  let high = `${prefix}\u{10ffff}`;
  if (after !== undefined && newestFirst) high = lowest(high, after);
  if (after !== undefined && !newestFirst) low = highest(low, after);
  return inOrder(low, high) ? { low, high } : undefined;
}

// JavaScript compares UTF-16 units, which puts emoji before U+FFFD; stores compare bytes
const inOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0;
const lowest = (a: string, b: string) => (inOrder(a, b) ? a : b);
const highest = (a: string, b: string) => (inOrder(a, b) ? b : a);

import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Key, Row, Store, Write } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { personPk } from './person-record.ts';
import { change, everyRow, insert, list, read, type Stored } from './record.ts';

/**
 * Personal links to the page where a parent or pupil answers. The secret is in the link and nowhere else:
 * kept is its SHA-256, which 256 random bits make impossible to turn back.
 */
export const linkRecordSchema = z.object({
  schoolId: z.string(),
  /** From 1, per school: what screens and the log call it. */
  number: z.number().int().positive(),
  personId: z.string(),
  /** `self`, or the id of the guardian or representative. */
  giver: z.string(),
  madeBy: z.string().startsWith('user:'),
  madeAt: z.iso.datetime(),
  /** First moment it no longer works. */
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  revokedBy: z.string().nullable(),
  /** How often something was saved with it, and when last. */
  uses: z.number().int(),
  usedAt: z.iso.datetime().nullable(),
});
export type LinkRecord = z.infer<typeof linkRecordSchema>;

/** How long a link works. */
export const linkDays = 14;
/** The list shows an ended link this long; then the row may go. */
const shownDays = 180;
const dayMs = 86_400_000;

const headSchema = z.object({ last: z.number().int() });
const headKey = (schoolId: string) => ({ pk: `LINKS#${schoolId}`, sk: 'HEAD' });
const linksPk = (schoolId: string) => `S#${schoolId}#links`;
const padded = (number: number) => String(number).padStart(9, '0');
const linkKey = (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' });

const secretPattern = /^[\w-]{43}$/;

/** 256 random bits, as they stand in a link. */
export function newLinkSecret(): string {
  return randomBytes(32).toString('base64url');
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

export function writeLink(hash: string, link: LinkRecord, from?: Stored<LinkRecord>): Write {
  const expiresAt = Math.ceil(Date.parse(link.expiresAt) / 1000) + shownDays * 86_400;
  const index = { pk: linksPk(link.schoolId), sk: padded(link.number) };
  const row = { ...linkKey(hash), index, expiresAt, data: link };
  return from === undefined ? insert('people', row) : change('people', row, from);
}

/**
 * A fresh link, and beside the person that there is one: whoever erases them finds it by that, and so does
 * the link that replaces it.
 */
export function addLink(secret: string, link: LinkRecord): Write[] {
  const hash = hashOf(secret);
  const write = writeLink(hash, link);
  const key = { pk: personPk(link.schoolId, link.personId), sk: `${besidePerson}${hash}` };
  const expiresAt = Math.ceil(Date.parse(link.expiresAt) / 1000) + shownDays * 86_400;
  const { number, giver, madeAt } = link;
  return [write, insert('people', { ...key, expiresAt, data: { number, giver, madeAt } })];
}

const besidePerson = 'LINK#';
const besideSchema = z.object({
  number: z.number().int().positive(),
  giver: z.string(),
  madeAt: z.iso.datetime(),
});

/** When each giver was sent a link last, from the rows of one person. */
export function askedAtOf(rows: readonly Row[]): Map<string, string> {
  const beside = rows
    .filter(({ sk }) => sk.startsWith(besidePerson))
    .map(({ data }) => besideSchema.parse(data))
    .toSorted((a, b) => a.number - b.number);
  return new Map(beside.map(({ giver, madeAt }) => [giver, madeAt]));
}

/** The removal of the link that this row beside a person tells of: it no longer works and is on no list. */
export function removeLinkAt({ sk }: Key): Write | undefined {
  if (!sk.startsWith(besidePerson)) return undefined;
  return { table: 'people', remove: linkKey(sk.slice(besidePerson.length)), when: 'any' };
}

/** Another save with this link: the write that must go along with what is saved. */
export function useLink(secret: string, { data, version }: Stored<LinkRecord>, at: Date): Write {
  const used = { ...data, uses: data.uses + 1, usedAt: at.toISOString() };
  return writeLink(hashOf(secret), used, { data, version });
}

/** The link of this secret while it works; undefined for unknown, ended and revoked alike. */
export async function findLink(
  store: Store,
  secret: string,
  now: Date,
): Promise<Stored<LinkRecord> | undefined> {
  return secretPattern.test(secret) ? workingLink(store, hashOf(secret), now) : undefined;
}

async function workingLink(
  store: Store,
  hash: string,
  now: Date,
): Promise<Stored<LinkRecord> | undefined> {
  const found = await read(store, 'people', linkKey(hash), linkRecordSchema);
  if (found === undefined || found.data.revokedAt !== null) return undefined;
  return Date.parse(found.data.expiresAt) > now.getTime() ? found : undefined;
}

export interface Addressee {
  personId: string;
  giver: string;
}
export interface MadeLink extends Addressee {
  number: number;
  /** Told once: only its hash is kept. */
  secret: string;
  expiresAt: string;
}

/** Links of one commit, three rows each: with the head and the log it stays under the store's 90 rows. */
const mostPerCommit = 28;

/**
 * Makes a link for each, in commits of at most twenty-eight with a log entry each. In the same commit the
 * link before it of the same giver ends: one of them lives.
 */
export async function makeLinks(
  store: Store,
  schoolId: string,
  wanted: { for: readonly Addressee[]; by: `user:${string}`; at: Date },
): Promise<MadeLink[]> {
  const made: MadeLink[] = [];
  for (let from = 0; from < wanted.for.length; from += mostPerCommit) {
    const some = wanted.for.slice(from, from + mostPerCommit);
    made.push(...(await makeSome(store, schoolId, some, wanted.by, wanted.at)));
  }
  return made;
}

async function makeSome(
  store: Store,
  schoolId: string,
  some: readonly Addressee[],
  by: `user:${string}`,
  now: Date,
): Promise<MadeLink[]> {
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + linkDays * dayMs).toISOString();
  for (;;) {
    const head = await read(store, 'people', headKey(schoolId), headSchema);
    const last = head?.data.last ?? 0;
    const made = some.map(({ personId, giver }, index) => ({
      personId,
      giver,
      number: last + index + 1,
      secret: newLinkSecret(),
      expiresAt,
    }));
    const detail = { first: last + 1, last: last + some.length };
    const about = some.length === 1 ? (some[0]?.personId ?? schoolId) : schoolId;
    // the head is read before these: whoever makes links meanwhile moves it, and this one looks anew
    const replaced = await Promise.all(some.map((one) => ended(store, schoolId, one, by, now)));
    const done = await commitWithAudit(
      store,
      schoolId,
      { at, actor: by, what: 'link.made', about, detail },
      {
        writes: [
          change('people', { ...headKey(schoolId), data: { last: detail.last } }, head),
          ...made.flatMap(({ secret, ...link }) =>
            addLink(secret, {
              ...link,
              schoolId,
              madeBy: by,
              madeAt: at,
              revokedAt: null,
              revokedBy: null,
              uses: 0,
              usedAt: null,
            }),
          ),
          ...replaced.flat(),
        ],
      },
    );
    if (done.ok) return made;
  }
}

/** The end of the newest link of this giver, where it still works: no other lives beside it. */
async function ended(
  store: Store,
  schoolId: string,
  { personId, giver }: Addressee,
  by: string,
  now: Date,
): Promise<Write[]> {
  const pk = personPk(schoolId, personId);
  const rows = await everyRow(store, { table: 'people', pk, prefix: besidePerson });
  const newest = rows
    .map(({ sk, data }) => ({ ...besideSchema.parse(data), hash: sk.slice(besidePerson.length) }))
    .filter((one) => one.giver === giver)
    .toSorted((a, b) => b.number - a.number)[0];
  const link = newest && (await workingLink(store, newest.hash, now));
  if (newest === undefined || link === undefined) return [];
  const revoked = { ...link.data, revokedAt: now.toISOString(), revokedBy: by };
  return [writeLink(newest.hash, revoked, link)];
}

/** One page of a school's links, newest first. */
export async function listLinks(
  store: Store,
  schoolId: string,
  after: string | undefined,
): Promise<{ links: LinkRecord[]; next: string | undefined }> {
  const page = await list(
    store,
    {
      table: 'people',
      by: 'index',
      pk: linksPk(schoolId),
      newestFirst: true,
      limit: 50,
      ...(after === undefined ? {} : { after }),
    },
    linkRecordSchema,
  );
  return { links: page.records.map(({ data }) => data), next: page.next };
}

/** Ends a link before its time; once it resolves nothing is saved with it any more. Again changes nothing. */
export async function revokeLink(
  store: Store,
  schoolId: string,
  wanted: { number: number; by: `user:${string}`; at: Date },
): Promise<Result<void, 'missing'>> {
  const at = wanted.at.toISOString();
  for (;;) {
    const { rows } = await store.query({
      table: 'people',
      by: 'index',
      pk: linksPk(schoolId),
      prefix: padded(wanted.number),
      limit: 1,
    });
    const key = rows[0];
    // the index may lag behind: the row itself is what is changed
    const row = key && (await store.get('people', { pk: key.pk, sk: key.sk }));
    if (row === undefined) return fail('missing');
    const data = linkRecordSchema.parse(row.data);
    if (data.revokedAt !== null) return ok(undefined);
    const about = data.personId;
    const detail = { number: data.number };
    const fact = { at, actor: wanted.by, what: 'link.revoked', about, detail };
    const revoked = { ...data, revokedAt: at, revokedBy: wanted.by };
    const hash = row.pk.slice('LINK#'.length);
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [writeLink(hash, revoked, { data, version: row.version })],
    });
    if (done.ok) return ok(undefined);
  }
}

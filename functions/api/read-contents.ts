import * as z from 'zod';
import { type ContentKind, contentKindSchema } from '../../shared/domain/content.ts';
import type { Language } from '../../shared/domain/language.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, listContents, listPk } from '../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import { listSchools } from '../../shared/records/schools.ts';

const kinds: readonly ContentKind[] = contentKindSchema.options;
const pageSize = 50;

/** One post or comment as other programs see it. */
function shape({ content, decisions, actions, notices }: Dossier, language: Language) {
  const { ref, state, outcome } = content.data;
  const findings = decisions.at(-1)?.decision.findings ?? [];
  return {
    platform: ref.platform,
    kind: ref.kind,
    id: ref.id,
    state,
    outcome,
    findings: findings.map(({ code, basis, articles, text }) => ({
      code,
      basis,
      articles,
      text: text[language],
    })),
    actions: actions.map(({ kind, status, settledAt, requestedAt }) => ({
      kind,
      status,
      at: settledAt ?? requestedAt,
    })),
    notifications: notices.map(({ role, kind, at }) => ({ role, kind, at })),
  };
}
export type ContentShape = ReturnType<typeof shape>;

/** Every content of that id, however the platform writes it; of any platform when none is named. */
export async function findContents(
  store: Store,
  platforms: ReadonlyMap<string, Pick<Platform, 'contentKey'>>,
  { platform, id, lang }: { platform: string | undefined; id: string; lang: Language },
): Promise<ContentShape[]> {
  const schools = await listSchools(store);
  const names = platform === undefined ? [...platforms.keys()] : [platform];
  const places = schools.flatMap((school) =>
    names.flatMap((name) =>
      kinds.flatMap((kind) => {
        const key = platforms.get(name)?.contentKey(kind, id);
        return key === undefined || key === ''
          ? []
          : [{ schoolId: school.id, platform: name, kind, key }];
      }),
    ),
  );
  const found = await Promise.all(places.map((place) => readDossier(store, place)));
  return found.flatMap((dossier) => (dossier === undefined ? [] : [shape(dossier, lang)]));
}

/** A place in the order: newest change first; where two changed at once, by list. */
const placeSchema = z.object({ sk: z.string(), list: z.string() });
type Place = z.infer<typeof placeSchema>;

interface Listed extends Place {
  content: ContentRecord;
}

/**
 * A page over all schools, newest change first, without what only some at a school may read: of that nobody learns here
 * that it exists. Every list of contents keeps that order already, so the
 * page is the best of their first rows. A content that changes meanwhile moves to the front.
 */
export async function newestContents(
  store: Store,
  wanted: { platform: string | undefined; cursor: string | undefined; lang: Language },
): Promise<Result<{ rows: ContentShape[]; next: string | undefined }, 'cursor'>> {
  const from = wanted.cursor === undefined ? undefined : readCursor(wanted.cursor);
  if (from === null) return { ok: false, problem: 'cursor' };
  const schools = await listSchools(store);
  const lists = schools.flatMap(({ id: schoolId }) =>
    kinds.flatMap((kind) => [true, false].map((open) => ({ schoolId, kind, open }))),
  );
  const heads = await Promise.all(lists.map((where) => head(store, where, from, wanted.platform)));
  const listed = heads.flat().toSorted(newestFirst);
  const page = listed.slice(0, pageSize);
  const last = page.at(-1);
  const found = await Promise.all(page.map(({ content }) => readDossier(store, content.ref)));
  return ok({
    rows: found.flatMap((dossier) => (dossier === undefined ? [] : [shape(dossier, wanted.lang)])),
    next: listed.length > pageSize && last !== undefined ? writeCursor(last) : undefined,
  });
}

/** The first rows of one list below a place: one more than a page, so that the end shows. */
async function head(
  store: Store,
  where: { schoolId: string; kind: ContentKind; open: boolean },
  from: Place | undefined,
  platform: string | undefined,
): Promise<Listed[]> {
  const list = listPk(where.schoolId, where.kind, where.open);
  const found: Listed[] = [];
  // a list behind the place's own may still hold a row of that very moment: a blank more includes it
  let after = from && (list > from.list ? `${from.sk} ` : from.sk);
  do {
    const page = await listContents(store, where, {
      limit: pageSize + 1,
      ...(after === undefined ? {} : { after }),
    });
    const wanted = page.contents.filter(
      ({ ref, restricted }) =>
        restricted !== true && (platform === undefined || ref.platform === platform),
    );
    found.push(...wanted.map((content) => ({ content, list, sk: skOf(content) })));
    after = page.next;
  } while (after !== undefined && found.length <= pageSize);
  return found;
}

const skOf = ({ changedAt, ref }: ContentRecord) => `${changedAt}#${ref.platform}#${ref.key}`;

function newestFirst(a: Place, b: Place): number {
  if (a.sk !== b.sk) return a.sk < b.sk ? 1 : -1;
  return a.list < b.list ? -1 : 1;
}

const writeCursor = ({ sk, list }: Place) =>
  Buffer.from(JSON.stringify({ sk, list })).toString('base64url');

function readCursor(cursor: string): Place | null {
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    return placeSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

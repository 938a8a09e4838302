import * as z from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Account, PlatformError } from '../../../ports/platform.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import { callJson, type JsonCall } from '../http/call-json.ts';
import { addressOf, withVersion } from '../http/paths.ts';
import { badRequestReason, type GraphVerdict, graphVerdict } from './errors.ts';
import { toldNone } from './told-comments.ts';

/** v26.0 is current since 29 July 2026; the version before ends on 29 July 2028. */
const version = 'v26.0';
/** Far more than any list we ask for; a list that repeats itself must end. */
const maxPages = 100;

export interface GraphConfig {
  baseUrl: string;
  secrets: Secrets;
  fetch: typeof globalThis.fetch;
}

type Query = Record<string, string>;
type Answer = { ok: true; body: unknown } | { ok: false; verdict: GraphVerdict };

export type Graph = ReturnType<typeof createGraph>;

/** The Graph API: tokens, versions, pages and errors, so that its users see only nodes and lists. */
export function createGraph({ baseUrl, secrets, fetch }: GraphConfig) {
  const base = withVersion(baseUrl, version);

  async function call(account: Account, request: JsonCall): Promise<Answer> {
    const [token] = await secrets.get(`token/${account.platform}/${account.id}`);
    if (token === undefined) throw new PlatformError('stop', 'no-token');
    const answer = await callJson(fetch, { ...request, token: token.trim() });
    const verdict = graphVerdict(answer);
    return verdict === undefined ? { ok: true, body: answer.body } : { ok: false, verdict };
  }

  async function read(account: Account, url: URL): Promise<Result<unknown, 'gone'>> {
    const answer = await call(account, { method: 'GET', url });
    if (answer.ok) return ok(answer.body);
    // one code for what is deleted and for what this token may not see
    if (answer.verdict === 'gone') return fail('gone', 'ambiguous');
    throw answer.verdict === 'already-hidden' ? unexpected() : answer.verdict;
  }

  return {
    /**
     * One node. A field that this node lacks, or that we may not see, fails the whole call: then the
     * next, shorter list of fields is tried, and the answer says which one it was.
     */
    async node<Schema extends z.ZodType>(
      account: Account,
      id: string,
      fieldSets: string[],
      schema: Schema,
    ): Promise<Result<{ node: z.infer<Schema>; fieldSet: number }, 'gone'>> {
      const attempt = async (fieldSet: number) => {
        const fields = fieldSets[fieldSet] ?? 'id';
        const url = addressOf(base, [id], { fields });
        const first = await read(account, url);
        // "does not exist, or cannot be loaded": looked at twice before it counts as gone
        const answer = first.ok ? first : await read(account, url);
        return answer.ok ? ok({ node: parsed(schema, answer.value), fieldSet }) : answer;
      };
      return degrading(fieldSets.length, attempt);
    },

    /** Every page of a list, or the first `pages` of them; an empty one must count none if asked to. */
    async list<Schema extends z.ZodType>(
      account: Account,
      path: string[],
      query: Query,
      schema: Schema,
      pages = maxPages,
    ): Promise<Result<z.infer<Schema>[], 'gone'>> {
      const items: z.infer<Schema>[] = [];
      let url: URL | undefined = addressOf(base, path, query);
      let total: number | undefined;
      for (let page = 0; url !== undefined; page += 1) {
        if (page === maxPages) throw new PlatformError('stop', 'endless-list');
        if (page === pages) break;
        const answer = await read(account, url);
        if (!answer.ok) return answer;
        const { data, paging, summary } = parsed(listSchema, answer.value);
        total = summary?.total_count;
        items.push(...data.map((item) => parsed(schema, item)));
        url = nextPage(url, paging?.next);
      }
      if (items.length === 0 && query.summary === 'true') toldNone(total);
      return ok(items);
    },

    /** Changes a node, or an edge of it. `already-hidden` is for the caller to take as done. */
    async change(
      account: Account,
      id: string,
      parameters: { edge?: string; query?: Query; form?: Query },
    ): Promise<'done' | 'already-hidden'> {
      const { edge, query = {}, form } = parameters;
      const url = addressOf(base, edge === undefined ? [id] : [id, edge], query);
      const answer = await call(account, { method: 'POST', url, ...(form && { form }) });
      if (answer.ok) {
        if (successSchema.safeParse(answer.body).success) return 'done';
        throw new PlatformError('retry', 'no-success');
      }
      if (answer.verdict === 'gone') throw new PlatformError('stop', 'gone');
      if (answer.verdict === 'already-hidden') return answer.verdict;
      throw answer.verdict;
    },
  };
}

const listSchema = z.object({
  data: z.array(z.unknown()),
  paging: z.object({ next: z.string().optional() }).optional(),
  summary: z.object({ total_count: z.number().optional() }).optional(),
});
const successSchema = z.union([z.literal(true), z.object({ success: z.literal(true) })]);

/** Tries again with the next field set for as long as the platform refuses the fields. */
export async function degrading<T>(
  sets: number,
  attempt: (set: number) => Promise<T>,
  set = 0,
): Promise<T> {
  try {
    return await attempt(set);
  } catch (error) {
    const isRefused = error instanceof PlatformError && error.reason === badRequestReason;
    if (!isRefused || set + 1 >= sets) throw error;
  }
  return degrading(sets, attempt, set + 1);
}

/** Follows the platform's cursor on our own address: its link holds the token and names a host. */
function nextPage(url: URL, next: string | undefined): URL | undefined {
  if (next === undefined) return undefined;
  if (!URL.canParse(next, url.href)) throw new PlatformError('retry', 'malformed-answer');
  const following = new URL(url);
  for (const [name, value] of new URL(next, url).searchParams) {
    if (name !== 'access_token') following.searchParams.set(name, value);
  }
  return following;
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PlatformError('retry', 'malformed-answer');
}

function unexpected(): PlatformError {
  return new PlatformError('stop', 'unexpected-1446036');
}

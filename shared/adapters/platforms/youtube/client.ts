import * as z from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Account, PlatformError } from '../../../ports/platform.ts';
import { callJson, type JsonCall } from '../http/call-json.ts';
import { addressOf, withVersion } from '../http/paths.ts';
import { type YoutubeVerdict, youtubeVerdict } from './errors.ts';
import { createTokens, type TokenConfig } from './tokens.ts';

export interface YoutubeConfig extends TokenConfig {
  baseUrl: string;
}

const maxPages = 100;
const pageSchema = z.object({ items: z.array(z.unknown()), nextPageToken: z.string().optional() });

interface Extent<Item> {
  pages?: number;
  until?: (item: Item) => boolean;
}

type Query = Record<string, string>;
type Answer = { ok: true; body: unknown } | { ok: false; verdict: YoutubeVerdict };

export type Client = ReturnType<typeof createClient>;

/** The Data API: tokens, pages and errors. Every call costs quota, 1 unit for a read and 50 for a write. */
export function createClient(config: YoutubeConfig) {
  const base = withVersion(config.baseUrl, 'youtube/v3');
  const tokens = createTokens(config);

  async function call(account: Account, request: JsonCall, mayRenew = true): Promise<Answer> {
    const token = await tokens.tokenFor(account);
    const answer = await callJson(config.fetch, { ...request, token });
    const verdict = youtubeVerdict(answer, config.now());
    if (verdict === undefined) return { ok: true, body: answer.body };
    if (verdict !== 'unauthorised') return { ok: false, verdict };
    if (tokens.forget(account) && mayRenew) return call(account, request, false);
    throw new PlatformError('stop', 'token');
  }

  return {
    /** Every page of a list, or the first `pages`, or those up to the first item that `until` wants. */
    async list<Schema extends z.ZodType>(
      account: Account,
      path: string,
      query: Query,
      schema: Schema,
      { pages = maxPages, until = () => false }: Extent<z.infer<Schema>> = {},
    ): Promise<Result<z.infer<Schema>[], 'gone' | 'comments-disabled'>> {
      const items: z.infer<Schema>[] = [];
      let pageToken: string | undefined = '';
      for (let read = 0; pageToken !== undefined; read += 1) {
        if (read === maxPages) throw new PlatformError('stop', 'endless-list');
        if (read === pages) break;
        const paged: Query = pageToken === '' ? query : { ...query, pageToken };
        const url = addressOf(base, [path], paged);
        const answer = await call(account, { method: 'GET', url });
        if (!answer.ok) return absent(answer.verdict);
        const { items: found, nextPageToken } = parsed(pageSchema, answer.body);
        const page = found.map((item) => parsed(schema, item));
        items.push(...page);
        pageToken = page.some(until) ? undefined : nextPageToken;
      }
      return ok(items);
    },

    async change(
      account: Account,
      request: { method: 'POST' | 'PUT'; path: string[]; query: Query; json?: unknown },
    ): Promise<void> {
      const { method, path, query, json } = request;
      const url = addressOf(base, path, query);
      const answer = await call(account, { method, url, ...(json !== undefined && { json }) });
      if (answer.ok) return;
      const { verdict } = answer;
      throw verdict instanceof PlatformError ? verdict : new PlatformError('stop', verdict);
    },
  };
}

/** An empty answer is the only sign that something is gone: it is believed the second time. */
export async function lookTwice<T>(
  find: () => Promise<Result<T, 'gone'>>,
): Promise<Result<T, 'gone'>> {
  const first = await find();
  return first.ok ? first : find();
}

/** What was asked by its id. Named as gone it is; merely missing it may also be out of our sight. */
export function theOne<T extends { id: string }>(
  answer: Result<T[], 'gone' | 'comments-disabled'>,
  id: string,
): Result<T, 'gone'> {
  if (!answer.ok && answer.problem === 'gone') return fail('gone');
  const one = answer.ok ? answer.value.find((each) => each.id === id) : undefined;
  return one === undefined ? fail('gone', 'ambiguous') : ok(one);
}

/** What cannot be listed is not empty: deleted meanwhile, or out of our sight. The next attempt knows. */
export function listed<T>(answer: Result<T[], 'gone' | 'comments-disabled'>): T[] {
  if (answer.ok) return answer.value;
  throw new PlatformError('retry', answer.problem);
}

function absent(verdict: YoutubeVerdict): Result<never, 'gone' | 'comments-disabled'> {
  if (verdict === 'gone' || verdict === 'comments-disabled') return fail(verdict);
  throw verdict;
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PlatformError('retry', 'malformed-answer');
}

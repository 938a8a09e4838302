import type { Context } from 'hono';
import type { Account } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { refuse } from './graph-error.ts';

/** The token a call came with: header first, as one should, or the parameter. */
export function tokenOf(c: Context): string | undefined {
  const header = c.req.header('authorization');
  if (header) return /^(?:Bearer|OAuth) +(\S+)$/i.exec(header)?.[1];
  return c.req.query('access_token');
}

/** The account the token belongs to; refuses as the Graph API does for dead, foreign and missing tokens. */
export function callerOf(c: Context, world: World, platform: string): Account {
  const token = tokenOf(c);
  if (!token) throw refuse(104);
  const account = world.accounts.byToken(token);
  if (!account || account.platform !== platform) throw refuse(190);
  if (account.tokenState === 'expired') throw refuse(190, 463);
  if (account.tokenState === 'revoked') throw refuse(190, 460);
  return account;
}

function jsonOf(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw refuse(100, undefined, '(#100) The body is not JSON');
  }
}

/** Query parameters and a form or JSON body as one, since the Graph API takes either. */
export async function parametersOf(c: Context): Promise<Map<string, string>> {
  const parameters = new Map(Object.entries(c.req.query()));
  const type = c.req.header('content-type') ?? '';
  const text = await c.req.text();
  if (text && type.startsWith('application/json')) {
    for (const [name, value] of Object.entries(jsonOf(text))) parameters.set(name, String(value));
  } else if (text) {
    for (const [name, value] of new URLSearchParams(text)) parameters.set(name, value);
  }
  return parameters;
}

/** The switches of the Graph API: true, false, 1, 0. Anything else is error 100. */
export function switchOf(parameters: ReadonlyMap<string, string>, name: string): boolean | null {
  const value = parameters.get(name);
  if (value === undefined) return null;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw refuse(100, undefined, `(#100) Param ${name} must be a boolean`);
}

import type { Context } from 'hono';
import type { World } from '../../world/world.ts';
import { tokenOf } from './caller.ts';
import { refuse } from './graph-error.ts';

const scopes = [
  'pages_show_list',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_metadata',
  'pages_manage_engagement',
  'pages_manage_posts',
  'instagram_basic',
  'instagram_manage_comments',
];

/** `/debug_token`: asked with the app's `id|secret`, or with a token about itself. */
export function debugToken(c: Context, world: World) {
  const asking = tokenOf(c);
  const about = c.req.query('input_token') ?? '';
  const isApp = asking?.split('|').at(-1) === world.secrets.metaAppSecret;
  if (!isApp && asking !== about) throw refuse(190);
  const account = world.accounts.byToken(about);
  if (!account) {
    const error = { code: 190, message: 'Invalid OAuth access token.' };
    return { data: { error, is_valid: false, scopes: [] } };
  }
  const isDead = account.tokenState === 'expired' || account.tokenState === 'revoked';
  const subcode = account.tokenState === 'expired' ? 463 : 460;
  const error = { code: 190, message: 'Error validating access token', subcode };
  return {
    data: {
      app_id: '1234567890123456',
      type: account.tokenState === 'user' ? 'USER' : 'PAGE',
      application: 'Schoolwacht',
      is_valid: !isDead,
      ...(isDead ? { error } : {}),
      expires_at: 0,
      data_access_expires_at: 0,
      profile_id: account.id,
      scopes: account.tokenState === 'no-permission' ? ['pages_show_list'] : scopes,
      granular_scopes: [],
    },
  };
}

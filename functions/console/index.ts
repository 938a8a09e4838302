import { S3Client } from '@aws-sdk/client-s3';
import { getConnInfo, handle } from 'hono/aws-lambda';
import { createS3Blobs } from '../../shared/adapters/blobs/s3.ts';
import { createOidcSignIn } from '../../shared/adapters/sign-in/oidc.ts';
import { decideConsent } from '../../shared/domain/consent/decide-consent.ts';
import { policySchema } from '../../shared/domain/consent/policy.ts';
import { packById } from '../../shared/domain/policy/packs/index.ts';
import { recallUser, rememberUser } from '../../shared/records/known-users.ts';
import { errorNameOf } from '../../shared/runtime/log.ts';
import { openCloud, openPlatforms, openSchoolKeys, openSecrets } from '../cloud.ts';
import { createConsole } from './app.tsx';
import { configSchema } from './config.ts';

const config = configSchema.parse(process.env);
const { store, queue, now, log } = openCloud('console', config, config.DEAD_LETTERS);

const app = createConsole({
  store,
  blobs: createS3Blobs(new S3Client({}), config.PICTURES_BUCKET),
  keys: openSchoolKeys(config),
  queueCounts: () => queue.counts(),
  // only asked what they are called and can do: the console has no tokens
  platforms: openPlatforms({ store, secrets: openSecrets({}, now), now }),
  packs: packById,
  decideConsent: (person, statements, publication, policy) =>
    decideConsent(person, statements, publication, policySchema.parse(policy)),
  now,
  publicOrigins: [config.PUBLIC_ORIGIN],
  secureCookies: true,
  signIn: createOidcSignIn({
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID,
    returnUrl: `${config.PUBLIC_ORIGIN}/sign-in/return`,
    rolesClaim: 'cognito:groups',
    secondFactor: 'by-provider',
    remember: (user) => rememberUser(store, user, now()),
    recall: (userId) => recallUser(store, userId, now()),
    fetch: globalThis.fetch,
    now,
  }),
  addressOf: (c) => getConnInfo(c).remote.address,
  report: (reference, cause) =>
    log.error('a page failed', { reference, errorName: errorNameOf(cause) }),
});

export const handler = handle(app);

import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createPlatforms, realPlatformUrls } from '../shared/adapters/platforms/index.ts';
import { createSecretsManagerSecrets } from '../shared/adapters/secrets/secrets-manager.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Secrets } from '../shared/ports/secrets.ts';
import type { Store } from '../shared/ports/store.ts';
import { listAccounts } from '../shared/records/schools.ts';

/** The secrets that a function was given; any other name is empty for it. */
export function openSecrets(
  given: { doors?: string; tokens?: string; api?: string },
  now: Clock,
): Secrets {
  return createSecretsManagerSecrets(new SecretsManagerClient({}), {
    secretFor: (name) => {
      if (name.startsWith('token/')) return given.tokens;
      return name === 'api-token' ? given.api : given.doors;
    },
    now,
  });
}

/** The real platforms. */
export function openPlatforms({
  store,
  secrets,
  now,
}: {
  store: Store;
  secrets: Secrets;
  now: Clock;
}) {
  return createPlatforms({
    ...realPlatformUrls,
    secrets,
    now,
    knownChannels: async () =>
      (await listAccounts(store))
        .filter(({ data }) => data.platform === 'youtube')
        .map(({ data }) => data.id),
  });
}

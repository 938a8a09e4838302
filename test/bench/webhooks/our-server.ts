import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWebhooks } from '../../../functions/webhooks/app.ts';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';
import { serveLocally } from '../../../infra/local/server.ts';
import { openStores } from '../../../infra/local/stores.ts';
import { createPlatforms, realPlatformUrls } from '../../../shared/adapters/platforms/index.ts';
import { writeAccount } from '../../../shared/records/schools.ts';

/** Our door as it stands: verify, split, store the part and its job durably, answer. No worker takes the jobs. */
const secret = process.argv[2] ?? '';
const now = () => new Date();
const { store } = openStores(takeDataFolder(mkdtempSync(join(tmpdir(), 'bench-'))), now);
await store.commit({
  writes: [
    writeAccount({
      platform: 'facebook',
      id: '1',
      schoolId: 'school',
      title: 'School',
      trouble: null,
      heardAt: null,
    }),
  ],
});
const secrets = { get: async () => [secret] };
const platforms = createPlatforms({
  ...realPlatformUrls,
  secrets,
  now,
  knownChannels: async () => [],
});
const app = createWebhooks({ platforms, store, secrets, now });
const { port } = await serveLocally(0, (request) => app.fetch(request));
console.log(port);

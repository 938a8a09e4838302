import { createFileSecrets } from '../../../../shared/adapters/secrets/file.ts';
import type { Clock } from '../../../../shared/ports/clock.ts';
import type { SecretName } from '../../../../shared/ports/secrets.ts';
import type { Store } from '../../../../shared/ports/store.ts';
import { takeDataFolder } from '../../data-folder.ts';
import { openStores } from '../../stores.ts';

/** Where schools are registered: a data folder, or the tables in the cloud. */
export interface Place {
  store: Store;
  tokens: {
    has(name: SecretName): Promise<boolean>;
    set(name: SecretName, value: string): Promise<void>;
  };
  /** False where somebody else keeps the accounts that people sign in with. */
  keepsUsers: boolean;
  now: Clock;
  close(): Promise<void>;
}

/** Takes a data folder for itself. Throws, with what to do, while a running instance has it. */
export async function openFolder(path: string, now: Clock): Promise<Place> {
  const folder = takeDataFolder(path);
  try {
    const secrets = await createFileSecrets(folder.file('secrets.json'), new Map());
    const { store, database } = openStores(folder, now);
    return {
      store,
      now,
      keepsUsers: true,
      tokens: {
        has: async (name) => (await secrets.get(name)).length > 0,
        set: (name, value) => secrets.set(name, [value]),
      },
      async close() {
        await database.close();
        folder.release();
      },
    };
  } catch (cause) {
    folder.release();
    throw cause;
  }
}

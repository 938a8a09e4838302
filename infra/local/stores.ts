import { createFolderBlobs } from '../../shared/adapters/blobs/folder.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createSqliteQueue } from '../../shared/adapters/queues/sqlite.ts';
import { createSqliteStore } from '../../shared/adapters/stores/sqlite.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { listenersFor, maxReceives } from '../wiring.ts';
import type { DataFolder } from './data-folder.ts';

/** State and work of the laptop, in one durable file; pictures beside it. */
export function openStores(folder: DataFolder, now: Clock) {
  const database = openDatabase(folder.file('schoolwacht.sqlite'));
  const queue = createSqliteQueue(database, { now, maxReceives });
  const store = createSqliteStore(database, (events) =>
    queue.enqueue(
      events.flatMap((event) => listenersFor(event.type).map((listener) => ({ listener, event }))),
    ),
  );
  return { database, queue, store, blobs: createFolderBlobs(folder.file('pictures')) };
}

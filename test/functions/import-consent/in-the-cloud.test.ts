import { expect, onTestFinished, test } from 'vitest';
import { carryOutImport, undoImport } from '../../../functions/import-consent/carry-out.ts';
import { importConsent } from '../../../functions/import-consent/import-consent.ts';
import { createDynamodbStore } from '../../../shared/adapters/stores/dynamodb.ts';
import { readFile, readLines } from '../../../shared/records/uploads.ts';
import { emulatedTables, hasDynamodb, startDynamodb } from '../../support/emulators.ts';
import {
  aRegister,
  aRequest,
  everybody,
  failingAfter,
  leadership,
  schoolId,
} from './a-register.ts';
import { confirm, place, say, upload } from './an-upload.ts';

async function onDynamodb() {
  const emulator = await startDynamodb();
  onTestFinished(() => emulator.stop());
  const queue = {
    send: async () => undefined,
    receive: async () => [],
    complete: async () => undefined,
    release: async () => undefined,
    counts: async () => ({ pending: 0, dead: 0 }),
  };
  return createDynamodbStore(emulator.client, {
    tables: emulatedTables,
    route: () => [],
    queue,
    now: () => new Date(),
    outboxShards: 1,
  });
}

test.runIf(hasDynamodb)('uploaded, shown and agreed with on DynamoDB as on a laptop', async () => {
  const { store, dependencies } = await aRegister(['grant', 'deny', null], await onDynamodb());
  const many = Array.from({ length: 400 }, (_, index) => [String(1000 + index), 'ja', 'nee']);
  const request = aRequest([['001', 'nee', 'ja'], ['002', 'ja', 'ja'], ...many]);
  // as large as four parts, with what an export may end with
  const file = new Uint8Array(700_000).fill(0x0a);
  file.set(request.file);
  await place(store, { ...request, file });
  await importConsent(dependencies)(say('import.uploaded'));
  const shown = (await upload({ store })).data;
  expect(shown).toMatchObject({
    status: 'shown',
    preview: { lists: { toYes: 1, toNo: 1, new: 400 } },
  });
  expect(await readLines(store, shown, 'new', 8)).toHaveLength(50);
  await confirm({ store });
  await importConsent(dependencies)(say('import.confirmed'));
  const settled = (await upload({ store })).data;
  expect(settled).toMatchObject({ status: 'settled', number: 1 });
  expect(await readFile(store, settled)).toBeUndefined();
  expect(await everybody(store)).toHaveLength(403);
});

test.runIf(hasDynamodb)('cut off, finished and undone on DynamoDB as on a laptop', async () => {
  const { store, dependencies } = await aRegister(['grant', 'deny', null], await onDynamodb());
  const before = await everybody(store);
  const new60 = Array.from({ length: 60 }, (_, index) => [String(100 + index), 'ja', 'nee']);
  const request = aRequest([['001', 'nee', 'ja'], ['002', 'ja', 'ja'], ...new60]);
  const failing = { ...dependencies, store: failingAfter(store, 3) };
  await expect(carryOutImport(failing, request, leadership)).rejects.toThrow('power');
  const done = await carryOutImport(dependencies, request, leadership);
  expect(done).toMatchObject({ ok: true, value: { number: 1, counts: { rows: 62 } } });
  const after = await everybody(store);
  expect(after.map(({ statements }) => statements).toSorted()).toEqual([0, ...Array(62).fill(2)]);
  expect(await undoImport(dependencies, { schoolId, number: 1 }, leadership)).toMatchObject({
    ok: true,
  });
  expect(await everybody(store)).toEqual(before);
});

import { expect, onTestFinished, test } from 'vitest';
import { carryOutImport, undoImport } from '../../../functions/import-consent/carry-out.ts';
import { createDynamodbStore } from '../../../shared/adapters/stores/dynamodb.ts';
import { emulatedTables, hasDynamodb, startDynamodb } from '../../support/emulators.ts';
import {
  aRegister,
  aRequest,
  everybody,
  failingAfter,
  leadership,
  schoolId,
} from './a-register.ts';

test.runIf(hasDynamodb)('cut off, finished and undone on DynamoDB as on a laptop', async () => {
  const emulator = await startDynamodb();
  onTestFinished(() => emulator.stop());
  const queue = {
    send: async () => undefined,
    receive: async () => [],
    complete: async () => undefined,
    release: async () => undefined,
    counts: async () => ({ pending: 0, dead: 0 }),
  };
  const cloud = createDynamodbStore(emulator.client, {
    tables: emulatedTables,
    route: () => [],
    queue,
    now: () => new Date(),
    outboxShards: 1,
  });
  const { store, dependencies } = await aRegister(['grant', 'deny', null], cloud);
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

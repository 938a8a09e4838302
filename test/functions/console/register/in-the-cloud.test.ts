import { expect, onTestFinished, test } from 'vitest';
import { createDynamodbStore } from '../../../../shared/adapters/stores/dynamodb.ts';
import { addStatement, personWrites } from '../../../../shared/records/person-writes.ts';
import { emulatedTables, hasDynamodb, startDynamodb } from '../../../support/emulators.ts';
import { aConsole, type Browser } from '../a-console.ts';
import { aMedia, placePost } from '../a-story.ts';
import { aPupil, aStatement, as, found, schoolId } from './a-register.ts';

/** Twenty-five people of two classes, on the emulator, with every kind of request that leaves counted. */
async function aCloudConsole() {
  const emulator = await startDynamodb();
  onTestFinished(() => emulator.stop());
  const asked: string[] = [];
  emulator.client.middlewareStack.add((next, context) => async (args) => {
    asked.push(String(context.commandName));
    return next(args);
  });
  const store = createDynamodbStore(emulator.client, {
    tables: emulatedTables,
    route: () => [],
    queue: {
      send: async () => undefined,
      receive: async () => [],
      complete: async () => undefined,
      release: async () => undefined,
      counts: async () => ({ pending: 0, dead: 0 }),
    },
    now: () => new Date(),
    outboxShards: 1,
  });
  const world = await aConsole({ store });
  for (let n = 0; n < 25; n += 1) {
    const id = `p${n}`;
    const pupil = aPupil({
      id,
      displayName: `Kind${n} de Naam${String.fromCharCode(97 + n)}`,
      className: n < 20 ? '2B' : '3A',
      pupilNumber: `00${n}`,
    });
    await world.write(...personWrites(pupil), addStatement(schoolId, aStatement({ personId: id })));
  }
  await placePost(world, {}, [aMedia()]);
  return { world, asked };
}

test.runIf(hasDynamodb)(
  'every page of the register reads by key on DynamoDB, and says what it says on a laptop',
  async () => {
    const { world, asked } = await aCloudConsole();
    const office = await as(world, 'administration');
    const editor = await as(world, 'communication');
    const pages: [string, () => Promise<string>, string][] = [
      ['the door', () => office.text('/people'), '3A'],
      ['a class', () => office.text('/people/list?class=2B'), 'Naama, Kind0 de'],
      ['a search', () => find(office, 'naamc'), 'Naamc, Kind2 de'],
      ['a number', () => find(office, '0024'), 'Naamy, Kind24 de'],
      ['somebody', () => office.text('/people/p3'), 'Moeder Vries'],
      ['a post with a class', () => editor.text('/posts/facebook/501?class=3A'), 'Kind24'],
    ];
    for (const [name, read, words] of pages) {
      asked.length = 0;
      expect([name, await read()]).toEqual([name, expect.stringContaining(words)]);
      const kinds = new Set(asked.filter((kind) => kind !== 'TransactWriteItemsCommand'));
      expect([name, [...kinds].toSorted()]).toEqual([name, ['GetItemCommand', 'QueryCommand']]);
    }
    const move = {
      kind: 'pupil',
      first: 'Kind3',
      infix: 'de',
      last: 'Naamd',
      className: '4C',
      birthDate: '2013-05-01',
      pupilNumber: '003',
      seen: '1',
    };
    expect((await office.post('/people/p3/change', move)).status).toBe(303);
    expect(await office.text('/people/list?class=4C')).toContain('Naamd, Kind3 de');
    expect(await office.text('/people/list?class=2B')).not.toContain('Naamd');
  },
);

const find = async (browser: Browser, q: string) => found(browser, { q });

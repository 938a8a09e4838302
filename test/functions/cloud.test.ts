import { beforeEach, describe, expect, it } from 'vitest';
import type { SchoolwachtEvent } from '../../events/index.ts';
import { byFaceEngine } from '../../functions/cloud.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../shared/adapters/stores/sqlite.ts';
import type { Store } from '../../shared/ports/store.ts';
import { writeSchool } from '../../shared/records/schools.ts';

const eventOf = (schoolId: string): SchoolwachtEvent => ({
  id: `event of ${schoolId}`,
  type: 'policy.changed',
  source: 'test',
  time: '2026-03-02T09:00:00.000Z',
  data: { schoolId, version: 1 },
});

describe('who looks at the pictures of a school', () => {
  let store: Store;
  let looked: string[];
  let opened: string[];
  const open = (engine: string) => {
    opened.push(engine);
    return async ({ data }: SchoolwachtEvent) => {
      looked.push(`${'schoolId' in data ? data.schoolId : ''} ${engine}`);
    };
  };
  beforeEach(async () => {
    looked = [];
    opened = [];
    store = createSqliteStore(openDatabase(':memory:'), () => undefined);
    const school = { name: 'X', packId: 'atlas-2021', recognition: 'off' } as const;
    await store.commit({
      writes: [
        writeSchool({ ...school, id: 'plain' }),
        writeSchool({ ...school, id: 'cloud', faceEngine: 'rekognition' }),
      ],
    });
  });

  it('is the engine that the school chose, and the embedded one where nobody chose', async () => {
    const handle = byFaceEngine('per-school', store, open);
    for (const school of ['plain', 'cloud', 'nowhere', 'cloud']) await handle(eventOf(school));
    expect(looked).toEqual([
      'plain embedded',
      'cloud rekognition',
      'nowhere embedded',
      'cloud rekognition',
    ]);
    expect(opened).toEqual(['embedded', 'rekognition']);
  });

  it('is one engine for all where whoever deploys said so', async () => {
    const handle = byFaceEngine('embedded', store, open);
    await handle(eventOf('cloud'));
    expect([looked, opened]).toEqual([['cloud embedded'], ['embedded']]);
  });
});

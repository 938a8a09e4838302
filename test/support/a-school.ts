import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { type Runtime, startRuntime } from '../../infra/local/runtime.ts';
import type { Control } from '../../infra/local/simulator/control/control.ts';
import { createFixedImageModerator } from '../../shared/adapters/image-moderators/index.ts';
import type { Look } from '../../shared/domain/faces/sighting.ts';
import type { FaceEngine } from '../../shared/ports/face-engine.ts';
import type { ImageModerator } from '../../shared/ports/image-moderator.ts';
import { addStatement, personWrites } from '../../shared/records/person-writes.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import {
  readSchool,
  type School,
  writeAccount,
  writeSchool,
} from '../../shared/records/schools.ts';
import { choosing } from './recognition.ts';

/** A comment or post as GET /api/v1/contents tells it. */
export interface Told {
  platform: string;
  kind: string;
  id: string;
  state: string;
  outcome: string | null;
  findings: { code: string; basis: string; articles: string[]; text: string }[];
  actions: { kind: string; status: string; at: string }[];
  notifications: { role: string; kind: string; at: string }[];
}

export interface ASchool {
  folder: string;
  runtime: Runtime;
  control: Control;
  clock: { now: Date; advance(minutes: number): void };
  /** What the face engine sees from now on in every picture. */
  sees(look: Look): void;
  /** The face engine is down until it `sees` again. */
  seesNothingAnyMore(): void;
  accounts: Record<'facebook' | 'instagram' | 'youtube', string>;
  /** Puts somebody on the register; the statements are the consent engine's. Returns the id. */
  enrol(person: object, statements: object[]): Promise<string>;
  /** Deliveries, jobs and what they lead to, until nothing more can happen now. */
  settle(): Promise<void>;
  /** What a program with the token is told of one content. */
  told(platform: string, id: string): Promise<Told | undefined>;
  stop(): Promise<void>;
}

const token = randomBytes(16).toString('hex');

type ASchoolChange = Partial<School> & {
  /** What the school chose that a match is worth, where recognition is on. */
  matches?: 'suggest' | 'allow-list';
};

/**
 * A school with an account on each platform, on the real laptop runtime and simulator in a temporary
 * folder; only the clock and what the face engine sees are the test's own.
 */
export async function aSchool(
  { matches = 'allow-list', ...change }: ASchoolChange = {},
  options: {
    folder?: string;
    faces?: FaceEngine;
    /** Finds nothing anywhere unless the test says otherwise. */
    moderator?: ImageModerator;
    writeLog?: (line: string) => void;
  } = {},
): Promise<ASchool> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'schoolwacht-flow-'));
  const clock = {
    now: new Date('2026-03-02T09:00:00.000Z'),
    advance(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
  };
  let look: Look | undefined = nobody;
  const runtime = await startRuntime({
    port: 0,
    simulatorPort: 0,
    data: folder,
    seed: 'none',
    platforms: 'simulated',
    urls: {},
    now: () => clock.now,
    secrets: new Map([['api-token', token]]),
    faces: options.faces ?? {
      version: 'test-1',
      look: async () => {
        if (look === undefined) throw new Error('the engine is down');
        return look;
      },
      enrol: async () => ({ ok: false, problem: 'no-face' }),
    },
    moderator: options.moderator ?? createFixedImageModerator(),
    schedule: false,
    ...(options.writeLog === undefined ? {} : { writeLog: options.writeLog }),
  });
  if (runtime.simulator === undefined) throw new Error('expected the simulator');
  const { control } = runtime.simulator;
  const school: School = {
    id: 'school',
    name: 'De Testschool',
    packId: 'svok-2021',
    recognition: 'off',
    ...change,
  };
  if (school.recognition !== 'off' && !(await readStanding(runtime.store, school.id))) {
    const chosen = { packVersion: 1, choices: choosing(matches), reason: 'test' };
    const people = { proposedBy: 'user:1', approvedBy: 'user:2' } as const;
    const version = { version: 1, packId: school.packId, at: '2026-01-20T09:00:00.000Z' };
    const writes = writeVersion(school.id, { ...chosen, ...people, ...version });
    await runtime.store.commit({ writes });
  }
  const accounts = { facebook: '', instagram: '', youtube: '' };
  const writes = [writeSchool(school, await readSchool(runtime.store, school.id))];
  for (const platform of ['facebook', 'instagram', 'youtube'] as const) {
    const account = control.addAccount({ platform, title: school.name });
    accounts[platform] = account.id;
    await runtime.secrets.set(`token/${platform}/${account.id}`, [account.token]);
    const { id } = account;
    const record = { platform, id, schoolId: school.id, title: school.name };
    writes.push(writeAccount({ ...record, trouble: null, heardAt: null }));
  }
  const made = await runtime.store.commit({ writes });
  if (!made.ok) throw new Error('expected the school to be new');

  let stopped = false;
  async function stop(): Promise<void> {
    if (stopped) return;
    stopped = true;
    await runtime.stop();
  }
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    folder,
    runtime,
    control,
    clock,
    accounts,
    stop,
    sees(seen) {
      look = seen;
    },
    seesNothingAnyMore() {
      look = undefined;
    },
    async enrol(person, statements) {
      const id = randomUUID();
      const record = { id, schoolId: school.id, displayName: 'Testpersoon', className: null };
      const kind = 'kind' in person && person.kind === 'employee' ? 'employee' : 'pupil';
      await runtime.store.commit({
        writes: [
          ...personWrites({ ...record, kind, consent: person }),
          ...statements.map((statement, index) =>
            addStatement(school.id, { personId: id, number: index + 1, statement }),
          ),
        ],
      });
      return id;
    },
    async settle() {
      for (let quiet = 0; quiet < 2; ) {
        await control.tick();
        const { sent } = await control.drainDeliveries();
        await runtime.drain();
        quiet = sent === 0 ? quiet + 1 : 0;
      }
    },
    async told(platform, id) {
      const query = new URLSearchParams({ platform, id });
      const answer = await fetch(`${runtime.url}/api/v1/contents?${query}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!answer.ok) throw new Error(`expected contents, got ${answer.status}`);
      const [content] = (await answer.json()) as Told[];
      return content;
    },
  };
}

export const nobody = {
  status: 'analysed' as const,
  width: 800,
  height: 600,
  frames: 1,
  faces: [],
  engine: 'test-1',
} satisfies Look;

/** A look that found recognisable faces, each matched to somebody or to nobody (null). */
export function facesOf(...personIds: (string | null)[]): Look {
  return {
    ...nobody,
    faces: personIds.map((personId, index) => ({
      box: { x: 50 + index * 150, y: 100, width: 90, height: 120 },
      confidencePercent: 99,
      recognisable: true,
      because: 'clear',
      ...(personId === null ? {} : { match: { personId, similarityPercent: 80 } }),
    })),
  };
}

let shade = 0;

/** A picture that no other test posts. */
export async function aPicture(): Promise<Uint8Array> {
  shade = (shade + 7) % 256;
  const background = { r: shade, g: 120, b: 200 };
  const image = sharp({ create: { width: 800, height: 600, channels: 3, background } });
  return image.jpeg().toBuffer();
}

import { randomUUID } from 'node:crypto';
import type { FileSecrets } from '../../../shared/adapters/secrets/file.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { FaceEngine } from '../../../shared/ports/face-engine.ts';
import type { Store, Write } from '../../../shared/ports/store.ts';
import {
  addStatement,
  addTemplate,
  encodeVector,
  writePerson,
} from '../../../shared/records/people.ts';
import { listSchools, writeAccount, writeSchool } from '../../../shared/records/schools.ts';
import type { Simulator } from '../simulator/index.ts';
import { type DemoPicture, demoPictures, enrolmentPhotos } from './pictures.ts';
import { demoPosts } from './posts.ts';
import { type DemoPerson, demoAccounts, demoPeople, demoSchools } from './schools.ts';

interface SeedDependencies {
  store: Store;
  faces: FaceEngine;
  secrets: FileSecrets;
  simulator: Simulator | undefined;
  now: Clock;
}

const dayMs = 86_400_000;

/** Fills an empty data folder with the demo schools; leaves any other as it is. */
export async function seedDemo(dependencies: SeedDependencies): Promise<void> {
  const { store, simulator } = dependencies;
  const known = await listSchools(store);
  if (known.length === 0) await seedRegister(dependencies);
  if (simulator !== undefined) await seedPlatforms(dependencies, simulator);
}

async function seedRegister(dependencies: SeedDependencies): Promise<void> {
  const { store } = dependencies;
  const pictures = await demoPictures();
  const writes: Write[] = [];
  for (const person of demoPeople)
    writes.push(...(await personWrites(dependencies, person, pictures)));
  const accounts = demoAccounts.map((account) =>
    writeAccount({ ...account, trouble: null, heardAt: null }),
  );
  const schools = demoSchools.map((school) => writeSchool(school));
  // the schools last: a start that was cut short begins anew
  await store.commit({ writes: [...writes, ...accounts, ...schools] });
}

async function personWrites(
  { faces, now }: SeedDependencies,
  { schoolId, displayName, className, person, said, picture }: DemoPerson,
  pictures: DemoPicture[],
): Promise<Write[]> {
  const id = randomUUID();
  const at = now();
  const statements = said.map(({ daysAgo, ...words }, index) =>
    addStatement(schoolId, {
      personId: id,
      number: index + 1,
      statement: { ...words, at: new Date(at.getTime() - daysAgo * dayMs).toISOString() },
    }),
  );
  const record = {
    id,
    schoolId,
    kind: kindOf(person.kind),
    displayName,
    className,
    consent: person,
  };
  const writes = [writePerson(record), ...statements];
  const shown = pictures.find(({ name }) => name === picture);
  if (shown === undefined) return writes;
  const photos = await enrolmentPhotos(shown);
  for (const [index, photo] of photos.entries()) {
    const template = await faces.enrol(photo);
    if (!template.ok) continue;
    writes.push(
      addTemplate(schoolId, {
        personId: id,
        number: index + 1,
        engine: faces.version,
        vector: encodeVector(template.value),
        at: at.toISOString(),
      }),
    );
  }
  return writes;
}

function kindOf(kind: DemoPerson['person']['kind']) {
  if (kind === 'unknown') throw new Error('expected a demo person of a known kind');
  return kind;
}

async function seedPlatforms(
  { secrets, now }: SeedDependencies,
  { control }: Simulator,
): Promise<void> {
  const pictures = await demoPictures();
  // all at once: a start that was cut short begins anew
  if (control.accounts().length === 0) control.atOnce(() => fill(control, pictures, now()));
  for (const account of control.accounts()) {
    await secrets.set(`token/${account.platform}/${account.id}`, [tokenOf(account)]);
  }
}

function fill(control: Simulator['control'], pictures: DemoPicture[], now: Date): void {
  for (const { platform, id, title } of demoAccounts) control.addAccount({ platform, id, title });
  for (const { accountId, text, pictures: names, hasVideo, inHours, comments } of demoPosts) {
    const media = pictures.filter(({ name }) => names.some((wanted) => wanted === name));
    const when = new Date(now.getTime() + inHours * 3_600_000);
    const post = control.publishPost({
      accountId,
      text,
      media: [
        ...media.map(({ bytes }) => bytes),
        ...(hasVideo ? [{ kind: 'video' as const }] : []),
      ],
      ...(inHours > 0 ? { scheduledFor: when } : { createdAt: when }),
    });
    for (const [index, { text: words, author, photo }] of comments.entries()) {
      control.addComment({
        postId: post.id,
        text: words,
        author: { id: `9000000000000${index}${post.id.slice(-4)}`, name: author },
        ...(photo ? { photo: pictures[0]?.bytes ?? new Uint8Array() } : {}),
      });
    }
  }
}

/** YouTube's access tokens live an hour: what is stored is what renews them. */
function tokenOf({ token, refreshToken }: { token: string; refreshToken: string | null }): string {
  return refreshToken === null
    ? token
    : JSON.stringify({
        client_id: 'schoolwacht',
        client_secret: 'simulated',
        refresh_token: refreshToken,
      });
}

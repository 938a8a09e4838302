import * as z from 'zod';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { listImports, readMapping } from '../../../shared/records/imports.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import type { Stored } from '../../../shared/records/record.ts';
import {
  readLines,
  type UploadLine,
  type UploadRecord,
  uploadLists,
} from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { draftOf } from './draft.ts';
import { isLast } from './imports-page.tsx';
import { answerMapping } from './mapping-steps.tsx';
import type { Shown } from './preview-lists.tsx';
import { mayMap } from './steps.ts';
import { UploadPage } from './upload-page.tsx';

/** No import takes longer: then it was given up and lies parked. */
const lateMinutes = 30;

const queryOf = z.object({
  step: z.literal('mapping').optional().catch(undefined),
  list: z.enum(uploadLists).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  left: z.coerce.number().int().min(0).max(1000).optional().catch(undefined),
});

/** Where an upload stands; where nobody can do anything but wait, the page asks again by itself. */
export async function showUpload(
  deps: ConsoleDependencies,
  visit: Visit,
  stored: Stored<UploadRecord>,
) {
  const { store, now } = deps;
  const { c, viewer } = visit;
  const upload = stored.data;
  const query = queryOf.parse(c.req.query());
  if (upload.status === 'mapping' || (query.step === 'mapping' && mayMap(upload))) {
    const remembered = await readMapping(store, viewer.school.id);
    const draft = draftOf(upload.headers, upload.asked?.mapping ?? remembered);
    return answerMapping(deps, visit, upload, draft, []);
  }
  const isWaiting = upload.status === 'preparing' || upload.status === 'confirmed';
  const waited = now().getTime() - Date.parse(upload.changedAt);
  const isLate = isWaiting && waited > lateMinutes * 60_000;
  if (isWaiting && !isLate) c.header('Refresh', '2');
  const shown = await shownOf(deps, upload, query);
  const imports =
    upload.number === null
      ? []
      : (await listImports(store, viewer.school.id)).map(({ data }) => data);
  const record = imports.find(({ number }) => number === upload.number);
  const mayUndo = record !== undefined && isLast(imports, record);
  const { left } = query;
  const asksBoth = await asksBothParents(deps, viewer.school.id);
  const facts = { upload, shown, record, mayUndo, asksBoth, isLate, left };
  const page = <UploadPage viewer={viewer} {...facts} />;
  return render(c, page);
}

async function asksBothParents({ store, packs }: ConsoleDependencies, schoolId: string) {
  const policy = consentPolicyOf(await packOf(store, { get: packs }, schoolId));
  return policy.parentRule === 'both';
}

/** The list that is asked for, else the heaviest there is; after the import, only who was not in it. */
async function shownOf(
  { store }: ConsoleDependencies,
  upload: UploadRecord,
  { list, page }: z.infer<typeof queryOf>,
): Promise<Shown | undefined> {
  const lists = upload.preview?.lists ?? {};
  const filled = uploadLists.filter((one) => (lists[one] ?? 0) > 0);
  const isSettled = upload.status === 'settled';
  const wanted = isSettled ? 'departed' : (list ?? filled[0]);
  if (wanted === undefined || !filled.includes(wanted)) return undefined;
  const lines = await readLines(store, upload, wanted, page);
  return { list: wanted, page, lines: isSettled ? await stillHere(store, upload, lines) : lines };
}

/** Without those of whom a last day at school is known by now. */
async function stillHere(
  store: ConsoleDependencies['store'],
  { schoolId }: UploadRecord,
  lines: readonly UploadLine[],
): Promise<UploadLine[]> {
  const looked = lines.map(async (line) => {
    const file = line.personId && (await readPersonFile(store, schoolId, line.personId));
    const person = personSchema.safeParse(file ? file.person.consent : undefined).data;
    return person === undefined || person.enrolledUntil ? [] : [line];
  });
  return (await Promise.all(looked)).flat();
}

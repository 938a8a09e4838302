import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Store, Write } from '../ports/store.ts';
import { type ContentRecord, contentPk, readContent } from './contents.ts';
import { list } from './record.ts';

const urgentSchema = z.object({ ref: contentRefSchema });
const sk = 'URGENT';
const listPk = (schoolId: string) => `S#${schoolId}#urgent`;
const perPage = 50;

/** Puts a comment on the list of what somebody must read now, or takes it off. */
export function setUrgent(ref: ContentRef, since: string | undefined): Write {
  const pk = contentPk(ref);
  if (since === undefined) return { table: 'core', remove: { pk, sk }, when: 'any' };
  const index = { pk: listPk(ref.schoolId), sk: `${since}#${pk}` };
  return { table: 'core', put: { pk, sk, index, version: 1, data: { ref } }, when: 'any' };
}

/** The newest of them that still want a person and pass; at most so many, however many others came since. */
export async function listUrgent(
  store: Store,
  schoolId: string,
  passes: (content: ContentRecord) => boolean,
  most: number,
): Promise<ContentRecord[]> {
  const found: ContentRecord[] = [];
  let after: string | undefined;
  do {
    const page = await list(
      store,
      {
        ...{ table: 'core', by: 'index', pk: listPk(schoolId), newestFirst: true, limit: perPage },
        ...(after === undefined ? {} : { after }),
      },
      urgentSchema,
    );
    const contents = await Promise.all(
      page.records.map(({ data }) => readContent(store, data.ref)),
    );
    const open = contents.flatMap((content) => (content?.data.open === true ? [content.data] : []));
    found.push(...open.filter(passes));
    after = page.next;
  } while (after !== undefined && found.length < most);
  return found.slice(0, most);
}

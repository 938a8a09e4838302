import type { ContentRef } from '../domain/content.ts';
import type { Store } from '../ports/store.ts';
import {
  type ActionRecord,
  actionRecordSchema,
  type ContentRecord,
  contentPk,
  contentRecordSchema,
  type DecisionRecord,
  decisionRecordSchema,
} from './contents.ts';
import { type MediaRecord, mediaRecordSchema } from './media.ts';
import { type NoticeRecord, noticeRecordSchema } from './notices.ts';
import { everyRow, type Stored } from './record.ts';

/** The whole story of one post or comment. */
export interface Dossier {
  content: Stored<ContentRecord>;
  decisions: DecisionRecord[];
  actions: ActionRecord[];
  media: Stored<MediaRecord>[];
  notices: NoticeRecord[];
}

export async function readDossier(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
): Promise<Dossier | undefined> {
  const rows = await everyRow(store, { table: 'core', pk: contentPk(ref) });
  const content = rows.find((row) => row.sk === 'CONTENT');
  if (content === undefined) return undefined;
  const of = <Data>(word: string, parse: (data: unknown) => Data): Stored<Data>[] =>
    rows
      .filter((row) => row.sk.startsWith(`${word}#`))
      .map((row) => ({ data: parse(row.data), version: row.version }));
  return {
    content: { data: contentRecordSchema.parse(content.data), version: content.version },
    decisions: of('DECISION', (data) => decisionRecordSchema.parse(data)).map(({ data }) => data),
    actions: of('ACTION', (data) => actionRecordSchema.parse(data)).map(({ data }) => data),
    media: of('MEDIA', (data) => mediaRecordSchema.parse(data)),
    notices: of('NOTICE', (data) => noticeRecordSchema.parse(data)).map(({ data }) => data),
  };
}

import * as z from 'zod';
import type { Database } from './database.ts';
import { digits, letters } from './ids.ts';
import { fileKind } from './image-kind.ts';
import { type Medium, mediumRow } from './records.ts';
import type { SettingsStore } from './settings.ts';
import { greyPicture } from './stand-in.ts';

/** A picture as bytes, or a medium with its particulars. A video without bytes shows a grey still. */
export type MediumInput =
  | Uint8Array
  | { kind: 'image' | 'video'; bytes?: Uint8Array | undefined; isWithheld?: boolean | undefined };

export interface Media {
  /** Keeps the bytes and answers their name inside the simulator. */
  store(bytes: Uint8Array): string;
  attach(postId: string, media: readonly MediumInput[]): void;
  detachAll(postId: string): void;
  of(postId: string): Medium[];
  /** An address that works now: the last one given, or a new one when that has expired. */
  urlOf(assetId: string): string;
  /** Every address given so far stops working and answers this; the next read of a post brings new ones. */
  expireAll(status: 403 | 410): void;
  serve(
    path: string,
  ): { status: 200; type: string; bytes: Uint8Array } | { status: 403 | 404 | 410 };
}

interface Dependencies {
  db: Database;
  settings: SettingsStore;
  now: () => Date;
  baseUrl: () => string;
}

const urlRow = z.object({
  path: z.string(),
  asset_id: z.string(),
  expires_at: z.string(),
  gone_status: z.number().nullable(),
});
const assetRow = z.object({ type: z.string(), bytes: z.instanceof(Uint8Array) });

export function createMedia({ db, settings, now, baseUrl }: Dependencies): Media {
  function store(bytes: Uint8Array): string {
    const id = letters(16);
    const { type, width, height } = fileKind(bytes);
    const insert = 'insert into assets (id, type, width, height, bytes) values (?, ?, ?, ?, ?)';
    db.run(insert, id, type, width, height, bytes);
    return id;
  }

  function attach(postId: string, media: readonly MediumInput[]): void {
    for (const input of media) {
      const medium = input instanceof Uint8Array ? { kind: 'image' as const, bytes: input } : input;
      const assetId = store(medium.bytes ?? greyPicture());
      const isWithheld = 'isWithheld' in medium && medium.isWithheld === true;
      db.run(
        'insert into media (id, post_id, kind, asset_id, is_withheld) values (?, ?, ?, ?, ?)',
        digits(17),
        postId,
        medium.kind,
        assetId,
        isWithheld ? 1 : 0,
      );
    }
  }

  function urlOf(assetId: string): string {
    const known = db.one(
      urlRow,
      `select * from urls where asset_id = ? and gone_status is null and expires_at > ?`,
      assetId,
      now().toISOString(),
    );
    if (known) return `${baseUrl()}/cdn/${known.path}`;
    const path = letters(32);
    const expiresAt = new Date(now().getTime() + settings.get().mediaSeconds * 1000).toISOString();
    const insert = 'insert into urls (path, asset_id, expires_at) values (?, ?, ?)';
    db.run(insert, path, assetId, expiresAt);
    return `${baseUrl()}/cdn/${path}`;
  }

  return {
    store,
    attach,
    urlOf,
    detachAll: (postId) => db.run('delete from media where post_id = ?', postId),
    of: (postId) =>
      db.all(
        mediumRow,
        `select media.*, assets.width, assets.height from media join assets on assets.id = media.asset_id
         where post_id = ? order by seq`,
        postId,
      ),
    expireAll: (status) =>
      db.run('update urls set gone_status = ? where gone_status is null', status),
    serve(path) {
      const url = db.one(urlRow, 'select * from urls where path = ?', path);
      if (!url) return { status: 404 };
      if (url.gone_status !== null) return { status: url.gone_status === 410 ? 410 : 403 };
      if (url.expires_at <= now().toISOString()) return { status: 403 };
      const asset = db.one(assetRow, 'select type, bytes from assets where id = ?', url.asset_id);
      return asset ? { status: 200, ...asset } : { status: 404 };
    },
  };
}

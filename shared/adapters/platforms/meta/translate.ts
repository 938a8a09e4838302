import * as z from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Translation } from '../../../ports/platform.ts';
import { idSchema, parseJson } from '../door/json.ts';
import { type Reading, type ReadPart, toTranslation } from '../door/part.ts';

/** One change as its platform's folder gets to read it. */
export type ReadChange = (field: string, value: unknown) => Reading;

/** Meta sends at most 1000 updates in one request. */
const maxParts = 10_000;

const deliverySchema = z.object({ object: z.string(), entry: z.array(z.unknown()).max(maxParts) });
const entrySchema = z.object({
  id: idSchema,
  changes: z.array(z.unknown()).optional(),
  messaging: z.array(z.unknown()).optional(),
  standby: z.array(z.unknown()).optional(),
  // Instagram Login writes its one change flat on the entry
  field: z.unknown().optional(),
  value: z.unknown().optional(),
});
const changeSchema = z.object({ field: z.string(), value: z.unknown().optional() });

/** Splits a delivery about pages or accounts into its changes; each is read, or kept, on its own. */
export function translateMeta(
  { platform, object, readChange }: { platform: string; object: string; readChange: ReadChange },
  body: Uint8Array,
): Result<Translation, 'malformed'> {
  const json = parseJson(body);
  if (!json.ok) return json;
  const delivery = deliverySchema.safeParse(json.value);
  if (!delivery.success) return fail('malformed', 'expected an object and a list of entries');

  const isOurs = delivery.data.object === object;
  const parts: ReadPart[] = [];
  for (const entry of delivery.data.entry) {
    for (const part of split(entry, isOurs ? readChange : foreign)) {
      if (parts.push(part) > maxParts) return fail('malformed', 'too many changes');
    }
  }
  return ok(toTranslation(platform, parts));
}

const foreign: ReadChange = () => ({ unhandled: 'unknown-object' });

function* split(value: unknown, readChange: ReadChange): Generator<ReadPart> {
  const entry = entrySchema.safeParse(value);
  if (!entry.success) {
    yield { accountId: null, value, reading: { unhandled: 'poison' } };
    return;
  }
  const { id: accountId, changes, field, value: flat, messaging = [], standby = [] } = entry.data;
  const changed = changes ?? (field === undefined ? [] : [{ field, value: flat }]);
  const messages = [...messaging, ...standby];
  for (const change of changed) {
    yield { accountId, value: change, reading: read(change, readChange) };
  }
  for (const message of messages) {
    yield { accountId, value: message, reading: { unhandled: 'messaging' } };
  }
  if (changed.length + messages.length > 0) return;
  // an app with "Include Values" off sends `changed_fields` only
  yield { accountId, value, reading: { unhandled: 'no-change' } };
}

function read(change: unknown, readChange: ReadChange): Reading {
  const parsed = changeSchema.safeParse(change);
  if (!parsed.success) return { unhandled: 'poison' };
  return readChange(parsed.data.field, parsed.data.value);
}

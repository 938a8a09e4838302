import { purposes } from '../domain/consent/purposes.ts';
import { exportCsv, exportJson } from '../domain/consent-import/export.ts';
import { consentPolicyOf } from '../domain/policy/consent-policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { createEffects } from './imports.ts';
import { type Packs, packOf } from './pack-of.ts';
import { entryOf, readRegister } from './whole-register.ts';

export interface ExportedFile {
  bytes: Uint8Array;
  /** To be sent as an attachment. */
  contentType: 'text/csv; charset=utf-8' | 'application/json; charset=utf-8';
}

/** The school's people with their consent, as a file. The log keeps who took it; there is no file without that. */
export async function exportRegister(
  { store, packs, now }: { store: Store; packs: Packs; now: Clock },
  { schoolId, format, by }: { schoolId: string; format: 'csv' | 'json'; by: string },
): Promise<ExportedFile> {
  const { extraPurposes } = consentPolicyOf(await packOf(store, packs, schoolId));
  const register = await readRegister(store, schoolId, createEffects(store, schoolId));
  const entries = register.flatMap((one) => entryOf(one) ?? []);
  const detail = { format, people: entries.length };
  const fact = {
    at: now().toISOString(),
    actor: by,
    what: 'register.exported',
    about: schoolId,
    detail,
  };
  const logged = await commitWithAudit(store, schoolId, fact, { writes: [] });
  if (!logged.ok) throw new Error('expected the export to be logged');
  if (format === 'csv') {
    const bytes = exportCsv(entries, [...purposes, ...extraPurposes]);
    return { bytes, contentType: 'text/csv; charset=utf-8' };
  }
  const bytes = new TextEncoder().encode(exportJson(entries));
  return { bytes, contentType: 'application/json; charset=utf-8' };
}

import { purposeWords } from '../domain/asking/purpose-words.ts';
import { decideUnderstood } from '../domain/consent/decide-consent.ts';
import { allows } from '../domain/consent/decision.ts';
import type { Policy } from '../domain/consent/policy.ts';
import { purposes } from '../domain/consent/purposes.ts';
import { understand } from '../domain/consent/understand.ts';
import { exportCsv, exportJson, type Verdicts } from '../domain/consent-import/export.ts';
import type { RegisterEntry } from '../domain/consent-import/register.ts';
import { consentPolicyOf } from '../domain/policy/consent-policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { createEffects } from './imports.ts';
import { type Packs, packOf } from './pack-of.ts';
import { readWholeFile } from './people.ts';
import { listAccounts } from './schools.ts';
import { atOnce, entryOf, readRegister } from './whole-register.ts';

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
  const policy = consentPolicyOf(await packOf(store, packs, schoolId));
  const { extraPurposes } = policy;
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
    const verdicts = await verdictsToday({ store, now }, { schoolId, entries, policy });
    const bytes = exportCsv(entries, [...purposes, ...extraPurposes], verdicts);
    return { bytes, contentType: 'text/csv; charset=utf-8' };
  }
  const bytes = new TextEncoder().encode(exportJson(entries));
  return { bytes, contentType: 'application/json; charset=utf-8' };
}

/** What the rules say today of each person on the school's own platforms; before there is one, on social media. */
async function verdictsToday(
  { store, now }: { store: Store; now: Clock },
  asked: { schoolId: string; entries: readonly RegisterEntry[]; policy: Policy },
): Promise<Verdicts> {
  const { schoolId, entries, policy } = asked;
  const accounts = (await listAccounts(store)).filter(({ data }) => data.schoolId === schoolId);
  const own = new Set(accounts.map(({ data }) => `social_media.${data.platform}`));
  const platforms =
    own.size === 0 ? ['social_media'] : purposes.filter((purpose) => own.has(purpose));
  const at = now().toISOString();
  const of = new Map<string, string[]>();
  const effectOf = createEffects(store, schoolId);
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce).map(async ({ personId }) => {
      // also what leadership set aside
      const file = await readWholeFile(store, schoolId, personId, effectOf);
      const said = file?.statements.map(({ statement }) => statement) ?? [];
      const verdict = (purpose: string) => {
        const publication = { purposes: [purpose], modalities: ['photo', 'video'], at };
        return verdictOf(file?.person.consent, said, publication, policy);
      };
      of.set(personId, platforms.map(verdict));
    });
    await Promise.all(some);
  }
  return { headers: platforms.map((code) => `Nu op ${purposeWords(code).nl}`), of };
}

/** What cannot be understood is nobody's yes. */
function verdictOf(person: unknown, said: unknown[], publication: object, policy: Policy): string {
  const input = understand(person, said, publication, policy);
  if (!input.ok) return 'vraag na';
  const decision = decideUnderstood(input.value);
  if (allows(decision)) return 'mag';
  return decision.status === 'denied' || decision.status === 'withdrawn' ? 'mag niet' : 'vraag na';
}

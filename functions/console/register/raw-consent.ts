import * as z from 'zod';
import type { PersonRecord } from '../../../shared/records/person-record.ts';

/** What is stored of somebody for the engine, as it stands: also where the engine cannot read it. */
export function rawConsent({ consent }: Partial<Pick<PersonRecord, 'consent'>>) {
  return z.record(z.string(), z.unknown()).safeParse(consent).data ?? {};
}

/** A protection that cannot be read protects. */
export function isProtected(person: Pick<PersonRecord, 'consent'>): boolean {
  const { protectionHold: hold } = rawConsent(person);
  return hold !== undefined && hold !== null && hold !== false;
}

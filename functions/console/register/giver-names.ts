import { parentsAccount } from '../../../shared/domain/consent-import/mapping.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import type { Speech } from '../say.ts';

/** The name of who said something, where the school knows it; else the word the export used. */
export function createNames({ contacts = [], displayName }: PersonRecord, { say }: Speech) {
  return (id: string) => {
    if (id === 'self') return `${displayName} (${say('zelf', 'self')})`;
    const name = contacts.find((one) => one.id === id)?.name;
    if (name !== undefined) return name;
    return id === parentsAccount
      ? say('account van de ouders (uit een export)', "the parents' account (from an export)")
      : id;
  };
}

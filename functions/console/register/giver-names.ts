import type { PersonRecord } from '../../../shared/records/people.ts';
import type { Speech } from '../say.ts';

/** The name of who said something, where the school knows it; else the word the export used. */
export function createNames({ contacts = [], displayName }: PersonRecord, { say }: Speech) {
  return (id: string) => {
    if (id === 'self') return `${displayName} (${say('zelf', 'self')})`;
    return contacts.find((one) => one.id === id)?.name ?? id;
  };
}

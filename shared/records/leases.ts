import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { change, read, type Stored } from './record.ts';

/**
 * How an account's pushing stands. A row of its own: `poll` writes the account's every few minutes.
 */
export const leaseSchema = z.object({
  /** Our door as the platform was told it. */
  callbackUrl: z.string(),
  /** From when until when it is granted; null while the platform has confirmed nothing. */
  granted: z.object({ since: z.iso.datetime(), until: z.iso.datetime() }).nullable(),
  /** Not asked again before. */
  nextAt: z.iso.datetime(),
});
export type Lease = z.infer<typeof leaseSchema>;

interface Owner {
  platform: string;
  id: string;
}

const leaseKey = ({ platform, id }: Owner) => ({ pk: `ACCOUNT#${platform}#${id}`, sk: 'LEASE' });

export function readLease(store: Store, of: Owner) {
  return read(store, 'core', leaseKey(of), leaseSchema);
}

export function writeLease(of: Owner, lease: Lease, from?: Stored<Lease>): Write {
  return change('core', { ...leaseKey(of), data: lease }, from);
}

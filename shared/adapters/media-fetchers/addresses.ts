import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Every address of a name; replaced in tests. */
export type ResolveHost = (hostname: string) => Promise<LookupAddress[]>;

export const resolveHost: ResolveHost = (hostname) => lookup(hostname, { all: true });

/** All IPv6 that is given out to the public; outside it `::127.0.0.1` also counts as "unicast". */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is a public machine's own: not loopback, private, link-local, shared (CGNAT),
 * multicast, reserved or metadata, and none that hides another in it (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const isGivenOut = !(parsed instanceof ipaddr.IPv6) || parsed.match(globalIpv6);
  return isGivenOut && parsed.range() === 'unicast';
}

/** For the simulator on this machine only. */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
}

import { answerOf, type Pack } from './pack.ts';
import type { Parameter } from './parameters/parameter.ts';
import { type ProtocolRole, protocolRoles, worksAs } from './parameters/protocol-roles.ts';
import type { Role } from './role.ts';

/** Who of the people that work with the product is told, where a protocol names people in its own words. */
export function rolesToTell(pack: Pick<Pack, 'parameters'>, row: Parameter<string[]>): Role[] {
  const named = answerOf(pack, row).filter(isProtocolRole);
  return [...new Set(named.map((role) => worksAs[role]))];
}

function isProtocolRole(name: string): name is ProtocolRole {
  return Object.hasOwn(protocolRoles, name);
}

import type { Role } from '../role.ts';

/** The people a protocol names, as it names them; who that is at a school the school knows. */
export const protocolRoles = {
  leidinggevende: { nl: 'de leidinggevende', en: 'the manager' },
  directie: { nl: 'de directie', en: 'school management' },
  schoolleiding: { nl: 'de schoolleiding', en: 'school leadership' },
  college_van_bestuur: { nl: 'het bestuur', en: 'the board' },
  marketing_communicatie: { nl: 'marketing en communicatie', en: 'marketing and communication' },
  social_media_coach: { nl: 'de socialmediacoach', en: 'the social media coach' },
} as const;
export type ProtocolRole = keyof typeof protocolRoles;

/** Who of the people that work with the product that is. */
export const worksAs: Readonly<Record<ProtocolRole, Role>> = {
  leidinggevende: 'leadership',
  directie: 'leadership',
  schoolleiding: 'leadership',
  college_van_bestuur: 'leadership',
  marketing_communicatie: 'communication',
  social_media_coach: 'communication',
};

import type { MembershipKind } from '../statements/statements.ts';
import type { Catalogue } from './catalogue.ts';

/** Memberships that give an organization each role. */
const MEMBERSHIPS_OF_ROLE = {
  PROVIDER: ['HELD_BY', 'OPERATED_BY'],
  HOLDER: ['HELD_BY'],
  OPERATOR: ['OPERATED_BY'],
  ISSUER: ['ISSUED_BY'],
  ASSESSOR: ['ASSESSED_BY'],
  ISSUER_OR_ASSESSOR: ['ISSUED_OR_ASSESSED_BY'],
  AUTHORIZING_AGENCY: ['AUTHORIZED_BY'],
  PUBLISHER: ['PUBLISHED_BY'],
} as const satisfies Record<string, readonly MembershipKind[]>;
export type OrganizationRole = keyof typeof MEMBERSHIPS_OF_ROLE;
const ROLES = Object.keys(MEMBERSHIPS_OF_ROLE) as OrganizationRole[];

export function rolesOf(catalogue: Catalogue, organizationId: string): OrganizationRole[] {
  return ROLES.filter((role) =>
    MEMBERSHIPS_OF_ROLE[role].some((kind) => catalogue.membershipsTo(organizationId, kind).length > 0),
  );
}

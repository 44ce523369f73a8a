import type { EntityKind } from '../../../domain/ids.ts';
import type { MembershipKind, StatementContent } from '../../../domain/statements.ts';
import type { EntityFact, Location, PropertyValue, StatementFact } from '../../facts/facts.ts';

/** What a row says of one node; what it leaves empty is left out. */
export function entity(
  kind: EntityKind,
  id: string,
  rest: {
    properties: Readonly<Record<string, PropertyValue | null>>;
    sourceIds: readonly string[];
    at: Location;
  },
): EntityFact {
  const stated = Object.entries(rest.properties).filter(([, value]) => !saysNothing(value));
  const properties = Object.fromEntries(stated) as Record<string, PropertyValue>;
  return { type: 'entity', kind, id, properties, sourceIds: rest.sourceIds, at: rest.at };
}

export function statement(content: StatementContent, sourceIds: readonly string[], at: Location): StatementFact {
  return { type: 'statement', content, sourceIds, at };
}

/** Links from one node to each of the others. */
export function memberships(
  membership: MembershipKind,
  fromId: string,
  rest: {
    toIds: readonly (string | null)[];
    sourceIds: readonly string[];
    at: Location;
    inferred?: boolean;
    isOnlyOne?: true;
  },
): StatementFact[] {
  return rest.toIds
    .filter((toId) => toId !== null)
    .map((toId) => ({ kind: 'Membership', membership, fromId, toId, inferred: rest.inferred ?? false }) as const)
    .map((content) => ({ ...statement(content, rest.sourceIds, rest.at), ...(rest.isOnlyOne && { isOnlyOne: true }) }));
}

function saysNothing(value: PropertyValue | null): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

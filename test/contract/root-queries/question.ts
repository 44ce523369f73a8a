/** A question to a root field and a part of its answer; lists must match completely and in order. */
export interface RootQuestion {
  readonly name: string;
  readonly document: string;
  readonly variables?: Record<string, unknown>;
  readonly shows: object;
}

/** Requested for each node type with memberships. */
export const MEMBERSHIPS = `memberships(
  kinds: [IN_FAMILY, COMPONENT_OF, REPLACED_BY, UNDER, CERTIFIES, APPLIES_IN, HELD_BY, ISSUED_BY, ASSESSED_BY, AUTHORIZED_BY, ISSUED_OR_ASSESSED_BY, PUBLISHED_BY, OPERATED_BY], first: 2
) {
  totalCount nodes { __typename id kind subject { id } object { id } inferred sources { id } importRun { id } sinceRevision sentence }
  edges { cursor node { id } } pageInfo { hasNextPage }
}`;

/** A list of nodes by id, as in answers. */
export function idsOf(prefix: string, ...names: readonly string[]): { id: string }[] {
  return names.map((name) => ({ id: `${prefix}/${name}` }));
}

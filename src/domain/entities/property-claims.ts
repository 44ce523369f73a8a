import { normalizedName } from '../names.ts';

export type ClaimValue = string | boolean;

/**
 * Values of a node's properties by source, in the order of reporting, then by property. Recorded only if some source
 * does not report the node's value. Null marks a property inferred without a source.
 */
export type PropertyClaims = Readonly<Record<string, Readonly<Record<string, ClaimValue | null>>>>;

export const NO_CLAIMS: PropertyClaims = {};

/** Properties that answers depend on, by kind of node; their values are recorded by source. */
export const ATTRIBUTED = {
  Certificate: ['status', 'level', 'issuedOn', 'expiresOn', 'number', 'customerKeeps'],
  Clause: ['clauseKind', 'withdrawn', 'title'],
  Standard: ['status', 'inForceFrom', 'inForceUntil'],
} as const;
export type AttributedKind = keyof typeof ATTRIBUTED;
export type AttributedProperty = (typeof ATTRIBUTED)[AttributedKind][number];

export const DAYS = ['issuedOn', 'expiresOn'] as const satisfies readonly AttributedProperty[];

export const PROPERTY_NAMES: Readonly<Record<AttributedProperty, string>> = {
  issuedOn: 'day of issue',
  expiresOn: 'last day in force',
  number: 'number',
  customerKeeps: 'word on what the customer keeps',
  clauseKind: 'kind',
  withdrawn: 'withdrawal',
  title: 'title',
  status: 'status',
  level: 'level',
  inForceFrom: 'first day in force',
  inForceUntil: 'last day in force',
};

/** Returns the property that must differ if a source's day is outside of the effective validity. */
export function otherBeside(property: AttributedProperty): string {
  return property === 'issuedOn' ? 'time in force' : PROPERTY_NAMES.issuedOn;
}

/** A node with effective values and values by source. */
export type AttributedNode = { readonly sourceIds: readonly string[]; readonly said: PropertyClaims } & {
  readonly [Property in AttributedProperty]?: ClaimValue | null;
};

export function effectiveValue(node: AttributedNode, property: AttributedProperty): ClaimValue | null {
  return node[property] ?? null;
}

/** True if any source of a node does not report the effective value. */
export function hasClaims({ said }: AttributedNode, property: AttributedProperty): boolean {
  return Object.values(said).some((words) => property in words);
}

/** Returns the reported values of a property by source, in the order of reporting. */
export function claimsBySource(node: AttributedNode, property: AttributedProperty): ReadonlyMap<string, ClaimValue> {
  const counts = effectiveValue(node, property);
  if (hasClaims(node, property)) {
    return new Map(
      Object.entries(node.said).flatMap(([sourceId, words]) => {
        const word = words[property] ?? null;
        return word === null ? [] : [[sourceId, word] as const];
      }),
    );
  }
  return new Map(counts === null ? [] : node.sourceIds.map((sourceId) => [sourceId, counts]));
}

/** Returns the values by source of each property on which the sources differ. */
export function conflictingClaims(
  node: AttributedNode,
  kind: AttributedKind,
): { property: AttributedProperty; sourceId: string; word: ClaimValue }[] {
  return ATTRIBUTED[kind]
    .filter((property) => hasClaims(node, property))
    .flatMap((property) =>
      [...claimsBySource(node, property)].map(([sourceId, word]) => ({ property, sourceId, word })),
    );
}

/** True if two values are equal; titles may differ in spelling. */
export function isSameValue(property: AttributedProperty, left: ClaimValue, right: ClaimValue): boolean {
  return property === 'title' ? normalizedName(String(left)) === normalizedName(String(right)) : left === right;
}

/**
 * Returns the sources to cite for some properties: those that report an effective value. Omits a source that
 * contradicts another of the properties if each property still has a source. Falls back to all sources of the node.
 */
export function attributionOf(node: AttributedNode, properties: readonly AttributedProperty[]): readonly string[] {
  if (Object.keys(node.said).length === 0) return node.sourceIds;
  const wanted = properties.map((property) => ({
    words: claimsBySource(node, property),
    counts: effectiveValue(node, property),
  }));
  const agrees = (sourceId: string) =>
    wanted.every(({ words, counts }) => !words.has(sourceId) || words.get(sourceId) === counts);
  const sources = new Set(
    wanted.flatMap(({ words, counts }) => {
      const all = [...words].filter(([, word]) => word === counts).map(([sourceId]) => sourceId);
      const agreeing = all.filter(agrees);
      return agreeing.length === 0 ? all : agreeing;
    }),
  );
  return sources.size === 0 ? node.sourceIds : node.sourceIds.filter((id) => sources.has(id));
}

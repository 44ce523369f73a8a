/** Cypher that holds for what a reader at `$revision` sees of the named node. */
export function visible(name: string): string {
  return `${name}.fromRevision <= $revision AND $revision < ${name}.untilRevision`;
}

/** Cypher that holds for a scope entry valid on `$day`; unknown bounds are stored as sentinels. */
export function valid(name: string): string {
  return `${name}.validFrom <= $day AND $day < ${name}.validUntil`;
}

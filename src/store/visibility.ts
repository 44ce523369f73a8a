import { LATEST_DAY } from '../domain/days.ts';

/** Cypher condition: true if visible at `$revision`. */
export function visible(name: string): string {
  return `${name}.fromRevision <= $revision AND $revision < ${name}.untilRevision`;
}

/**
 * Same for a node. `pastLives` are alternating first revisions and ends of earlier lives. Without OR, for which Neo4j
 * would scan a label twice.
 */
export function alive(name: string): string {
  return `CASE WHEN ${visible(name)} THEN true WHEN ${name}.pastLives IS NULL THEN false
        ELSE any(life IN range(0, size(${name}.pastLives) / 2 - 1)
          WHERE ${name}.pastLives[2 * life] <= $revision AND $revision < ${name}.pastLives[2 * life + 1]) END`;
}

/** Cypher condition: true for a scope entry that is valid on `$day`; unknown bounds are sentinels. */
export function valid(name: string): string {
  return `${name}.validFrom <= $day AND ($day < ${name}.validUntil OR ${name}.validUntil = '${LATEST_DAY}')`;
}

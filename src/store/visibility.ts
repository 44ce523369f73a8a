import { LATEST_DAY } from '../domain/days.ts';

/** Cypher that holds for what a reader at `$revision` sees of the named node. */
export function visible(name: string): string {
  return `${name}.fromRevision <= $revision AND $revision < ${name}.untilRevision`;
}

/**
 * The same for a node. One that was taken back and came again has lived before: `pastLives` holds the
 * first revision and the end of each earlier life in turn. No OR: Neo4j would go through a label once for either side.
 */
export function alive(name: string): string {
  return `CASE WHEN ${visible(name)} THEN true WHEN ${name}.pastLives IS NULL THEN false
        ELSE any(life IN range(0, size(${name}.pastLives) / 2 - 1)
          WHERE ${name}.pastLives[2 * life] <= $revision AND $revision < ${name}.pastLives[2 * life + 1]) END`;
}

/** Cypher that holds for a scope entry valid on `$day`; unknown bounds are stored as sentinels. */
export function valid(name: string): string {
  return `${name}.validFrom <= $day AND ($day < ${name}.validUntil OR ${name}.validUntil = '${LATEST_DAY}')`;
}

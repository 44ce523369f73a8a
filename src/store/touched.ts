import { LRUCache } from 'lru-cache';
import { singleFlight } from '../concurrency/single-flight.ts';
import { integer, map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { readGraphState } from './graph-state.ts';
import { idsHeld, STATEMENT_END_PROPERTIES } from './statement-ends.ts';

/** Revisions after `from` up to and including `to`. */
export interface RevisionSpan {
  readonly from: number;
  readonly to: number;
}

export interface Touch {
  readonly id: string;
  /** The id itself, and those of nodes at its ends. */
  readonly about: readonly string[];
  readonly revision: number;
}

export interface TouchedReader {
  /** Returns the changes; null if there are too many, or if they were pruned. */
  between(span: RevisionSpan): Promise<readonly Touch[] | null>;
  /** True if no prune has dropped rows that ended after the revision. */
  isKept(revision: number): Promise<boolean>;
}

const MOST_TOUCHES = 10_000;
/** Number of cached spans; all readers of a new revision need the same one. */
const SPANS_KEPT = 8;

/** Properties with ids of nodes. Clauses and their responsibilities are also read by standard. */
const ENDS = [...STATEMENT_END_PROPERTIES, 'standardId'];
const BOUNDS = ['fromRevision', 'untilRevision'] as const;

const inSpan = (value: string) => `$from < ${value} AND ${value} <= $to`;

// A node that reappeared after the span counts as touched, since the bounds of earlier lives are not checked.
const touchedBetween = defineRead<RevisionSpan & { limit: number }, Touch>({
  name: 'touchedBetween',
  text: `
    CALL () {
      ${BOUNDS.flatMap((bound) => [
        `MATCH (statement:Statement) WHERE ${inSpan(`statement.${bound}`)}
      RETURN statement.${bound} AS revision, statement {.id, ${ENDS.map((end) => `.${end}`).join(', ')}} AS touched
      LIMIT $limit`,
        `MATCH (entity:Entity) WHERE ${inSpan(`entity.${bound}`)}
      RETURN entity.${bound} AS revision, entity {.id, .standardId} AS touched LIMIT $limit`,
      ]).join('\n      UNION ALL\n      ')}
      UNION ALL
      MATCH (entity:Entity) WHERE $to < entity.fromRevision AND entity.pastLives IS NOT NULL
      RETURN $to AS revision, entity {.id, .standardId} AS touched LIMIT $limit
      UNION ALL
      MATCH (change:NodeChange) WHERE ${inSpan('change.revision')}
      RETURN change.revision AS revision, {id: change.nodeId} AS touched LIMIT $limit
    }
    RETURN revision, touched
  `,
  sample: { from: 0, to: 1, limit: 100 },
  decode: (row) => {
    const touched = map(row, 'touched');
    const id = text(touched, 'id');
    return { id, about: [id, ...idsHeld(touched, ENDS)], revision: integer(row, 'revision') };
  },
});

export function readTouched(engine: Engine): TouchedReader {
  const spans = new LRUCache<string, Promise<readonly Touch[] | null>>({ max: SPANS_KEPT });
  async function isKept(revision: number): Promise<boolean> {
    const state = await readGraphState(engine);
    return (state?.keptSince ?? 0) <= revision;
  }
  const read = async (span: RevisionSpan) => {
    const touches = await engine.read(touchedBetween, { ...span, limit: MOST_TOUCHES + 1 });
    // Checked after reading: a prune announces itself before it drops rows.
    return touches.length > MOST_TOUCHES || !(await isKept(span.from)) ? null : touches;
  };
  return { between: (span) => singleFlight(spans, `${span.from} ${span.to}`, () => read(span)), isKept };
}

import { integer } from '../engine/decode.ts';
import { defineRead, defineWrite, type Query } from '../engine/query.ts';
import { defineSweep, type Sweep } from '../writing/sweep.ts';

/** Point from which the graph is kept: first revision, and time before which audit records are dropped. */
export interface KeptFrom {
  readonly revision: number;
  readonly time: string;
}

/** Kind of rows that no reader of a kept revision sees. */
export interface Prunable {
  readonly words: readonly [one: string, several: string];
  readonly count: Query<KeptFrom & Record<string, unknown>, number>;
  readonly drop: Sweep<KeptFrom & Record<string, unknown>>;
}

const SAMPLE: KeptFrom & Record<string, unknown> = { revision: 2, time: '2026-01-01T00:00:00.000Z' };

function definePrunable(name: string, words: Prunable['words'], match: string): Prunable {
  return {
    words,
    count: defineRead({
      name: `countPrunable${name}`,
      text: `
    ${match}
    RETURN count(item) AS total
  `,
      sample: SAMPLE,
      decode: (row) => integer(row, 'total'),
    }),
    drop: defineSweep(`prune${name}`, match, SAMPLE),
  };
}

/**
 * Statements first, since they refer to other rows. Node changes up to the first kept revision are not needed either.
 */
export const PRUNABLE: readonly Prunable[] = [
  definePrunable(
    'Statements',
    ['version of a statement', 'versions of statements'],
    'MATCH (item:Statement) WHERE item.untilRevision <= $revision',
  ),
  definePrunable(
    'NodeChanges',
    ['change of a node', 'changes of nodes'],
    'MATCH (item:NodeChange) WHERE item.revision <= $revision',
  ),
  definePrunable(
    'Nodes',
    ['removed node', 'removed nodes'],
    'MATCH (item:Entity) WHERE item.untilRevision <= $revision',
  ),
  definePrunable(
    'DiscardedRuns',
    ['record of a discarded import', 'records of discarded imports'],
    "MATCH (item:ImportRun {state: 'DISCARDED'}) WHERE item.runRevision <= $revision",
  ),
  definePrunable(
    'AuditRecords',
    ['line of the audit log', 'lines of the audit log'],
    'MATCH (item:AuditRecord) WHERE item.at < $time',
  ),
];

/** Drops the earlier lives of a node that no kept revision shows. */
export const forgetPastLives = defineWrite<{ ids: readonly string[]; revision: number }, number>({
  name: 'forgetPastLives',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    WITH node, [life IN range(0, size(node.pastLives) / 2 - 1) WHERE node.pastLives[2 * life + 1] > $revision] AS kept
    SET node.pastLives = CASE WHEN size(kept) = 0 THEN null
      ELSE node.pastLives[2 * kept[0]..size(node.pastLives)] END
    RETURN count(node) AS total
  `,
  sample: { ids: ['service/key-vault'], revision: 2 },
  decode: (row) => integer(row, 'total'),
});

import { integer } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineWrite } from '../engine/query.ts';

const beginFilling = defineWrite<{ names: readonly string[] }, number>({
  name: 'beginFilling',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = 'filling'
    WITH graph
    WHERE graph.revision = 0 AND graph.toFill IS NULL
    SET graph.toFill = $names
    RETURN count(graph) AS total
  `,
  sample: { names: ['facts'] },
  decode: (row) => integer(row, 'total'),
});

const endFillingWith = defineWrite<{ name: string }, number>({
  name: 'endFillingWith',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = 'filling'
    WITH graph
    SET graph.toFill = [list IN graph.toFill WHERE list <> $name]
    RETURN count(graph) AS total
  `,
  sample: { name: 'facts' },
  decode: (row) => integer(row, 'total'),
});

/**
 * Records in an empty graph the names of the lists to fill it. The remaining names distinguish a partly filled graph
 * from one that an earlier version of the program filled with fewer lists.
 */
export async function noteFilling(engine: Engine, names: readonly string[]): Promise<void> {
  await engine.write(beginFilling, { names });
}

/** Records that a list is in the graph; idempotent. */
export async function noteFilled(engine: Engine, name: string): Promise<void> {
  await engine.write(endFillingWith, { name });
}

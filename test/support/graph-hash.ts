import { createHash } from 'node:crypto';
import { map } from '../../src/engine/decode.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineRead } from '../../src/engine/query.ts';
import { decodeEntityRow, type EntityRow } from '../../src/store/entity-row.ts';
import { propertiesAt } from '../../src/store/node-change.ts';
import { alive, visible } from '../../src/store/visibility.ts';
import type { SeededGraph } from './seeded.ts';

const statementsSeen = defineRead<{ revision: number }, string>({
  name: 'testStatementsSeen',
  text: `
    MATCH (statement:Statement)
    WHERE ${visible('statement')}
    RETURN statement.id + ' ' + statement.hash AS line
  `,
  sample: { revision: 1 },
  decode: (row) => row['line'] as string,
});

const nodesSeen = defineRead<{ revision: number }, EntityRow>({
  name: 'testNodesSeen',
  text: `
    MATCH (node:Entity)
    WHERE ${alive('node')}
    RETURN node {.*} AS node
  `,
  sample: { revision: 1 },
  decode: (row) => decodeEntityRow(map(row, 'node')),
});

/**
 * Hashes what a reader at the revision sees: natural keys and contents of statements and nodes, without the run or
 * revision that wrote them.
 */
export async function graphHash(engine: Engine, revision: number): Promise<string> {
  const statements = await engine.read(statementsSeen, { revision });
  const rows = await engine.read(nodesSeen, { revision });
  const nodes = (await propertiesAt(engine, rows, { revision, staged: false })).map((properties) =>
    JSON.stringify(Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1))),
  );
  return createHash('sha256')
    .update([...statements.sort(), ...nodes.sort()].join('\n'))
    .digest('hex');
}

/** Same for the newest revision. */
export async function newestHash({ engine, services }: Pick<SeededGraph, 'engine' | 'services'>): Promise<string> {
  return graphHash(engine, (await services.watch.refresh()).revision);
}

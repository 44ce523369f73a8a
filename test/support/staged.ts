import { groupBy } from '../../src/domain/grouping.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { planNodes } from '../../src/imports/plan/plan-nodes.ts';
import { hashStatement, planStatements } from '../../src/imports/plan/plan-statements.ts';
import { type Claim, claim, markStaged } from '../../src/imports/runs/claim.ts';
import { batchWriter } from '../../src/imports/runs/stage.ts';
import { NO_COUNTS } from '../../src/store/import-run.ts';

/** Stages facts without publishing them. */
export async function stageFacts(engine: Engine, facts: readonly Fact[]): Promise<Claim> {
  const place = await claim(engine, { by: 'test', format: 'test', files: [] });
  const entities = facts.filter((fact) => fact.type === 'entity');
  const nodes = await planNodes(
    engine,
    groupBy(entities, ({ id }) => id),
  );
  const statements = await planStatements(
    engine,
    facts.filter((fact) => fact.type === 'statement').map((fact) => hashStatement(fact)),
  );
  const writer = batchWriter(engine, place);
  await writer.write({ nodes, statements });
  await writer.settle();
  const write = { by: 'test', action: 'STAGE', importId: null, detail: null } as const;
  await markStaged(engine, place, { counts: NO_COUNTS, write });
  return place;
}

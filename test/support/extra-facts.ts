import type { EntityKind } from '../../src/domain/ids.ts';
import type { StatementContent } from '../../src/domain/statements/statements.ts';
import type { EntityFact, Fact, StatementFact } from '../../src/imports/facts/facts.ts';

const at = { file: 'test', row: null, column: null };

/** Fact about a node, stated by a source. */
export function node(kind: EntityKind, id: string, properties: EntityFact['properties'], source: string): EntityFact {
  return { type: 'entity', kind, id, properties, sourceIds: [source], at };
}

/** Statement by a source. */
export function statement(content: StatementContent, source: string): StatementFact {
  return { type: 'statement', content, sourceIds: [source], at };
}

/** Kinds of facts that neither the seed nor the made-up folder has, in addition to the latter. */
export const MADE_UP_LINKS: readonly Fact[] = [
  node('Clause', 'clause/controls/TC-3', { withdrawn: true }, 'source/board'),
  statement(
    {
      kind: 'ClauseMapping',
      fromId: 'clause/controls/TC-1',
      toId: 'clause/teapots-2030/4.1',
      mapping: 'SUBSET_OF',
      strength: 7,
      rationale: 'A lid is part of a pot.',
    },
    'source/board',
  ),
  statement(
    {
      kind: 'ClauseMapping',
      fromId: 'clause/teapots-2030/4.10',
      toId: 'clause/controls/TC-1',
      mapping: 'INTERSECTS',
      strength: null,
      rationale: null,
    },
    'source/rival',
  ),
  statement({ kind: 'Leverage', fromId: 'certificate/harness', toId: 'certificate/harbour' }, 'source/list'),
  // A withdrawn clause, which has no rows.
  statement(
    {
      kind: 'Exception',
      certificateId: 'certificate/harness',
      subjectId: 'service/lantern',
      environmentId: 'environment/meadow',
      clauseId: 'clause/controls/TC-3',
      note: 'A lantern has no handle.',
    },
    'source/list',
  ),
];

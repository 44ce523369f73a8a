import type { Statement } from '../domain/statements.ts';
import { verbOf } from '../domain/verbs.ts';
import { scopeSentence } from './evidence.ts';
import { nameById, type Snapshot } from './snapshot.ts';

/** What a statement says, in a sentence; a node that the revision does not have is told by its id. */
export async function statementSentence(snapshot: Snapshot, statement: Statement): Promise<string> {
  switch (statement.kind) {
    case 'ScopeEntry':
      return scopeSentence(snapshot, statement);
    case 'Alias':
      return `${await nameById(snapshot, statement.subjectId)} is also called “${statement.name}”.`;
    case 'Responsibility':
      return joined(snapshot, statement, [statement.clauseId, statement.environmentId]);
    default:
      return joined(snapshot, statement, [statement.fromId, statement.toId]);
  }
}

async function joined(snapshot: Snapshot, statement: Statement, [id, otherId]: readonly [string, string]) {
  const { from, to, verb } = verbOf(statement, id, otherId);
  return `${await nameById(snapshot, from)} ${verb} ${await nameById(snapshot, to)}.`;
}

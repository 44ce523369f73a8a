import { type ClauseSet, clausesIn, fromSetOf, toSetOf } from '../../domain/clauses/clause-sets.ts';
import { kindOfId, sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import type { AliasKind, Exception, Leverage, Statement } from '../../domain/statements/statements.ts';
import { MAPPING_VERBS, verbOf } from '../../domain/statements/verbs.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { namesById } from './few-names.ts';
import { ended, scopeSentence } from './scope-sentence.ts';

const ALIAS_VERBS: Record<AliasKind, string> = {
  FORMERLY: 'was formerly called',
  ALSO: 'is also called',
  ABBREVIATION: 'is abbreviated as',
};

const AND = new Intl.ListFormat('en-GB');

export async function statementSentence(snapshot: Snapshot, statement: Statement): Promise<string> {
  switch (statement.kind) {
    case 'ScopeEntry':
      return scopeSentence(snapshot, statement);
    case 'Alias':
      return `${await nameById(snapshot, statement.subjectId)} ${ALIAS_VERBS[statement.alias]} “${statement.name}”.`;
    case 'Responsibility': {
      const { clauseId, environmentId, certificateId } = statement;
      const through = certificateId === null ? '' : `, through “${await nameById(snapshot, certificateId)}”`;
      return `${await joined(snapshot, statement, [clauseId, environmentId])}${through}.`;
    }
    case 'Exception':
      return exceptionSentence(snapshot, [statement]);
    case 'ClauseMapping': {
      const [from, to] = await Promise.all(
        [fromSetOf(statement), toSetOf(statement)].map((set) => togetherName(snapshot, set)),
      );
      const why = statement.rationale === null ? '' : ` (${statement.rationale})`;
      return `${from} ${MAPPING_VERBS[statement.mapping]} ${to}${why}.`;
    }
    case 'Membership': {
      const how = statement.inferred && statement.membership === 'UNDER' ? ', concluded from its number' : '';
      return ended(`${await joined(snapshot, statement, [statement.fromId, statement.toId])}${how}`);
    }
    case 'Leverage': {
      const sentence = await joined(snapshot, statement, [statement.fromId, statement.toId]);
      return ended(`${sentence}${inheritedWords(statement)}`);
    }
    default:
      return ended(await joined(snapshot, statement, [statement.fromId, statement.toId]));
  }
}

/** States exceptions that differ in their subject only. */
export async function exceptionSentence(
  snapshot: Snapshot,
  exceptions: readonly [Exception, ...Exception[]],
): Promise<string> {
  const [exception] = exceptions;
  const { certificateId, environmentId, clauseId, note } = exception;
  const subjectIds = sortedIds(exceptions.flatMap(({ subjectId }) => subjectId ?? []));
  const whom = subjectIds.length === 0 ? '' : ` for ${await namesById(snapshot, subjectIds)}`;
  const where = environmentId === null ? '' : ` in ${await nameById(snapshot, environmentId)}`;
  const said = note === null ? '' : `: “${note}”`;
  return ended(`${await joined(snapshot, exception, [certificateId, clauseId])}${whom}${where}${said}`);
}

/** States the number of requirements that a source states as inherited by leverage; empty if it states none. */
export function inheritedWords({ inheritedClauseIds = [] }: Leverage): string {
  const count = inheritedClauseIds.length;
  return count === 0
    ? ''
    : `, from which it is stated to inherit ${count} ${count === 1 ? 'requirement' : 'requirements'}`;
}

async function joined(snapshot: Snapshot, statement: Statement, [id, otherId]: readonly [string, string]) {
  const { from, to, verb } = verbOf(statement, id, otherId);
  return `${await placedName(snapshot, from)} ${verb} ${await placedName(snapshot, to)}`;
}

async function togetherName(snapshot: Snapshot, set: ClauseSet): Promise<string> {
  const [first = '', ...others] = clausesIn(set);
  if (others.length === 0) return placedName(snapshot, first);
  const names = await Promise.all(others.map((id) => nameById(snapshot, id)));
  const standard = await nameById(snapshot, standardIdOfClause(first));
  return `${await nameById(snapshot, first)} together with ${AND.format(names)} of ${standard}`;
}

/** Names a clause with its standard: clauses of two standards may have the same number and title. */
async function placedName(snapshot: Snapshot, id: string): Promise<string> {
  const name = await nameById(snapshot, id);
  if (kindOfId(id) !== 'Clause') return name;
  return `${name} of ${await nameById(snapshot, standardIdOfClause(id))}`;
}

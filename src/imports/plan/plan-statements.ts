import { contentHash } from '../../domain/content-hash.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type StatementContent, statementIdOf, statementKey } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Location, StatementFact } from '../facts/facts.ts';
import type { Outcome } from '../report/planned.ts';
import { type OpenStatement, openStatements } from './existing.ts';

/** A statement as a list words it, with its id and the hash of what it says. */
export interface HashedStatement {
  readonly id: string;
  readonly hash: string;
  readonly content: StatementContent;
  readonly sourceIds: readonly string[];
  readonly environmentTaken: boolean;
  readonly isOnlyOne?: true;
  readonly at: Location;
}

export interface StatementPlan {
  readonly create: readonly HashedStatement[];
  /** Versions of other statements, whose place the new ones take. */
  readonly displaced: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Open statements that change: the versions that the new ones supersede. */
  readonly before: ReadonlyMap<string, OpenStatement>;
}

const ENVIRONMENT_TAKEN = ' environment taken';

/** True if an entry of the graph took the only environment of its certificate. */
export function tookEnvironment({ hash }: OpenStatement): boolean {
  return hash.endsWith(ENVIRONMENT_TAKEN);
}

/** A key that is known already need not be made again. */
export function hashStatement(
  { content, sourceIds, environmentTaken = false, isOnlyOne, at }: StatementFact,
  key: string = statementKey(content, sourceIds),
): HashedStatement {
  return {
    id: statementIdOf(content.kind, key),
    // Two rows of a list, one of which names the environment, still say the same.
    hash: contentHash(content) + (environmentTaken ? ENVIRONMENT_TAKEN : ''),
    content,
    sourceIds: inOrder(sourceIds),
    environmentTaken,
    at,
    ...(isOnlyOne && { isOnlyOne }),
  };
}

/** Plans statements against those that the graph has. None may be given twice. */
export async function planStatements(engine: Engine, statements: readonly HashedStatement[]): Promise<StatementPlan> {
  const ids = statements.map(({ id }) => id);
  const open = ids.length === 0 ? [] : await engine.read(openStatements, { ids, open: OPEN_REVISION });
  const openById = new Map(open.map((statement) => [statement.id, statement]));
  const create: HashedStatement[] = [];
  const before = new Map<string, OpenStatement>();
  const outcomes = new Map<string, Outcome>();
  for (const statement of statements) {
    const { id, hash } = statement;
    const known = openById.get(id);
    const outcome = known?.hash === hash ? 'unchanged' : 'changed';
    outcomes.set(id, known === undefined ? 'added' : outcome);
    if (known?.hash === hash) continue;
    create.push(statement);
    if (known !== undefined) before.set(id, known);
  }
  return { create, displaced: [], outcomes, before };
}

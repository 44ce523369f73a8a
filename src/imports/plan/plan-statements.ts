import { contentHash } from '../../domain/content-hash.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { statementId } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { StatementFact } from '../facts/facts.ts';
import { type OpenStatement, openStatements } from './existing.ts';

/** A statement as a list words it, with its id and the hash of what it says. */
export interface HashedStatement {
  readonly id: string;
  readonly hash: string;
  readonly fact: StatementFact;
}

/** A version of a statement that begins, or those that end, or the one in the place of the others. */
export interface StatementChange {
  /** Null: nothing takes the place of what ends. */
  readonly opens: HashedStatement | null;
  readonly closes: readonly Closed[];
}

type Closed = Pick<OpenStatement, 'id' | 'version'> & Partial<OpenStatement>;

const ENVIRONMENT_TAKEN = ' environment taken';

/** `id`: where it is known already. */
export function hashStatement(
  fact: StatementFact,
  id: string = statementId(fact.content, fact.sourceIds),
): HashedStatement {
  // Two rows of a list, one of which names the environment, still say the same.
  return { id, hash: contentHash(fact.content) + (fact.environmentTaken ? ENVIRONMENT_TAKEN : ''), fact };
}

/** Compares statements with those that the graph has. None may be given twice; those that are there already are left out. */
export async function planStatements(
  engine: Engine,
  statements: readonly HashedStatement[],
): Promise<readonly StatementChange[]> {
  const ids = statements.map(({ id }) => id);
  const open = ids.length === 0 ? [] : await engine.read(openStatements, { ids, open: OPEN_REVISION });
  const openById = new Map(open.map((statement) => [statement.id, statement]));
  return statements.flatMap((opens) => {
    const known = openById.get(opens.id);
    if (known?.hash === opens.hash) return [];
    return [{ opens, closes: known === undefined ? [] : [known] }];
  });
}

/** Closes statements, and has nothing take their place. */
export function closing(versions: readonly Closed[]): readonly StatementChange[] {
  return versions.map((version) => ({ opens: null, closes: [version] }));
}

/**
 * Returns the versions that end for good, or name their environment now. A dry run finds these in the graph still, where
 * others would be found as they are from now on.
 */
export function versionsGone({ opens, closes }: StatementChange): readonly string[] {
  const isPlaced = ({ hash = '' }: Closed) => hash.endsWith(ENVIRONMENT_TAKEN) && !opens?.fact.environmentTaken;
  return closes.filter((known) => known.id !== opens?.id || isPlaced(known)).map(({ version }) => version);
}

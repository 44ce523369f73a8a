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

/** Opens a version of a statement, closes some, or replaces those that it closes. */
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
  // The mark makes it a change that a later list names the environment which the entry took.
  return { id, hash: contentHash(fact.content) + (fact.environmentTaken ? ENVIRONMENT_TAKEN : ''), fact };
}

/** Returns the statements that are new or other than in the graph; what is missing ends elsewhere. None may be given twice. */
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
 * Returns the versions that nothing of the same id replaces, or whose environment is named now. They are to be remembered,
 * since a dry run, which writes nothing, would find them in the graph still.
 */
export function versionsGone({ opens, closes }: StatementChange): readonly string[] {
  const isPlaced = ({ hash = '' }: Closed) => hash.endsWith(ENVIRONMENT_TAKEN) && !opens?.fact.environmentTaken;
  return closes.filter((known) => known.id !== opens?.id || isPlaced(known)).map(({ version }) => version);
}

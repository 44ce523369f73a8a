import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentHash } from '../../domain/statements/content-hash.ts';
import { inOrder, type MembershipContent, ONE_ONLY, statementId } from '../../domain/statements/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { StatementFact } from '../facts/facts.ts';
import { type OpenStatement, openMemberships, openStatements, versionOf } from './existing.ts';

/** A statement from a list, with its id and the hash of its content. */
export interface HashedStatement {
  readonly id: string;
  readonly hash: string;
  readonly fact: StatementFact;
}

/** A change that opens a version of a statement, closes some, or replaces those that it closes. */
export interface StatementChange {
  /** Null if nothing replaces the closed versions. */
  readonly opens: HashedStatement | null;
  readonly closes: readonly Closed[];
}

type Closed = Omit<OpenStatement, 'hash'> & Partial<OpenStatement>;

const ENVIRONMENT_TAKEN = ' environment taken';

/** Hashes a statement; `id`: its id, if already known. */
export function hashStatement(
  fact: StatementFact,
  id: string = statementId(fact.content, fact.sourceIds),
): HashedStatement {
  // With the mark, it counts as a change if a later list names the environment that was inferred here.
  return { id, hash: contentHash(fact.content) + (fact.environmentTaken ? ENVIRONMENT_TAKEN : ''), fact };
}

/** Returns the statements that are new to the graph or differ from it; missing ones end elsewhere. None may be given twice. */
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

/** Closes statements without a replacement. */
export function closing(statements: readonly Closed[]): readonly StatementChange[] {
  return statements.map((statement) => ({ opens: null, closes: [statement] }));
}

/**
 * Returns the versions that no statement of the same id replaces, or whose environment is now named. They must be remembered,
 * since a dry run writes nothing and would still find them in the graph.
 */
export function versionsGone({ opens, closes }: StatementChange): readonly string[] {
  const isPlaced = ({ hash = '' }: Closed) => hash.endsWith(ENVIRONMENT_TAKEN) && !opens?.fact.environmentTaken;
  return closes.filter((known) => known.id !== opens?.id || isPlaced(known)).map(versionOf);
}

/** State that is kept from one batch of a list to the next. */
export class ListMemory {
  /** Statements of the list so far by id, with 28 bits of the hash of their content. */
  readonly #seen = new Map<string, number>();
  /** Nodes found in the graph or created by the list: in a dry run, the latter exist only here. */
  readonly knownNodes = new Set<string>();
  /** Environments that the list adds to certificates, by certificate; empty if it only removes some. */
  readonly appliesIn = new Map<string, string[]>();
  /** Topics of a whole list. */
  readonly spokenOf = new Set<string>();
  /** Versions that the list closes because it replaces them or no longer states them. */
  readonly displaced = new Set<string>();

  /** Returns NEW the first time, SAME for a repeated statement, and OTHER if its content differs from before. */
  see({ id, hash }: HashedStatement): 'NEW' | 'SAME' | 'OTHER' {
    // As many digits as fit a small integer: a list may have a million statements.
    const content = Number.parseInt(hash.slice(0, 7), 16);
    const known = this.#seen.get(id);
    if (known !== undefined) return known === content ? 'SAME' : 'OTHER';
    this.#seen.set(id, content);
    return 'NEW';
  }

  hasSeen(statementId: string): boolean {
    return this.#seen.has(statementId);
  }
}

/**
 * Replaces memberships of which a node has only one, if the same sources stated another before. Statements of the list itself
 * are never replaced.
 */
export async function replaceMemberships(
  changes: readonly StatementChange[],
  { engine, memory }: { readonly engine: Engine; readonly memory: ListMemory },
): Promise<readonly StatementChange[]> {
  const mine = changes.flatMap(({ opens }) => singleIn(opens?.fact) ?? []);
  if (mine.length === 0) return changes;
  const ids = [...new Set(mine.map(({ fromId }) => fromId))];
  const kinds = [...new Set(mine.map(({ membership }) => membership))];
  const stated = await engine.read(openMemberships, { ids, kinds, open: OPEN_REVISION });
  const keyOf = ({ membership, fromId }: MembershipContent, sourceIds: readonly string[]) =>
    [membership, fromId, ...inOrder(sourceIds)].join(' ');
  const statedBy = groupBy(stated, (known) => keyOf(known, known.sourceIds));
  return changes.map((change) => {
    const content = singleIn(change.opens?.fact);
    if (content === null) return change;
    const known = statedBy.get(keyOf(content, change.opens?.fact.sourceIds ?? [])) ?? [];
    const others = known.filter(({ id, toId }) => toId !== content.toId && !memory.hasSeen(id));
    return { ...change, closes: [...change.closes, ...others] };
  });
}

/** Returns a membership of which a node has only one, or only one per source; null for other facts. */
function singleIn(fact: StatementFact | undefined): MembershipContent | null {
  if (fact?.content.kind !== 'Membership') return null;
  return ONE_ONLY.includes(fact.content.membership) || fact.isOnlyOne === true ? fact.content : null;
}

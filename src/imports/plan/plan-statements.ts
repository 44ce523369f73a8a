import { contentHash } from '../../domain/content-hash.ts';
import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type MembershipContent, ONE_ONLY, statementId } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { StatementFact } from '../facts/facts.ts';
import { type OpenStatement, openMemberships, openStatements, versionOf } from './existing.ts';

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

type Closed = Omit<OpenStatement, 'hash'> & Partial<OpenStatement>;

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
export function closing(statements: readonly Closed[]): readonly StatementChange[] {
  return statements.map((statement) => ({ opens: null, closes: [statement] }));
}

/**
 * Returns the versions that nothing of the same id replaces, or whose environment is named now. They are to be remembered,
 * since a dry run, which writes nothing, would find them in the graph still.
 */
export function versionsGone({ opens, closes }: StatementChange): readonly string[] {
  const isPlaced = ({ hash = '' }: Closed) => hash.endsWith(ENVIRONMENT_TAKEN) && !opens?.fact.environmentTaken;
  return closes.filter((known) => known.id !== opens?.id || isPlaced(known)).map(versionOf);
}

/** State that is kept from one batch of a list to the next. */
export class ListMemory {
  /** Statements that the list has made so far, by their ids, with 28 bits of what they say. */
  readonly #seen = new Map<string, number>();
  /** Nodes that were found in the graph, or made by the list: a dry run finds those nowhere else. */
  readonly knownNodes = new Set<string>();
  /** Environments that the list adds to certificates, by certificate; none where it takes some away. */
  readonly appliesIn = new Map<string, string[]>();
  /** Topics of what a whole list says. */
  readonly spokenOf = new Set<string>();
  /** Versions that the list closes, since others of it take their place or it does not say them any more. */
  readonly displaced = new Set<string>();

  /** NEW the first time; SAME or OTHER where the statement was made before, in these or other words. */
  see({ id, hash }: HashedStatement): 'NEW' | 'SAME' | 'OTHER' {
    // As many digits as a small integer holds: a list may make a million.
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
 * Has memberships of which a node has one take the place of those that the same sources stated before. What the list itself
 * states nothing replaces.
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

/** A membership of which a node has one, or its sources state one at a time; null for all else. */
function singleIn(fact: StatementFact | undefined): MembershipContent | null {
  if (fact?.content.kind !== 'Membership') return null;
  return ONE_ONLY.includes(fact.content.membership) || fact.isOnlyOne === true ? fact.content : null;
}

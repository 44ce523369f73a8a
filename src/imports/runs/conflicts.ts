import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-kinds.ts';
import { standardIdOfClause } from '../../domain/ids.ts';
import { type MembershipKind, ONE_ONLY } from '../../domain/statements.ts';
import type { RawRow } from '../../engine/query.ts';
import { decodeNodeChange } from '../../store/node-change.ts';
import { idsHeld, STATEMENT_END_PROPERTIES } from '../../store/statement-ends.ts';
import type { RunChanges } from './run-changes.ts';

/** Something that a later run touched, so that the run cannot be undone before that one. */
interface Conflict {
  readonly id: string;
  readonly sentence: string;
}

/** Result of publishing, discarding or undoing an import. */
export type Transition =
  | { readonly outcome: 'done'; readonly importId: string }
  | { readonly outcome: 'not-found'; readonly message: string }
  | { readonly outcome: 'conflict'; readonly message: string; readonly items: readonly Conflict[] };

/** One change of a run, by keys that begin with an id. */
interface Touch {
  /** The statement or node that it is of, and what of a node can be one thing at a time. */
  readonly touched: readonly string[];
  /** Keys of nodes that came or went by it. */
  readonly made: readonly string[];
  /** Keys of nodes that it needs. */
  readonly needed: readonly string[];
}

/**
 * Finds what keeps a run from being undone: a later run touched a statement or node that the run touched, or one of the two
 * needs a node that the other made or took back.
 */
export async function conflictsWith(
  changes: RunChanges,
  revision: number,
  later: readonly number[],
): Promise<Conflict[]> {
  if (later.length === 0) return [];
  const own = { touched: new Set<string>(), made: new Set<string>(), needed: new Set<string>() };
  for await (const touch of touchesOf(changes, revision))
    for (const name of ['touched', 'made', 'needed'] as const) for (const key of touch[name]) own[name].add(key);
  const conflicts = new Map<string, Conflict>();
  for (const other of later) {
    const add = (keys: readonly string[], among: ReadonlySet<string>, words: string) => {
      for (const key of keys) {
        const [id = key] = key.split(' ');
        const name = `${id} ${other}`;
        if (!among.has(key) || conflicts.has(name)) continue;
        conflicts.set(name, { id, sentence: `${id} ${words} import/${other}.` });
      }
    };
    for await (const { touched, made, needed } of touchesOf(changes, other)) {
      add(touched, own.touched, 'was changed again by');
      add(needed, own.made, 'is used by');
      add(made, own.needed, 'is needed as it was before');
    }
  }
  return [...conflicts.values()];
}

async function* touchesOf(changes: RunChanges, revision: number): AsyncIterable<Touch> {
  for (const kind of CHANGE_KINDS)
    for await (const rows of changes(kind, revision)) for (const row of rows) yield touchOf(kind, row);
}

function touchOf(kind: ChangeKind, row: RawRow): Touch {
  if (kind === 'NODE_CHANGED') {
    const { nodeId, before, after } = decodeNodeChange(row);
    return { touched: [nodeId], made: [], needed: [...sourcesIn(before), ...sourcesIn(after)] };
  }
  const id = String(row['id']);
  const needed = [...idsHeld(row, [...STATEMENT_END_PROPERTIES, 'standardId']), ...sourcesIn(row)];
  if (kind === 'NODE_ADDED' || kind === 'NODE_REMOVED') return { touched: [id], made: [id], needed };
  const isPlaced = row['kind'] === 'ScopeEntry' && (row['environmentId'] === '' || row['environmentTaken'] === true);
  if (isPlaced) needed.push(placesOf(row['certificateId']));
  const made = row['membership'] === 'APPLIES_IN' ? [placesOf(row['fromId'])] : [];
  return { touched: [id, ...onlyOne(row)], made, needed };
}

/** Where a certificate applies: an entry without an environment of its own stands there. */
function placesOf(certificateId: unknown): string {
  return `${certificateId} APPLIES_IN`;
}

/** A source says one such thing of a node at a time, and clauses stand under each other without a circle. */
function onlyOne(row: RawRow): readonly string[] {
  const membership = row['membership'] as MembershipKind;
  const fromId = String(row['fromId']);
  if (membership === 'UNDER') return [`${standardIdOfClause(fromId)} UNDER`];
  return ONE_ONLY.includes(membership) ? [[fromId, membership, ...sourcesIn(row)].join(' ')] : [];
}

function sourcesIn(row: RawRow): readonly string[] {
  return (row['sourceIds'] ?? []) as readonly string[];
}

import { OPEN_REVISION } from '../domain/revisions.ts';
import type { RawRow } from '../engine/query.ts';
import type { NodeChange } from '../store/node-change.ts';

/** Returns a statement as of a revision, without a later end; null if it is newer. */
export function statementAt(row: RawRow, revision: number): RawRow | null {
  if ((row['fromRevision'] as number) > revision) return null;
  return { ...row, untilRevision: untilAt(row['untilRevision'], revision) };
}

interface Life {
  readonly fromRevision: number;
  readonly untilRevision: number;
  readonly pastLives: readonly number[];
}

/**
 * Returns a node as of a revision, with later lives removed and later changes undone; null if it is newer. `changes`
 * are all of the node's, in order.
 */
export function nodeAt(row: RawRow, changes: readonly NodeChange[], revision: number): RawRow | null {
  const life = lifeAt(row, revision);
  if (life === null) return null;
  const { fromRevision, untilRevision, pastLives } = life;
  const later = changes.find((change) => change.revision > revision);
  const kept = { ...row };
  // The node's properties include published changes, but not staged ones.
  const isRewound = later !== undefined && (row['changedIn'] as number) > revision;
  const properties = isRewound ? { ...bookkeepingOf(kept), ...later.before } : kept;
  const changed = changes.filter((change) => change.revision <= revision).map((change) => change.revision);
  return {
    ...properties,
    fromRevision,
    untilRevision,
    pastLives: pastLives.length === 0 ? null : pastLives,
    changedIn: Math.max(pastLives[0] ?? fromRevision, ...changed),
  };
}

function lifeAt(row: RawRow, revision: number): Life | null {
  const lives = [...((row['pastLives'] ?? []) as number[]), row['fromRevision'], row['untilRevision']] as number[];
  while (lives.length > 0 && (lives.at(-2) as number) > revision) lives.splice(-2);
  const [fromRevision, untilRevision] = lives.slice(-2);
  if (fromRevision === undefined) return null;
  return { fromRevision, untilRevision: untilAt(untilRevision, revision), pastLives: lives.slice(0, -2) };
}

function untilAt(until: unknown, revision: number): number {
  return (until as number) > revision ? OPEN_REVISION : (until as number);
}

function bookkeepingOf({ importId }: RawRow): RawRow {
  return { importId };
}

import { batchesOf } from '../../domain/batches.ts';
import type { ChangeKind } from '../../domain/change-kinds.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import { readChangeIds, readChanges, readRevivedNodes } from '../../store/change.ts';

/** As many as one query is asked for, so that none runs into its deadline. */
const PAGE = 2_000;

/** Reads what runs did to nodes and statements, in parts, however much that is. */
export type RunChanges = (kind: ChangeKind, revision: number) => AsyncIterable<readonly RawRow[]>;

export async function runChanges(engine: Engine): Promise<RunChanges> {
  const revived = await readRevivedNodes(engine);
  return async function* (kind, revision) {
    for (const ids of batchesOf(await readChangeIds(engine, kind, revision), PAGE)) {
      const rows = await readChanges(engine, kind, { revision, ids });
      yield rows.map(({ item }) => item);
    }
    if (kind !== 'NODE_ADDED' && kind !== 'NODE_REMOVED') return;
    // A node that came again has the first revision and the end of each earlier life in turn.
    const isEven = kind === 'NODE_ADDED' ? 0 : 1;
    yield revived.filter(({ lives }) => lives.indexOf(revision) % 2 === isEven).map(({ item }) => item);
  };
}

export async function idsIn(parts: AsyncIterable<readonly RawRow[]>): Promise<string[]> {
  const ids: string[] = [];
  for await (const rows of parts) for (const row of rows) ids.push(String(row['id']));
  return ids;
}

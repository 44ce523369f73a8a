import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { BadInput } from '../errors.ts';
import { openSnapshot, type Snapshot } from '../loaders/snapshot.ts';
import type { CatalogueReader } from '../store/catalogue-cache.ts';
import type { GraphState } from '../store/graph-state.ts';
import type { RevisionWatch } from '../store/revision-watch.ts';
import type { SearchIndexReader } from '../store/search-index.ts';

/** What lives as long as the process. */
export interface Services {
  readonly engine: Engine;
  readonly watch: RevisionWatch;
  readonly catalogues: CatalogueReader;
  readonly searchIndexes: SearchIndexReader;
}

/** Made once an operation: it reads the revision once and passes it to all it asks. */
export interface Context {
  readonly requestId: string;
  /** In UTC, for the whole of the operation. */
  readonly today: string;
  readonly searchIndexes: SearchIndexReader;
  state(): Promise<GraphState>;
  /**
   * The graph at a published revision; null: the operation's own. Throws BadInput that names the
   * argument where there is no such revision.
   */
  at(revision: number | null, argument?: string): Promise<Snapshot>;
}

export function createContext({ engine, watch, catalogues, searchIndexes }: Services, requestId: string): Context {
  const snapshots = new Map<number, Promise<Snapshot>>();
  let known: Promise<GraphState> | null = null;

  function state(): Promise<GraphState> {
    known ??= watch.current();
    return known;
  }

  async function open(revision: number): Promise<Snapshot> {
    const point = { revision, staged: false };
    return openSnapshot(engine, await catalogues(point), point);
  }

  return {
    requestId,
    today: today(),
    searchIndexes,
    state,
    async at(asked, argument = 'revision') {
      const current = (await state()).revision;
      const revision = asked ?? current;
      if (revision < 0 || revision > current) {
        throw new BadInput(
          `Argument "${argument}" names revision ${revision}; published are 0 to ${current}. Ask without it for the current one.`,
        );
      }
      const snapshot = snapshots.get(revision) ?? open(revision);
      snapshots.set(revision, snapshot);
      return snapshot;
    },
  };
}

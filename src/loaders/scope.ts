import type DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { ScopeEntry, ScopeStatus } from '../domain/statements/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { CachedRows } from '../memory/row-cache.ts';
import type { SharedReads } from '../memory/shared-reads.ts';
import { countScope, readScopePage, type ScopeAnchor } from '../store/scope-entry.ts';
import { type Asked, loadAsked, loadAskedRows } from './batch.ts';

/** Selects entries by status, by the other end and by day. */
export interface ScopeArguments {
  readonly statuses: readonly ScopeStatus[];
  readonly others: readonly string[] | null;
  readonly day: string;
}

export interface ScopePageArguments extends ScopeArguments {
  readonly after: string;
  readonly limit: number;
}

type Pages = DataLoader<Asked<ScopePageArguments>, readonly ScopeEntry[], string>;
type Counts = DataLoader<Asked<ScopeArguments>, number, string>;

export type ScopeLoaders = Record<ScopeAnchor, { readonly pages: Pages; readonly counts: Counts }>;

export function loadScope(
  engine: Engine,
  revision: number,
  { cachedRows, reads }: { readonly cachedRows: CachedRows; readonly reads: SharedReads },
): ScopeLoaders {
  const loadersOf = (anchor: ScopeAnchor) => ({
    pages: loadAskedRows<ScopePageArguments, ScopeEntry>(
      async (ids, args) => {
        const rows = await readScopePage(reads.engine, anchor, { ids, ...args, revision });
        const groups = groupBy(rows, ({ anchorId }) => anchorId);
        return new Map([...groups].map(([id, group]) => [id, group.map(({ entry }) => entry)]));
      },
      { cachedRows, reads, query: `scopePageOf${anchor}` },
    ),
    counts: loadAsked<ScopeArguments, number>(async (ids, args) => {
      const rows = await countScope(engine, anchor, { ids, ...args, revision });
      return new Map(rows.map(({ anchorId, total }) => [anchorId, total]));
    }, 0),
  });
  return { Certificate: loadersOf('Certificate'), Environment: loadersOf('Environment') };
}

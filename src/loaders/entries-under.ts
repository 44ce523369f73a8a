import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { ScopeEntry } from '../domain/statements/statements.ts';
import type { CachedRows } from '../memory/row-cache.ts';
import type { SharedReads } from '../memory/shared-reads.ts';
import { readEntriesOfSubjectsUnder } from '../store/scope-entry.ts';
import { readThrough } from './batch.ts';

/** A service or family, and the certificates whose entries on it are needed. */
interface Under {
  readonly id: string;
  readonly certificates: readonly string[];
}

export type EntriesUnder = DataLoader<Under, readonly ScopeEntry[], string>;

/** Loads entries of the given certificates. May return others, since questions on one subject share reads. */
export function loadEntriesUnder(reads: SharedReads, revision: number, cachedRows: CachedRows): EntriesUnder {
  const keyOf = ({ id, certificates }: Under) => `${id} ${certificates.join(' ')}`;
  const read = async (asked: readonly Under[]) => {
    const wanted = [...groupBy(asked, ({ id }) => id)].map(([id, group]) => ({
      id,
      certificates: [...new Set(group.flatMap(({ certificates }) => certificates))],
    }));
    const entries = groupBy(
      await readEntriesOfSubjectsUnder(reads.engine, wanted, revision),
      ({ subjectId }) => subjectId,
    );
    return asked.map(({ id }) => entries.get(id) ?? []);
  };
  return new DataLoader((asked) => readThrough({ cachedRows, reads, query: 'entriesUnder' }, asked, { keyOf, read }), {
    cacheKeyFn: keyOf,
  });
}

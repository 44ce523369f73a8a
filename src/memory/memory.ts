import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { ScopeIndex } from '../domain/scope/scope-index.ts';
import type { Engine } from '../engine/engine.ts';
import { carryCatalogue, readCatalogue } from '../store/catalogue.ts';
import { carryScopeIndex, readScopeIndex } from '../store/scope-index.ts';
import { isSearched } from '../store/search/search-documents.ts';
import { buildSearchIndex, type SearchIndex } from '../store/search/search-index.ts';
import { readTouched } from '../store/touched.ts';
import { type AnswerCache, cacheAnswers } from './answer-cache.ts';
import { type ByRevision, keepByRevision } from './by-revision.ts';
import { type GraphSizes, NO_SIZES, sizesOf } from './graph-sizes.ts';
import { type Lookups, noLookups } from './lookups.ts';
import { cacheRows, type RowCache } from './row-cache.ts';
import { type ReadsByRevision, shareReads } from './shared-reads.ts';

/** A search index is large, and only later pages of search results need an earlier index. */
const MOST_SEARCH_INDEXES = 2;

/** Caches of a process by revision. Nothing becomes stale, since revisions never change. */
export interface Memory {
  readonly catalogues: ByRevision<Catalogue>;
  readonly scopeIndexes: ByRevision<ScopeIndex>;
  readonly searchIndexes: ByRevision<SearchIndex>;
  readonly answers: AnswerCache;
  readonly rows: RowCache;
  /** Sizes at the newest revision read. */
  sizes(): GraphSizes;
  readonly reads: ReadsByRevision;
  readonly lookups: { readonly results: Lookups; readonly rows: Lookups };
}

/**
 * `mostBytes` limits the caches of rows and answers, but not the catalogues and indexes of the last revisions; 0
 * disables the former.
 */
export function openMemory(engine: Engine, mostBytes: number): Memory {
  const touched = readTouched(engine);
  let newest: { readonly catalogue: Catalogue | null; readonly scopeIndex: ScopeIndex | null } = {
    catalogue: null,
    scopeIndex: null,
  };
  const catalogues = keepByRevision<Catalogue>(touched, {
    onNewest: (catalogue) => {
      newest = { ...newest, catalogue };
    },
    read: (point) => readCatalogue(engine, point),
    carry: (earlier, touches, { to }) => carryCatalogue(engine, earlier, touches, to),
  });
  const lookups = { results: noLookups(), rows: noLookups() };
  return {
    catalogues,
    scopeIndexes: keepByRevision<ScopeIndex>(touched, {
      onNewest: (scopeIndex) => {
        newest = { ...newest, scopeIndex };
      },
      read: (point) => readScopeIndex(engine, point),
      carry: (earlier, touches, span) => carryScopeIndex(engine, earlier, touches, span),
    }),
    searchIndexes: keepByRevision(touched, {
      read: async (point) => buildSearchIndex(engine, await catalogues(point), point),
      carry: async (earlier, touches) => (touches.some(({ id }) => isSearched(id)) ? null : earlier),
      most: MOST_SEARCH_INDEXES,
    }),
    sizes: () => (newest.catalogue === null ? NO_SIZES : sizesOf(newest.catalogue, newest.scopeIndex)),
    lookups,
    reads: shareReads(engine),
    answers: cacheAnswers(Math.floor(mostBytes / 3), lookups.results),
    rows: cacheRows(touched, Math.floor((mostBytes * 2) / 3), lookups.rows),
  };
}

import type { Catalogue } from '../domain/catalogue.ts';
import type { ScopeBook } from '../domain/scope-book.ts';
import type { Engine } from '../engine/engine.ts';
import { type AnswerCache, cacheAnswers } from './answer-cache.ts';
import { type ByRevision, keepByRevision } from './by-revision.ts';
import { readCatalogue } from './catalogue.ts';
import { cacheRows, type RowCache } from './row-cache.ts';
import { readScopeBook } from './scope-book.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';

/** An index of names is large, and only walks over search results ask for an earlier one. */
const MOST_SEARCH_INDEXES = 2;

/** What a process keeps of the graph, each by revision: nothing in it can go stale, since a revision never changes. */
export interface Memory {
  readonly catalogues: ByRevision<Catalogue>;
  readonly books: ByRevision<ScopeBook>;
  readonly searchIndexes: ByRevision<SearchIndex>;
  readonly answers: AnswerCache;
  readonly rows: RowCache;
}

/** `mostBytes` bounds what is kept beside the frame, the book and the index of the last revisions; 0 keeps none. */
export function openMemory(engine: Engine, mostBytes: number): Memory {
  const catalogues = keepByRevision((point) => readCatalogue(engine, point));
  return {
    catalogues,
    books: keepByRevision((point) => readScopeBook(engine, point)),
    searchIndexes: keepByRevision(
      async (point) => buildSearchIndex(engine, await catalogues(point), point),
      MOST_SEARCH_INDEXES,
    ),
    answers: cacheAnswers(Math.floor(mostBytes / 3)),
    rows: cacheRows(engine, Math.floor((mostBytes * 2) / 3)),
  };
}

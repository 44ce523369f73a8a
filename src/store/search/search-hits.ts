import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { batchesOf } from '../../domain/batches.ts';
import type { SearchQuery, Term } from './search-terms.ts';

/** Documents scored by one call of MiniSearch, which takes some milliseconds. */
const DOCUMENTS_A_CALL = 2_000;

/** Fields by matched term of a document. */
export type Match = Readonly<Record<string, readonly string[]>>;

export interface Hit {
  readonly score: number;
  /** Query terms that the document matches, in any spelling. */
  readonly found: readonly string[];
  readonly matches: readonly Match[];
}

export type Hits = ReadonlyMap<string, Hit>;

/** Documents and fields to search. */
export interface Sought {
  readonly ids: Iterable<string>;
  readonly fields: readonly string[];
  /** Throws if the operation is late or abandoned. */
  readonly mayGoOn: () => void;
}

/**
 * Finds matching documents with MiniSearch's scores. MiniSearch cannot be interrupted, so it is called per term, on
 * batches of documents that matched the previous terms.
 */
export async function findHits(index: MiniSearch, query: SearchQuery, sought: Sought): Promise<Hits> {
  if ('term' in query) return hitsOfTerm(index, query, sought);
  const [first, ...others] = query.queries;
  let hits = first === undefined ? new Map<string, Hit>() : await findHits(index, first, sought);
  for (const other of others) {
    const isAnd = query.combineWith === 'AND';
    const more = await findHits(index, other, isAnd ? { ...sought, ids: hits.keys() } : sought);
    hits = await joined(hits, more, { isAnd, mayGoOn: sought.mayGoOn });
  }
  return hits;
}

/** Computes the final score as MiniSearch does, which is higher for documents with more of the terms. */
export function scoreOf({ score, found }: Hit): number {
  return score * found.length;
}

async function hitsOfTerm(
  index: MiniSearch,
  { term, prefix, fuzzy }: Term,
  { ids, fields, mayGoOn }: Sought,
): Promise<Hits> {
  const hits = new Map<string, Hit>();
  const found = [term];
  for (const batch of batchesOf(ids, DOCUMENTS_A_CALL)) {
    if (shouldYield()) await yieldIfDue(mayGoOn);
    const asked = new Set(batch);
    const options: SearchOptions = {
      fields: [...fields],
      prefix,
      fuzzy,
      tokenize: (text) => [text],
      boostDocument: (id) => (asked.has(id) ? 1 : 0),
    };
    for (const { id, score, match } of index.search(term, options)) hits.set(id, { score, found, matches: [match] });
  }
  return hits;
}

async function joined(
  left: Hits,
  right: Hits,
  { isAnd, mayGoOn }: { readonly isAnd: boolean; readonly mayGoOn: () => void },
): Promise<Hits> {
  if (!isAnd && right.size === 0) return left;
  const hits = new Map(isAnd ? [] : left);
  for (const [id, hit] of right) {
    if (shouldYield()) await yieldIfDue(mayGoOn);
    const known = left.get(id);
    if (known !== undefined) hits.set(id, together(known, hit));
    else if (!isAnd) hits.set(id, hit);
  }
  return hits;
}

function together(left: Hit, right: Hit): Hit {
  const others = right.found.filter((term) => !left.found.includes(term));
  return {
    score: left.score + right.score,
    found: others.length === 0 ? left.found : [...left.found, ...others],
    matches: [...left.matches, ...right.matches],
  };
}

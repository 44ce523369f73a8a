import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import { batchesOf } from '../domain/batches.ts';
import { isTurnOver, pause } from '../waiting/turns.ts';
import type { SearchQuery, Term } from './search-terms.ts';

/** Documents that one call of the library scores: some milliseconds of work. */
const DOCUMENTS_A_CALL = 2_000;

/** By each term of a document that fitted, the fields that it stands in. */
export type Match = Readonly<Record<string, readonly string[]>>;

/** A document that fits. */
export interface Hit {
  readonly score: number;
  /** The terms looked for that it has, in whichever spelling. */
  readonly found: readonly string[];
  readonly matches: readonly Match[];
}

export type Hits = ReadonlyMap<string, Hit>;

/** What is looked through. */
export interface Sought {
  readonly ids: Iterable<string>;
  readonly fields: readonly string[];
  /** Throws where nobody waits for the answer any more. */
  readonly mayGoOn: () => void;
}

/**
 * Finds what fits a query, scored as the library scores it. The library cannot be interrupted: it is asked term by term
 * and for so many documents at a time, and each term only for those that fitted the terms before.
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

/** What a hit counts for, as the library counts it: what has more of the words is better. */
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
    if (isTurnOver()) await pause(mayGoOn);
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
    if (isTurnOver()) await pause(mayGoOn);
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

import type MiniSearch from 'minisearch';
import { compareText } from '../../domain/ids.ts';
import type { HasAnswers } from '../../domain/scope/answering-nodes.ts';
import type { Document } from './search-documents.ts';
import { findHits, scoreOf } from './search-hits.ts';
import { stemQueriesOf } from './search-terms.ts';

/** Search field with the stems of titles. */
export const STEMS = 'stems';

/** Returns the text whose stems are searched: titles of clauses and standards, which are phrases rather than names. */
export function stemmedTextOf({ kind, name, title }: Document): string {
  if (kind === 'Clause') return name;
  return kind === 'Standard' ? title : '';
}

interface Among {
  readonly among: readonly Document[];
  readonly hasAnswers: HasAnswers;
  readonly mayGoOn: () => void;
}

interface StemFinds {
  readonly withAllWords: readonly Document[];
  /** Matches of more than half of three or more words; those with most words first. */
  readonly withMostWords: readonly Document[];
}

/** Finds titles by the stems of words, and of related words in standards. */
export async function findStems(
  index: MiniSearch<Document>,
  text: string,
  { among, hasAnswers, mayGoOn }: Among,
): Promise<StemFinds> {
  const queries = stemQueriesOf(text);
  const documents = new Map(among.flatMap((each) => (stemmedTextOf(each) === '' ? [] : [[each.id, each] as const])));
  const ids = [...documents.keys()];
  const found = new Map<string, { count: number; score: number }>();
  for (const query of queries) {
    const hits = await findHits(index, query, { ids, fields: [STEMS], mayGoOn });
    for (const [id, hit] of hits) {
      const { count, score } = found.get(id) ?? { count: 0, score: 0 };
      found.set(id, { count: count + 1, score: score + scoreOf(hit) });
    }
  }
  const sorted = [...found].sort(
    ([one, left], [other, right]) => right.count - left.count || right.score - left.score || compareText(one, other),
  );
  const having = (isKept: (count: number) => boolean) =>
    sorted.flatMap(([id, { count }]) => (isKept(count) ? (documents.get(id) ?? []) : []));
  const all = queries.length;
  const withAllWords = having((count) => count === all);
  return {
    withAllWords: [...withAllWords.filter(hasAnswers), ...withAllWords.filter((each) => !hasAnswers(each))],
    withMostWords: all < 3 ? [] : having((count) => count < all && count * 2 > all),
  };
}

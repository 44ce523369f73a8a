import { useContext } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { NearestDocument, SearchDocument } from '../generated/graphql.ts';
import { shownOf } from '../picker/shown-search.ts';
import { useReading } from '../question/use-reading.ts';
import { AsOfContext, todayInUtc } from '../routing/as-of.ts';
import type { Found } from './search-items.ts';

const MOST_SHOWN = 24;

/** Hook for what a text finds; null while nothing is known yet. `isOfText` is false for results of an earlier text. */
export function useFound(text: string) {
  const asOf = useContext(AsOfContext);
  // Undefined until known, or for an invalid address; then the newest revision is searched.
  const moment = { asOf: asOf?.day ?? todayInUtc(), revision: asOf?.revision };
  const answered = useAnswer(SearchDocument, text === '' ? null : { text, ...moment, first: MOST_SHOWN });
  const reading = useReading(answered.data === undefined ? '' : text);
  const isNone = answered.data?.search.totalCount === 0;
  const near = useAnswer(NearestDocument, isNone ? { names: [text], ...moment } : null);
  const isNearKnown = !isNone || near.data !== undefined || near.failure !== null;
  const search = text === '' ? null : shownOf(answered);
  const isOfText = answered.data !== undefined && reading !== undefined && isNearKnown;
  const found: Found | null =
    search === null
      ? null
      : {
          text,
          nodes: search.nodes,
          totalCount: search.totalCount,
          reading: reading ?? null,
          nearest: near.data?.resolve[0]?.nearest ?? [],
        };
  return { found, isOfText, failure: answered.failure };
}

import { useContext } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { type FoundFragment, NearestDocument, SearchDocument } from '../generated/graphql.ts';
import { shownOf } from '../picker/shown-search.ts';
import type { Reading } from '../question/reading.ts';
import { useReading } from '../question/use-reading.ts';
import { AsOfContext, todayInUtc } from '../routing/as-of.ts';

const MOST_SHOWN = 24;

export interface FoundByText {
  /** Text that the results belong to. */
  readonly text: string;
  readonly nodes: readonly FoundFragment[];
  readonly totalCount: number;
  readonly reading: Reading | null;
  readonly nearest: readonly FoundFragment[];
}

/** Hook for what a text finds; null while nothing is known yet. `isOfText` is false for results of an earlier text. */
export function useFound(text: string) {
  const asOf = useContext(AsOfContext);
  // Undefined until known, or for an invalid address; then the newest revision is searched.
  const moment = { asOf: asOf?.day ?? todayInUtc(), revision: asOf?.revision };
  const answered = useAnswer(SearchDocument, text === '' ? null : { text, ...moment, first: MOST_SHOWN });
  const reading = useReading(text);
  const isNone = answered.data?.search.totalCount === 0;
  const near = useAnswer(NearestDocument, isNone ? { names: [text], ...moment } : null);
  const isNearKnown = !isNone || near.data !== undefined || near.failure !== null;
  const search = text === '' ? null : shownOf(answered);
  const isOfText = answered.data !== undefined && reading !== undefined && isNearKnown;
  const found: FoundByText | null =
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

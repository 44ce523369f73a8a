import type { SummaryFragment } from '../../generated/graphql.ts';

/** Returns the sentences of an answer that its card shows, so that notes and reasons do not repeat them. */
export function shownSentences({ verdict, sentence, reservations, sentences }: SummaryFragment): readonly string[] {
  return verdict === null ? sentences : [sentence, ...reservations];
}

import { CERTAINTIES, type Certainty } from '../../domain/certainty.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { withDateWords } from './count-words.ts';

/** An answer in sentences, with the sources that they rest on. */
export interface AnswerSummary {
  readonly sentences: readonly string[];
  readonly sourceIds: readonly string[];
}

/** Source ids of what the sentences tell, by how sure it is. */
export interface Cited {
  readonly certainty: Certainty | null;
  readonly sourceIds: readonly string[];
}

const MOST_SOURCES = 10;

/** Keeps the sources of what is surest, then the latest; drops empty sentences. */
export function summaryOf(
  { catalogue }: Snapshot,
  sentences: readonly (string | null)[],
  cited: readonly Cited[],
): AnswerSummary {
  const ranks = new Map<string, number>();
  for (const { certainty, sourceIds } of cited) {
    const rank = certainty === null ? CERTAINTIES.length : CERTAINTIES.indexOf(certainty);
    for (const id of sourceIds) ranks.set(id, Math.min(ranks.get(id) ?? rank, rank));
  }
  const sources = catalogue.findAll('Source', sortedIds([...ranks.keys()]));
  const rankOf = ({ id }: Source) => ranks.get(id) ?? 0;
  sources.sort((left, right) => rankOf(left) - rankOf(right) || compareText(right.date ?? '', left.date ?? ''));
  return {
    sentences: sentences
      .filter((sentence) => sentence !== null && sentence !== '')
      .map((one) => withDateWords(one as string)),
    sourceIds: sources.slice(0, MOST_SOURCES).map(({ id }) => id),
  };
}

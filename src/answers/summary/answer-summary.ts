import { CERTAINTIES } from '../../domain/certainty/certainty.ts';
import type { Source } from '../../domain/entities/source.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Cited } from '../facts/cited.ts';
import { withDateWords } from '../words/count-words.ts';
import type { Glance } from './glance.ts';

/** An answer at a glance and in sentences, with their sources. */
export interface AnswerSummary extends Glance {
  readonly sentences: readonly string[];
  readonly sourceIds: readonly string[];
}

const MOST_SOURCES = 10;

/** Keeps the sources of the surest facts, then the latest sources; drops empty sentences. */
export function summaryOf(
  { catalogue }: Snapshot,
  sentences: readonly (string | null)[],
  cited: readonly Cited[],
  glance: Glance,
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
    ...glance,
    sentence: withDateWords(glance.sentence),
    reservations: glance.reservations.map(withDateWords),
    sentences: sentences
      .filter((sentence) => sentence !== null && sentence !== '')
      .map((one) => withDateWords(one as string)),
    sourceIds: sources.slice(0, MOST_SOURCES).map(({ id }) => id),
  };
}

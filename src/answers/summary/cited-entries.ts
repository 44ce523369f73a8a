import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import { scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { dayWords } from '../explanation/day-words.ts';
import type { Cited } from '../facts/cited.ts';
import { countingIn } from '../inheritance/counting.ts';
import { participationsOfSubjects } from '../inheritance/participations.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { isFamily } from '../words/subject-words.ts';

/** Maximum number of subjects whose entries are read for their sources, surest first. */
export const MOST_READ = 200;

interface CitedEntries {
  readonly cited: readonly Cited[];
  /** States that sources are later than the day, or that it is in the future; otherwise empty. */
  readonly later: string;
}

interface Subjects {
  readonly surest: ReadonlyMap<string, Certainty>;
  /** False if the answer covers more than these. */
  readonly isAll: boolean;
}

export async function citedEntries(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { surest, isAll }: Subjects,
): Promise<CitedEntries> {
  const rankOf = ([id, certainty]: [string, Certainty]) => CERTAINTIES.indexOf(certainty) - (isFamily(id) ? 0.5 : 0);
  const first = [...surest].sort((left, right) => rankOf(left) - rankOf(right)).slice(0, MOST_READ);
  const participations = await participationsOfSubjects(
    snapshot,
    question,
    first.map(([id]) => id),
  );
  const counts = countingIn(question);
  const counted = participations.filter((participation) => counts(participation));
  const { day } = question;
  return {
    cited: counted.map((participation) => ({
      certainty: scopeCertaintyOf(participation),
      sourceIds: scopeSourcesOf(participation),
    })),
    later: dayWords(snapshot, { day, participations: counted, areAll: isAll && surest.size <= MOST_READ }),
  };
}

/** Returns the sources of a participation's strongest support: of its entry, and of the leverage on the path. */
export function scopeSourcesOf({ supports: [{ entry, leverage }] }: Participation): string[] {
  return [...entry.sourceIds, ...leverage.flatMap(({ sourceIds }) => sourceIds)];
}

import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import type { ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { once } from '../../domain/remembering.ts';
import type { InheritanceQuestion } from './question.ts';
import { type FacetCount, rowsBySubject } from './summary.ts';

export interface InheritingSubject {
  readonly subjectId: string;
  readonly rows: number;
}

export function inheritingSubjects(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): InheritingSubject[] {
  return [...rowsBySubject(question, participationGroups)].map(([subjectId, rows]) => ({ subjectId, rows }));
}

/** Returns the certainties of a subject's rows; computed for all subjects on first use. */
export function certaintiesBySubject(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): (subjectId: string) => FacetCount<Certainty>[] {
  const counts = once(() =>
    CERTAINTIES.map((value) => ({
      value,
      bySubject: rowsBySubject(question, participationGroups, ({ certainty }) => certainty === value),
    })),
  );
  return (subjectId) =>
    counts().flatMap(({ value, bySubject }) => {
      const rows = bySubject.get(subjectId);
      return rows === undefined ? [] : [{ value, rows }];
    });
}

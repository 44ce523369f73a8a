import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { lineageOf } from '../../domain/catalogue/lineage.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import type { Exception } from '../../domain/statements/statements.ts';
import { ALL_REQUIREMENTS } from '../../domain/supports/coverage.ts';
import type { InheritanceQuestion } from './question.ts';

/**
 * Returns the exceptions of the groups' certificates, by id, as far as they take out what is asked: the requirements, and
 * the subjects if the question names some.
 */
export function exceptionsAsked(
  catalogue: Catalogue,
  { requirementsOf, subjectIds }: InheritanceQuestion,
  all: readonly ParticipationGroup[],
): Exception[] {
  // Nearly all groups cover all requirements, and there may be thousands.
  const groups = all.filter(({ coverage }) => coverage !== ALL_REQUIREMENTS);
  if (groups.length === 0) return [];
  const taken = new Set(groups.flatMap(({ coverage }) => [...coverage.without, ...(coverage.only ?? [])]));
  const asked = new Set(
    groups.flatMap((group) =>
      requirementsOf({ ...group, coverage: { ...group.coverage, key: 'whole', only: null, without: new Set() } }),
    ),
  );
  const concerned = [...asked].filter(({ id }) => taken.has(id)).map(({ id }) => id);
  const named =
    subjectIds === null
      ? null
      : new Set(subjectIds.flatMap((id) => lineageOf(catalogue, id).flatMap(({ nodeIds }) => nodeIds)));
  return sortedIds(groups.map(({ certificateId }) => certificateId))
    .flatMap((id) => catalogue.exceptions.of(id))
    .filter(({ subjectId }) => subjectId === null || named === null || named.has(subjectId))
    .filter((exception) => concerned.some((id) => catalogue.exceptions.takenOutBy([exception]).clauseIds.has(id)));
}

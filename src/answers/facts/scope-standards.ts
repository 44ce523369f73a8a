import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { editionsMeant } from '../../domain/catalogue/certified-standards.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { attributionOf } from '../../domain/entities/property-claims.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { isEditionUnstated } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { countingIn } from '../inheritance/counting.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { requirementsAsked } from '../inheritance/requirements-asked.ts';
import type { Cited } from './cited.ts';

/** An edition that may apply, with its inherited requirements. */
export interface EditionFacts {
  readonly standard: string;
  /** Name of the standard as sources state it. */
  readonly statedAs: string;
  readonly inherited: number;
  readonly of: number;
}

/** Returns the standards as sources state them: without an edition if no source states which. */
export function scopeStandardsOf(
  catalogue: Catalogue,
  question: InheritanceQuestion,
  group: ParticipationGroup,
): readonly string[] {
  const counts = countingIn(question);
  // A standard counts only if the question selects any of its requirements.
  const covered = question.standardsCovered(group).filter((id) => counts(group, id));
  return isEditionUnstated(group) ? asStated(catalogue, covered) : covered;
}

/** Replaces editions by the standard without an edition. */
export function asStated(catalogue: Catalogue, standardIds: readonly string[]): readonly string[] {
  const wide = standardIds.flatMap((id) => {
    const stated = catalogue.relationsFrom(id, 'EDITION_OF').map(({ toId }) => toId);
    const meaning = stated.filter((one) => editionsMeant(catalogue, one).length > 0);
    return meaning.length === 0 ? [id] : meaning;
  });
  return sortedIds(wide);
}

/** Returns the editions that may apply but that no source states, with their requirements. */
export function unstatedEditions(
  { catalogue }: Snapshot,
  question: InheritanceQuestion,
  kept: readonly ParticipationGroup[],
): EditionFacts[] {
  const groups = kept.filter(isEditionUnstated);
  return sortedIds(groups.flatMap((group) => question.standardsCovered(group))).map((standardId) => {
    const inherited = groups.flatMap((group) => question.requirementsOf(group));
    return {
      standard: catalogue.nameOf(standardId),
      statedAs: asStated(catalogue, [standardId])
        .map((id) => catalogue.nameOf(id))
        .join(' or '),
      inherited: new Set(inherited.filter((clause) => clause.standardId === standardId)).size,
      of: requirementsAsked(catalogue, question.filter, [standardId]).length,
    };
  });
}

/** Returns the sources of the certifications, of the editions, and of the requirements. */
export async function citedStandards(
  { catalogue, mayGoOn }: Snapshot,
  {
    certificateIds,
    standardIds,
    clauses,
  }: {
    readonly certificateIds: readonly string[];
    readonly standardIds: readonly string[];
    readonly clauses: Iterable<Clause>;
  },
): Promise<Cited> {
  const certifies = certificateIds.flatMap((id) => catalogue.membershipsFrom(id, 'CERTIFIES'));
  const isCertified = (id: string) => certifies.some(({ toId }) => toId === id);
  const editions = standardIds
    .filter((id) => !isCertified(id))
    .flatMap((id) => catalogue.relationsFrom(id, 'EDITION_OF').filter(({ toId }) => isCertified(toId)));
  const named = new Set([...standardIds, ...editions.map(({ toId }) => toId)]);
  const statements = [...certifies.filter(({ toId }) => named.has(toId)), ...editions];
  const sourceIds = new Set(statements.flatMap((statement) => statement.sourceIds));
  for (const clause of clauses) {
    if (shouldYield()) await yieldIfDue(mayGoOn);
    for (const id of attributionOf(clause, ['clauseKind', 'title'])) sourceIds.add(id);
  }
  return { certainty: null, sourceIds: [...sourceIds] };
}

import { mapYielding } from '../../concurrency/yielding.ts';
import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { groupByEach } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { weakestOf } from '../../domain/inheritance/responsibility.ts';
import { onceByKey } from '../../domain/remembering.ts';
import { RESPONSIBILITIES, type ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from './question.ts';
import { responsibilitiesOf } from './stated-responsibilities.ts';
import { type FacetCount, talliesAsked } from './summary.ts';

/** A requirement that has rows. */
export interface InheritedClause {
  readonly clause: Clause;
  readonly rows: number;
  readonly subjects: number;
  readonly certainties: readonly FacetCount<Certainty>[];
  readonly responsibilities: readonly FacetCount<ResponsibilityKind>[];
}

/** Position of a requirement: by standard, then in the order of its contents. */
export function keyOfClause({ clause }: Pick<InheritedClause, 'clause'>): string {
  return `${clause.standardId} ${clause.sort} ${clause.id}`;
}

export async function inheritedClauses(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): Promise<InheritedClause[]> {
  const groups = talliesAsked(question, participationGroups);
  const byClause = groupByEach(groups, (group) => question.requirementsOf(group));
  const standardIds = [...new Set([...byClause.keys()].map(({ standardId }) => standardId))];
  const stated = await responsibilitiesOf(snapshot, standardIds);
  const position = new Map(groups.map((group, at) => [group, at]));
  // Nearly all requirements of a standard have the same groups, and counting subjects visits all groups.
  const known = onceByKey();
  const subjectsOf = (own: readonly ParticipationGroup[]) =>
    known(own.map((group) => position.get(group)).join(' '), () => {
      const counted = new Set(own);
      return participationGroups.sumBySubject((group) => Number(counted.has(group))).size;
    });
  const clauses = await mapYielding(
    byClause,
    ([clause, own]): InheritedClause => ({
      clause,
      rows: participationsIn(own),
      subjects: subjectsOf(own),
      certainties: counted(CERTAINTIES, own, ({ certainty }) => certainty),
      responsibilities: counted(RESPONSIBILITIES, own, (group) => weakestOf(stated.of(clause.id, group))),
    }),
    snapshot.mayGoOn,
  );
  return clauses.sort((left, right) => compareText(keyOfClause(left), keyOfClause(right)));
}

function participationsIn(groups: readonly ParticipationGroup[]): number {
  return groups.reduce((sum, { participations }) => sum + participations, 0);
}

function counted<Value>(
  values: readonly Value[],
  groups: readonly ParticipationGroup[],
  pick: (group: ParticipationGroup) => Value,
): FacetCount<Value>[] {
  return values
    .map((value) => ({ value, rows: participationsIn(groups.filter((group) => pick(group) === value)) }))
    .filter(({ rows }) => rows > 0);
}

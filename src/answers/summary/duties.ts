import { mapYielding } from '../../concurrency/yielding.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { weakest, weakestOf } from '../../domain/inheritance/responsibility.ts';
import type { Responsibility, ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { type DutiesByPlace, placeKey } from '../facts/answered-places.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { responsibilitiesOf } from '../inheritance/stated-responsibilities.ts';

interface Duties {
  readonly counts: ReadonlyMap<ResponsibilityKind, number>;
  readonly byPlace: DutiesByPlace;
  /** Names of the environments for which no source states any responsibility; null: not stated. */
  readonly unstatedIn: readonly (string | null)[];
  /** True if only some rows of a requirement have statements. */
  readonly areSaidInPart: boolean;
  readonly sourceIds: readonly string[];
}

/** Counts requirements by who meets them. A requirement with several rows counts once, by its weakest row. */
export async function dutiesOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { kept, standardIds }: { readonly kept: readonly ParticipationGroup[]; readonly standardIds: readonly string[] },
): Promise<Duties> {
  const stated = await responsibilitiesOf(snapshot, standardIds);
  const places = groupBy(kept, (group) => `${group.certificateId} ${group.environmentId ?? ''} ${group.coverage.key}`);
  const byPlace = await mapYielding(
    places.values(),
    ([group]) =>
      question.requirementsOf(group).map(({ id, standardId }) => ({
        ...{ id, standardId, environmentId: group.environmentId },
        statements: stated.of(id, group),
      })),
    snapshot.mayGoOn,
  );
  const byRequirement = [...groupBy(byPlace.flat(), ({ id }) => id).values()];
  const areSaidInPart = byRequirement.some((all) => all.some(isStated) && !all.every(isStated));
  const sourceIds = byPlace.flat().flatMap(({ statements }) => statements.flatMap((one) => one.sourceIds));
  const where = unstatedIn(snapshot, byPlace.flat());
  const placed = [...groupBy(byPlace.flat(), placeKey)].map(
    ([place, rows]) => [place, countKinds(groupBy(rows, ({ id }) => id).values())] as const,
  );
  return {
    counts: countKinds(byRequirement),
    byPlace: new Map(placed),
    unstatedIn: where,
    areSaidInPart,
    sourceIds: [...new Set(sourceIds)],
  };
}

/** Counts requirements by their weakest row. */
function countKinds(byRequirement: Iterable<readonly StatedRow[]>): Map<ResponsibilityKind, number> {
  const counts = new Map<ResponsibilityKind, number>();
  for (const rows of byRequirement) {
    const kind = weakest(rows.map(({ statements }) => weakestOf(statements)));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

interface StatedRow {
  readonly environmentId: string | null;
  readonly statements: readonly Responsibility[];
}

function isStated({ statements }: StatedRow): boolean {
  return statements.length > 0;
}

function unstatedIn({ catalogue }: Snapshot, rows: readonly StatedRow[]): (string | null)[] {
  const byPlace = [...groupBy(rows, ({ environmentId }) => environmentId)];
  return byPlace
    .filter(([, all]) => !all.some(isStated))
    .map(([environmentId]) => (environmentId === null ? null : catalogue.nameOf(environmentId)))
    .sort((left, right) => Number(left === null) - Number(right === null) || compareText(left ?? '', right ?? ''));
}

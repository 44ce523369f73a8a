import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { isInScope } from '../../domain/scope/scope-certainty.ts';
import { compareSureness } from '../../domain/scope/verdict.ts';
import { countingIn } from '../inheritance/counting.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';

/** A group of participations, or one of them. */
export type Linking = Pick<
  ParticipationGroup,
  'certificateId' | 'environmentId' | 'coverage' | 'basis' | 'certainty' | 'possibleBecause'
>;

/** The requirements of one edition that a subject inherits in one environment. */
export interface Link {
  /** Null: no source states the standard of the certificates. */
  readonly standardId: string | null;
  /** Null: not stated. */
  readonly environmentId: string | null;
  /** The weakest of its requirements, each by its surest row. */
  readonly weakest: Linking;
  /** Requirements inherited through the subject's own certificates. */
  readonly own: ReadonlySet<string>;
  /** Requirements inherited only through certificates that its own leverage. */
  readonly leveraged: ReadonlySet<string>;
  /** The subject's own certificates or, without any, the certificates that they leverage. */
  readonly certificateIds: readonly string[];
}

/**
 * Returns a function that groups a subject's participations by edition and environment. Equal groups are computed once.
 */
export function linksIn(question: InheritanceQuestion): (found: readonly Linking[]) => Link[] {
  const counts = countingIn(question);
  const positions = new Map<Linking, number>();
  const known = new Map<string, Link>();
  const standardsOf = (one: Linking): readonly (string | null)[] => {
    const covered = question.standardsCovered(one).filter((id) => counts(one, id));
    return covered.length === 0 ? [null] : covered;
  };
  return (found) => {
    const placed = found.flatMap((one) => standardsOf(one).map((standardId) => ({ standardId, one })));
    const byPlace = groupBy(placed, ({ standardId, one }) => `${standardId ?? ''} ${one.environmentId ?? ''}`);
    return [...byPlace].map(([place, parts]) => {
      const all = parts.map(({ one }) => one);
      for (const one of all) if (!positions.has(one)) positions.set(one, positions.size);
      const key = `${place} ${all.map((one) => positions.get(one)).join(' ')}`;
      const link = known.get(key) ?? linkOf(question, parts[0].standardId, all);
      known.set(key, link);
      return link;
    });
  };
}

function linkOf({ requirementsOf }: InheritanceQuestion, standardId: string | null, parts: readonly Linking[]): Link {
  const surestFirst = parts.toSorted(compareSureness);
  const covered = new Set<string>();
  const own = new Set<string>();
  let [weakest] = surestFirst as [Linking, ...Linking[]];
  for (const part of surestFirst) {
    for (const clause of requirementsOf(part)) {
      if (clause.standardId !== standardId) continue;
      if (!covered.has(clause.id)) weakest = part;
      covered.add(clause.id);
      if (isInScope(part)) own.add(clause.id);
    }
  }
  const through = parts.some(isInScope) ? parts.filter(isInScope) : parts;
  return {
    standardId,
    environmentId: weakest.environmentId,
    weakest,
    own,
    leveraged: new Set([...covered].filter((id) => !own.has(id))),
    certificateIds: sortedIds(through.map(({ certificateId }) => certificateId)),
  };
}

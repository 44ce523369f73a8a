import { followedBy, GAP_COVERAGES, type GapCoverage } from '../../src/domain/mappings/mapping-relations.ts';
import type { MappingKind } from '../../src/domain/statements/statements.ts';

/** Mapping between sets of clauses; the clauses on each side count together. */
export interface PlainMapping {
  readonly from: readonly string[];
  readonly kind: MappingKind;
  readonly to: readonly string[];
}

interface PlainGap {
  readonly mappings: readonly PlainMapping[];
  /** Requirements of the first standard, and of the second. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly headings: readonly string[];
}

const MOST_HOPS = 4;
const TURNED: Readonly<Record<string, MappingKind>> = { SUBSET_OF: 'SUPERSET_OF', SUPERSET_OF: 'SUBSET_OF' };

/**
 * Computes the coverage of each requirement in the simplest way: follows every path, which visits each set of clauses
 * once.
 */
export function coveragesByAllWays({ mappings, from, to, headings }: PlainGap): GapCoverage[] {
  const found = new Map(from.map((id) => [id, new Set<GapCoverage>()]));
  const nameOf = (set: readonly string[]) => [...set].sort().join('+');
  const isIn = (set: readonly string[], ids: readonly string[]) => set.every((id) => ids.includes(id));
  const steps = mappings.flatMap((each) => [
    each,
    { from: each.to, kind: TURNED[each.kind] ?? each.kind, to: each.from },
  ]);
  const visit = (way: readonly (readonly string[])[], relation: MappingKind | null) => {
    const [start = [], end = []] = [way[0], way.at(-1)];
    if (isIn(end, to)) for (const id of start) found.get(id)?.add(coverage(start.length, end.length, relation));
    if (way.length > MOST_HOPS || end.some((id) => headings.includes(id))) return;
    const ahead = steps.filter(
      (step) => nameOf(step.from) === nameOf(end) && way.every((set) => nameOf(set) !== nameOf(step.to)),
    );
    for (const step of ahead) visit([...way, step.to], followedBy(relation, step.kind));
  };
  const starts = [...from.map((id) => [id]), ...mappings.flatMap((mapping) => [mapping.from, mapping.to])];
  for (const start of new Map(starts.map((set) => [nameOf(set), set])).values())
    if (isIn(start, from)) visit([start], 'EQUAL');
  return from.map((id) => GAP_COVERAGES.find((each) => found.get(id)?.has(each)) ?? 'NONE');
}

function coverage(starts: number, ends: number, relation: MappingKind | null): GapCoverage {
  if (relation === null) return 'NONE';
  if (relation === 'RELATED') return 'RELATED';
  if (starts > 1 || ends > 1) return 'TOGETHER';
  return relation === 'EQUAL' || relation === 'EQUIVALENT' ? 'EXACT' : 'PARTIAL';
}

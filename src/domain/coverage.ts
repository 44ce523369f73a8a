import type { Clause } from './clause.ts';
import { NOTHING_EXCEPTED } from './exceptions.ts';
import { groupBy, groupByEach } from './grouping.ts';
import type { ScopeClaim } from './statements.ts';
import type { ParticipationQuestion, Support } from './supports.ts';

/** Requirements that the supports of a participation cover. */
export interface Coverage {
  /** Equal coverages have the same key. */
  readonly key: string;
  /** Null: the standards of the certificate. */
  readonly standardIds: readonly string[] | null;
  /** Null: all but `without`. */
  readonly only: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string>;
}

/** All requirements of the certificate's standards: nearly every participation covers these. */
export const ALL_REQUIREMENTS: Coverage = { key: '', standardIds: null, only: null, without: new Set() };

export function covers({ standardIds, only, without }: Coverage, { id, standardId }: Clause): boolean {
  return (standardIds?.includes(standardId) ?? true) && (only?.has(id) ?? true) && !without.has(id);
}

/** Coverage of an entry by itself: the standard that it is for, or those of its certificate. */
export function coverageOfEntry({ standardId }: Pick<ScopeClaim, 'standardId'>): Coverage {
  if (standardId === null) return ALL_REQUIREMENTS;
  return { ...ALL_REQUIREMENTS, key: standardId, standardIds: [standardId] };
}

export type Supports<Entry extends ScopeClaim> = [Support<Entry>, ...Support<Entry>[]];

/** Supports with the same environment and certificate, and the requirements that all of them cover. */
export interface Part<Entry extends ScopeClaim> {
  readonly coverage: Coverage;
  readonly supports: Supports<Entry>;
}

/**
 * Divides the supports of a subject through a certificate in an environment so that each requirement is in the part
 * of exactly those supports that cover it: mostly one part.
 */
export function partsOf<Entry extends ScopeClaim>(
  supports: Supports<Entry>,
  standingOf: ParticipationQuestion['standingOf'],
): Part<Entry>[] {
  if (supports.every(({ standardId, excepted }) => standardId === null && excepted === NOTHING_EXCEPTED)) {
    return [{ coverage: ALL_REQUIREMENTS, supports }];
  }
  return byStandard(supports, standingOf).flatMap(byException);
}

interface StandardPart<Entry extends ScopeClaim> {
  readonly standardIds: readonly string[] | null;
  readonly supports: Supports<Entry>;
}

/** An entry for another standard covers that one only; others cover the standards of the certificate. */
function byStandard<Entry extends ScopeClaim>(
  supports: Supports<Entry>,
  standingOf: ParticipationQuestion['standingOf'],
): StandardPart<Entry>[] {
  if (supports.every(({ standardId }) => standardId === null)) return [{ standardIds: null, supports }];
  const covering = groupByEach(supports, (support) => standingOf(support).standardIds);
  const alike = groupBy([...covering], ([, some]) => some.map((support) => supports.indexOf(support)).join(' '));
  return [...alike.values()].map((group) => ({
    standardIds: group.map(([standardId]) => standardId).sort(),
    supports: group[0][1] as Supports<Entry>,
  }));
}

/** A clause that some supports except is in the part of the others. */
function byException<Entry extends ScopeClaim>({ standardIds, supports }: StandardPart<Entry>): Part<Entry>[] {
  const standards = standardIds === null ? '' : standardIds.join(' ');
  const excepted = new Set(supports.flatMap((support) => [...support.excepted.clauseIds]));
  const keys = [...new Set(supports.map((support) => support.excepted.key))].sort();
  const rest: Part<Entry> = {
    coverage: { key: `${standards} but ${keys.join(' and ')}`, standardIds, only: null, without: excepted },
    supports,
  };
  if (keys.length === 1) return [rest];
  const byKeys = groupBy([...excepted], (id) =>
    keys.filter((key) => supports.some((one) => one.excepted.key === key && !one.excepted.clauseIds.has(id))).join(' '),
  );
  const parts = [...byKeys].flatMap(([covering, [id, ...ids]]): Part<Entry>[] => {
    const [first, ...others] = supports.filter((support) => !support.excepted.clauseIds.has(id));
    if (first === undefined) return [];
    const key = `${standards} only ${keys.join(' and ')} by ${covering}`;
    const coverage = { key, standardIds, only: new Set([id, ...ids]), without: NOTHING_EXCEPTED.clauseIds };
    return [{ coverage, supports: [first, ...others] }];
  });
  return [rest, ...parts];
}

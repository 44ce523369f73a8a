import { NOTHING_EXCEPTED } from '../catalogue/exceptions.ts';
import type { Clause } from '../entities/clause.ts';
import { groupBy, groupByEach } from '../grouping.ts';
import { sortedIds, standardIdOfClause } from '../ids.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import type { ParticipationQuestion } from './participation-question.ts';
import type { Support } from './support.ts';

/** Requirements that the supports of a participation cover. */
export interface Coverage {
  /** Equal coverages have the same key. */
  readonly key: string;
  /** Null: the standards of the certificate. */
  readonly standardIds: readonly string[] | null;
  /** Null: all except `without`. */
  readonly only: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string>;
}

/** All requirements of the certificate's standards: nearly every participation covers these. */
export const ALL_REQUIREMENTS: Coverage = { key: '', standardIds: null, only: null, without: new Set() };

export function covers({ standardIds, only, without }: Coverage, { id, standardId }: Clause): boolean {
  return (standardIds?.includes(standardId) ?? true) && (only?.has(id) ?? true) && !without.has(id);
}

/** Coverage of an entry by itself: the standard that the entry names, or those of its certificate. */
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
 * Divides the supports of a subject through a certificate in an environment into parts. Each requirement belongs to the
 * part with exactly those supports that cover it. There is usually one part.
 */
export function partsOf<Entry extends ScopeClaim>(
  supports: Supports<Entry>,
  standingOf: ParticipationQuestion['standingOf'],
): Part<Entry>[] {
  if (supports.every(coversAll)) {
    return [{ coverage: ALL_REQUIREMENTS, supports }];
  }
  return byStandard(supports, standingOf).flatMap((part) => byException(part, standingOf));
}

function coversAll({ standardId, covers, excepted, passedOn }: Support<ScopeClaim>): boolean {
  return standardId === null && covers === null && excepted === NOTHING_EXCEPTED && passedOn === null;
}

interface StandardPart<Entry extends ScopeClaim> {
  readonly standardIds: readonly string[] | null;
  readonly supports: Supports<Entry>;
}

/**
 * An entry for another standard covers only that standard. Other entries cover the certificate's standards, except
 * those that an opposing entry excludes.
 */
function byStandard<Entry extends ScopeClaim>(
  supports: Supports<Entry>,
  standingOf: ParticipationQuestion['standingOf'],
): StandardPart<Entry>[] {
  const isOfCertificate = ({ standardId, covers }: Support<Entry>) => standardId === null && covers === null;
  if (supports.every(isOfCertificate)) return [{ standardIds: null, supports }];
  const covering = groupByEach(supports, (support) => support.covers ?? standingOf(support).standardIds);
  const alike = groupBy([...covering], ([, some]) => some.map((support) => supports.indexOf(support)).join(' '));
  return [...alike.values()].map((group) => ({
    standardIds: group.map(([standardId]) => standardId).sort(),
    supports: group[0][1] as Supports<Entry>,
  }));
}

/**
 * A clause that some supports except, or that is stated as inherited for some, belongs to the part of the supports that
 * cover it.
 */
function byException<Entry extends ScopeClaim>(
  { standardIds, supports }: StandardPart<Entry>,
  standingOf: ParticipationQuestion['standingOf'],
): Part<Entry>[] {
  const standards = standardIds === null ? '' : standardIds.join(' ');
  const special = new Set(
    supports.flatMap(({ excepted, passedOn }) => [...excepted.clauseIds, ...(passedOn?.clauseIds ?? [])]),
  );
  const keys = [...new Set(supports.map(keyOf))].sort();
  const rest: Part<Entry>[] = partOf(
    { key: `${standards} but ${keys.join(' and ')}`, standardIds, only: null, without: special },
    supports.filter(({ passedOn }) => passedOn === null),
  );
  if (keys.length === 1 && rest.length > 0) return rest;
  const covered = standardIds ?? standingOf(supports[0]).standardIds;
  const byKeys = groupBy([...special], (id) =>
    keys.filter((key) => supports.some((one) => keyOf(one) === key && coversClause(one, id))).join(' '),
  );
  const parts = [...byKeys].flatMap(([covering, ids]) => {
    const key = `${standards} only ${keys.join(' and ')} by ${covering}`;
    const own = sortedIds(ids.map(standardIdOfClause)).filter((id) => covered.includes(id));
    if (own.length === 0) return [];
    return partOf(
      { key, standardIds: own, only: new Set(ids), without: NOTHING_EXCEPTED.clauseIds },
      supports.filter((support) => coversClause(support, ids[0])),
    );
  });
  return [...rest, ...parts];
}

function keyOf({ excepted, passedOn }: Support<ScopeClaim>): string {
  return passedOn === null ? excepted.key : `${excepted.key} if ${passedOn.key}`;
}

function coversClause({ excepted, passedOn }: Support<ScopeClaim>, clauseId: string): boolean {
  return (passedOn?.clauseIds.has(clauseId) ?? true) && !excepted.clauseIds.has(clauseId);
}

function partOf<Entry extends ScopeClaim>(coverage: Coverage, supports: readonly Support<Entry>[]): Part<Entry>[] {
  const [first, ...others] = supports;
  return first === undefined ? [] : [{ coverage, supports: [first, ...others] }];
}

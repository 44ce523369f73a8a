import { hash } from 'node:crypto';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { isInForce } from '../../domain/certainty/in-force.ts';
import { type Standing, standingOf, standingOfCertificate, withEditions } from '../../domain/editions/editions.ts';
import type { StandingOf } from '../../domain/editions/standards-meant.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import { compareText, sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import { beforeSources } from '../../domain/inheritance/before-source.ts';
import type { LeveragePath } from '../../domain/leverage/leverage.ts';
import { type LeverageRoute, leverageRoutesEver, leverageRoutesTo } from '../../domain/leverage/leverage-routes.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import { ALL_REQUIREMENTS, type Coverage, covers } from '../../domain/supports/coverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceFilter } from './filter.ts';

/** Estimated bytes per certificate in the maps below. */
const BYTES_A_CERTIFICATE = 250;
const BYTES_A_ROUTE = 150;
const BYTES_A_REFERENCE = 8;
const BYTES_BESIDE = 1_000;

/** The parts of a participation or an entry that its requirements depend on. */
export interface Covered {
  readonly certificateId: string;
  readonly coverage: Coverage;
}

/** The certificates that a filter selects, with their standards and requirements. */
export interface AskedCertificates {
  readonly notInForce: readonly string[];
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Short cache key for the certificates in force, regardless of their number, and for the leverage followed. */
  readonly certificatesKey: string;
  /** Certificates in force that leverage selected ones, with the paths. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** The same paths, by the certificate at their end. */
  readonly routesTo: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Certificates whose entries may give participations: selected or leveraging, and in force. */
  readonly concerned: ReadonlySet<string>;
  /** Selected standards of a certificate and its entries: several if sources disagree, or if entries name others. */
  readonly standardsOf: (certificateId: string) => readonly string[];
  /** Standards that a certificate, or an entry with a standard of its own, covers on the day, selected or not. */
  readonly standingOf: StandingOf;
  /** True if the day precedes the source of an entry, so that the source may not state it yet. */
  readonly isBeforeSource: (entry: ScopeClaim) => boolean;
  /** Selected standards that a participation covers. */
  readonly standardsCovered: (covered: Covered) => readonly string[];
  /** Selected requirements of a certificate's standard that a participation covers. */
  readonly requirementsOf: (covered: Covered) => readonly Clause[];
  /** Smallest number of requirements of any standard that has some; 0 if none has. */
  readonly fewestRequirements: number;
  readonly weight: number;
}

/** Cached: a graph has thousands of certificates, and every service needs the same ones. */
export function askedCertificates(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  day: string,
): Promise<AskedCertificates> {
  const { certificates, standards, clauses, leverageHops } = filter;
  const { catalogue } = snapshot;
  return snapshot.remember(['certificates', day, certificates, standards, clauses, leverageHops], async () =>
    resolveCertificates(catalogue, filter, day),
  );
}

/** Returns the selected certificates and those that leverage them, in force or not, with the paths. */
export function everConcerned(
  catalogue: Catalogue,
  { certificates, notInForce }: Pick<AskedCertificates, 'certificates' | 'notInForce'>,
): {
  readonly asked: ReadonlySet<string>;
  readonly ways: ReadonlyMap<string, readonly LeveragePath[]>;
  readonly certificates: ReadonlySet<string>;
} {
  const asked = new Set([...certificates.keys(), ...notInForce]);
  const ways = leverageRoutesEver(catalogue, asked);
  return { asked, ways, certificates: new Set([...asked, ...ways.keys()]) };
}

export function fewestOf(counts: readonly number[]): number {
  const some = counts.filter((count) => count > 0);
  return some.reduce((fewest, count) => Math.min(fewest, count), some[0] ?? 0);
}

/** Returns the certificates that a filter selects, in force or not. */
export function certificatesNamed(catalogue: Catalogue, filter: InheritanceFilter): Certificate[] {
  const named = filter.certificates === null ? null : new Set(filter.certificates);
  const isAsked = standardsAsked(catalogue, filter);
  return catalogue
    .all('Certificate')
    .filter(
      ({ id }) =>
        (named?.has(id) ?? true) && (isAsked === null || everyStandardOf(catalogue, id).some((one) => isAsked(one))),
    );
}

/** Returns the standards of a certificate and of its entries, with all their editions. */
function everyStandardOf(catalogue: Catalogue, certificateId: string): readonly string[] {
  const stated = [...catalogue.standardIdsOf(certificateId), ...catalogue.entryStandardsOf(certificateId)];
  return stated.flatMap((id) => [id, ...catalogue.relatedTo(id, 'EDITION_OF')]);
}

/**
 * Returns null if all are selected. Clauses select the certificates to their standard, standards those to their
 * editions.
 */
function standardsAsked(
  catalogue: Catalogue,
  { standards, clauses }: InheritanceFilter,
): ((standardId: string) => boolean) | null {
  const named = standards === null ? null : withEditions(catalogue, standards);
  const lists = [named, clauses?.map(standardIdOfClause) ?? null];
  const sets = lists.filter((ids) => ids !== null).map((ids) => new Set(ids));
  return sets.length === 0 ? null : (standardId) => sets.every((ids) => ids.has(standardId));
}

function resolveCertificates(catalogue: Catalogue, filter: InheritanceFilter, day: string): AskedCertificates {
  const [inForce, others] = partition(certificatesNamed(catalogue, filter), (one) => isInForce(one, day));
  const certificates = new Map(inForce.map((certificate) => [certificate.id, certificate]));
  const isAsked = standardsAsked(catalogue, filter);
  const asked = (all: readonly string[]) => (isAsked === null ? all : all.filter(isAsked));
  const standings = standingsOn(catalogue, day);
  const ownStandards = (certificateId: string) => standings({ certificateId, standardId: null }).standardIds;
  const standardsOf = (certificateId: string) => {
    const others = catalogue.entryStandardsOf(certificateId);
    if (others.length === 0) return asked(ownStandards(certificateId));
    const more = others.flatMap((standardId) => standings({ certificateId, standardId }).standardIds);
    return asked(sortedIds([...ownStandards(certificateId), ...more]));
  };
  const standardsCovered = ({ certificateId, coverage }: Covered) =>
    asked(coverage.standardIds ?? ownStandards(certificateId));
  const requirements = requirementsByStandard(catalogue, filter, new Set(inForce.flatMap(({ id }) => standardsOf(id))));
  const known = new Map<string, readonly Clause[]>();
  const ofStandards = new Map<string, readonly Clause[]>();
  const requirementsOfStandards = (standardIds: readonly string[]) => {
    const key = standardIds.join(' ');
    const found = ofStandards.get(key) ?? together(standardIds.map((id) => requirements.get(id) ?? []));
    ofStandards.set(key, found);
    return found;
  };
  const requirementsOf = (covered: Covered) => {
    // Called for each participation; nearly all cover what their certificate covers.
    const { certificateId, coverage } = covered;
    const key = coverage === ALL_REQUIREMENTS ? certificateId : `${certificateId} ${coverage.key}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = coveredBy(coverage, requirementsOfStandards(standardsCovered(covered)));
    known.set(key, found);
    return found;
  };
  const counts = [...requirements.values()].map((clauses) => clauses.length);
  const leveraging = leverageRoutesTo(catalogue, certificates, { day, mostHops: filter.leverageHops });
  const kept = filter.clauses === null ? 0 : lengthOf(requirements);
  return {
    notInForce: others.map(({ id }) => id),
    certificates,
    certificatesKey: hash('sha256', [filter.leverageHops, ...certificates.keys()].join(' '), 'base64url'),
    leveraging,
    routesTo: groupBy([...leveraging.values()].flat(), (route) => route.certificateId),
    concerned: new Set([...certificates.keys(), ...leveraging.keys()]),
    standardsOf,
    standingOf: standings,
    isBeforeSource: beforeSources(catalogue, day),
    standardsCovered,
    requirementsOf,
    fewestRequirements: fewestOf(counts),
    weight:
      BYTES_BESIDE +
      (certificates.size + leveraging.size) * BYTES_A_CERTIFICATE +
      lengthOf(leveraging) * BYTES_A_ROUTE +
      (others.length + kept) * BYTES_A_REFERENCE,
  };
}

/** Computed once each: a certificate has thousands of entries. */
function standingsOn(catalogue: Catalogue, day: string): AskedCertificates['standingOf'] {
  const known = new Map<string, Standing>();
  return ({ certificateId, standardId }) => {
    const key = standardId ?? certificateId;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found =
      standardId === null
        ? standingOfCertificate(catalogue, certificateId, day)
        : standingOf(catalogue, standardId, day);
    known.set(key, found);
    return found;
  };
}

function coveredBy(coverage: Coverage, clauses: readonly Clause[]): readonly Clause[] {
  return coverage === ALL_REQUIREMENTS ? clauses : clauses.filter((clause) => covers(coverage, clause));
}

function lengthOf(lists: ReadonlyMap<string, readonly unknown[]>): number {
  return [...lists.values()].reduce((sum, list) => sum + list.length, 0);
}

function requirementsByStandard(
  catalogue: Catalogue,
  filter: InheritanceFilter,
  standardIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly Clause[]> {
  const asked =
    filter.clauses === null
      ? null
      : new Set(filter.clauses.flatMap((id) => catalogue.withSubclauses(id).map((clause) => clause.id)));
  return new Map(
    [...standardIds].map((id) => {
      const all = catalogue.requirementsOf(id);
      return [id, asked === null ? all : all.filter((clause) => asked.has(clause.id))];
    }),
  );
}

/** Merges in the order of rows. Nearly all certificates share one list. */
function together(lists: readonly (readonly Clause[])[]): readonly Clause[] {
  if (lists.length < 2) return lists[0] ?? [];
  return lists.flat().sort((left, right) => compareText(left.sort, right.sort) || compareText(left.id, right.id));
}

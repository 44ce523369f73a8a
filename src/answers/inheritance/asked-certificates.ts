import { hash } from 'node:crypto';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { Clause } from '../../domain/clause.ts';
import { partition } from '../../domain/grouping.ts';
import { compareText, standardIdOfClause } from '../../domain/ids.ts';
import { isInForce } from '../../domain/in-force.ts';
import type { LeveragePath } from '../../domain/leverage.ts';
import { type LeverageRoute, leverageRoutesEver, leverageRoutesTo } from '../../domain/leverage-routes.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceFilter } from './filter.ts';

/** Estimated bytes a certificate in the maps below. */
const BYTES_A_CERTIFICATE = 250;
const BYTES_A_ROUTE = 150;
const BYTES_A_REFERENCE = 8;
const BYTES_BESIDE = 1_000;

/** The certificates that a filter selects, with their standards and requirements. */
export interface AskedCertificates {
  readonly notInForce: readonly string[];
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Short cache key of the certificates in force, however many they are, and of the leverage that is followed. */
  readonly certificatesKey: string;
  /** Certificates in force that leverage selected ones, with the paths. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Certificates whose entries may give participations: selected or leveraging, and in force. */
  readonly concerned: ReadonlySet<string>;
  /** Selected standards of a certificate: several if sources disagree. */
  readonly standardsOf: (certificateId: string) => readonly string[];
  /** Selected requirements of a certificate's standard. */
  readonly requirementsOf: (certificateId: string) => readonly Clause[];
  /** Lowest number of requirements among certificates that have any; 0 if none has. */
  readonly fewestRequirements: number;
  readonly weight: number;
}

/** Cached: a graph has thousands of certificates, and each service asks for the same ones. */
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

/** Returns the selected certificates and those that leverage them, with the paths, in force or not. */
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
  const isAsked = standardsAsked(filter);
  return catalogue
    .all('Certificate')
    .filter(
      ({ id }) =>
        (named?.has(id) ?? true) && (isAsked === null || catalogue.standardIdsOf(id).some((one) => isAsked(one))),
    );
}

/** Returns null if all are selected. Clauses select certificates of their standard. */
function standardsAsked({ standards, clauses }: InheritanceFilter): ((standardId: string) => boolean) | null {
  const lists = [standards, clauses?.map(standardIdOfClause) ?? null];
  const sets = lists.filter((ids) => ids !== null).map((ids) => new Set(ids));
  return sets.length === 0 ? null : (standardId) => sets.every((ids) => ids.has(standardId));
}

function resolveCertificates(catalogue: Catalogue, filter: InheritanceFilter, day: string): AskedCertificates {
  const [inForce, others] = partition(certificatesNamed(catalogue, filter), (one) => isInForce(one, day));
  const certificates = new Map(inForce.map((certificate) => [certificate.id, certificate]));
  const isAsked = standardsAsked(filter);
  const standardsOf = (id: string) => {
    const all = catalogue.standardIdsOf(id);
    return isAsked === null ? all : all.filter(isAsked);
  };
  const requirements = requirementsByStandard(catalogue, filter, new Set(inForce.flatMap(({ id }) => standardsOf(id))));
  const requirementsOf = new Map(
    inForce.map(({ id }) => [id, together(standardsOf(id).map((one) => requirements.get(one) ?? []))]),
  );
  const counts = [...requirementsOf.values()].map((clauses) => clauses.length);
  const leveraging = leverageRoutesTo(catalogue, certificates, { day, mostHops: filter.leverageHops });
  const kept = filter.clauses === null ? 0 : lengthOf(requirements);
  return {
    notInForce: others.map(({ id }) => id),
    certificates,
    certificatesKey: hash('sha256', [filter.leverageHops, ...certificates.keys()].join(' '), 'base64url'),
    leveraging,
    concerned: new Set([...certificates.keys(), ...leveraging.keys()]),
    standardsOf,
    requirementsOf: (certificateId) => requirementsOf.get(certificateId) ?? [],
    fewestRequirements: fewestOf(counts),
    weight:
      BYTES_BESIDE +
      (certificates.size + leveraging.size) * BYTES_A_CERTIFICATE +
      lengthOf(leveraging) * BYTES_A_ROUTE +
      (others.length + kept) * BYTES_A_REFERENCE,
  };
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

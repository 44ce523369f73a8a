import { hash } from 'node:crypto';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Certificate, Clause } from '../domain/entities.ts';
import { partition } from '../domain/grouping.ts';
import { standardIdOfClause } from '../domain/ids.ts';
import { isInForce } from '../domain/inheritance.ts';
import { type RestingWay, restingOn } from '../domain/resting.ts';
import type { InheritanceFilter } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** What a certificate takes in the maps below, in bytes, by and large. */
const BYTES_A_CERTIFICATE = 250;
const BYTES_BESIDE = 1_000;

/** The certificates that a filter asks about, and what they give. */
export interface AskedCertificates {
  /** Ids of those that are not in force on the day. */
  readonly notInForce: readonly string[];
  /** Those in force on the day, by id. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Names those in force in the keys of what depends on them, however many they are. */
  readonly certificatesKey: string;
  /** Certificates in force that rest on those, with the ways there. */
  readonly resting: ReadonlyMap<string, readonly RestingWay[]>;
  /** Those whose entries may give grants: the ones in force, and the ones that rest on them. */
  readonly concerned: ReadonlySet<string>;
  /** The requirements asked about of a certificate's standard. */
  readonly requirementsOf: (certificateId: string) => readonly Clause[];
  /** How many a certificate that has any has at the least; 0: none has any. */
  readonly fewestRequirements: number;
  /** Bytes of memory. */
  readonly weight: number;
}

/** Remembered: a graph has thousands of certificates, and the same ones are asked about for each service. */
export function askedCertificates(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  day: string,
): Promise<AskedCertificates> {
  const { certificates, standards, clauses } = filter;
  const { catalogue } = snapshot;
  return snapshot.remember(['certificates', day, certificates, standards, clauses], async () =>
    resolveCertificates(catalogue, filter, day),
  );
}

/** The least that is more than nothing; 0 where all is nothing. */
export function fewestOf(counts: readonly number[]): number {
  const some = counts.filter((count) => count > 0);
  return some.reduce((fewest, count) => Math.min(fewest, count), some[0] ?? 0);
}

/** On whichever day. */
export function certificatesNamed(catalogue: Catalogue, filter: InheritanceFilter): Certificate[] {
  const named = filter.certificates === null ? null : new Set(filter.certificates);
  // Only certificates of their standard can give the clauses that are asked for.
  const ofClauses = filter.clauses?.map(standardIdOfClause) ?? null;
  const standardSets = [filter.standards, ofClauses].filter((ids) => ids !== null).map((ids) => new Set(ids));
  return catalogue
    .all('Certificate')
    .filter(
      ({ id }) => (named?.has(id) ?? true) && standardSets.every((ids) => ids.has(catalogue.standardIdOf(id) ?? '')),
    );
}

function resolveCertificates(catalogue: Catalogue, filter: InheritanceFilter, day: string): AskedCertificates {
  const [inForce, others] = partition(certificatesNamed(catalogue, filter), (one) => isInForce(one, day));
  const certificates = new Map(inForce.map((certificate) => [certificate.id, certificate]));
  const requirements = requirementsByStandard(catalogue, filter, inForce);
  const standardIdOf = new Map(inForce.map(({ id }) => [id, catalogue.standardIdOf(id) ?? '']));
  const counts = [...standardIdOf.values()].map((id) => requirements.get(id)?.length ?? 0);
  const resting = restingOn(catalogue, certificates, day);
  const kept = [...requirements.values()].reduce((sum, clauses) => sum + clauses.length, 0);
  return {
    notInForce: others.map(({ id }) => id),
    certificates,
    certificatesKey: hash('sha256', [...certificates.keys()].join(' '), 'base64url'),
    resting,
    concerned: new Set([...certificates.keys(), ...resting.keys()]),
    requirementsOf: (certificateId) => requirements.get(standardIdOf.get(certificateId) ?? '') ?? [],
    fewestRequirements: fewestOf(counts),
    weight: BYTES_BESIDE + certificates.size * BYTES_A_CERTIFICATE + (filter.clauses === null ? 0 : kept * 8),
  };
}

function requirementsByStandard(
  catalogue: Catalogue,
  filter: InheritanceFilter,
  certificates: readonly Certificate[],
): ReadonlyMap<string, readonly Clause[]> {
  const asked =
    filter.clauses === null
      ? null
      : new Set(filter.clauses.flatMap((id) => catalogue.withSubclauses(id).map((clause) => clause.id)));
  const standardIds = new Set(certificates.map(({ id }) => catalogue.standardIdOf(id)).filter((id) => id !== null));
  return new Map(
    [...standardIds].map((id) => {
      const all = catalogue.requirementsOf(id);
      return [id, asked === null ? all : all.filter((clause) => asked.has(clause.id))];
    }),
  );
}

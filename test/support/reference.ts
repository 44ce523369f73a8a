import type { InheritanceBasis } from '../../src/domain/lineage.ts';
import type { PossibleReason } from '../../src/domain/possible-reasons.ts';
import type { MembershipKind, ResponsibilityKind } from '../../src/domain/statements.ts';
import type { Certainty } from '../../src/domain/supports.ts';
import type { InheritanceFilter } from '../../src/graphql/generated/resolvers.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type CertificateRow, type Entry, type FactTables, readTables } from './fact-tables.ts';
import { dayAfter, known } from './reference-days.ts';
import { type Support, supportsOf, waysFrom } from './reference-supports.ts';

/** Section 3 of the design, to be checked by eye against its text: loops and filters, however slow. */
export interface ReferenceRow {
  readonly subject: string;
  readonly environment: string | null;
  readonly certificate: string;
  readonly clause: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly possibleBecause: readonly PossibleReason[];
  readonly contradicted: boolean;
  readonly responsibility: ResponsibilityKind;
  readonly validFrom: string | null;
  readonly validFromStated: boolean;
  readonly validUntil: string | null;
  readonly validUntilStated: boolean;
  /** Ids of the entries that give the row, strongest first. */
  readonly supports: readonly string[];
  /** Ids of the entries that speak against it, sorted. */
  readonly against: readonly string[];
}

const NOT_STATED = 'not stated';
const WEAKEST_FIRST = ['CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'] as const;

/** Lists of the filter that are missing or null ask for everything. */
export function inheritedRows(facts: readonly Fact[], filter: Partial<InheritanceFilter>, day: string): ReferenceRow[] {
  const tables = readTables(facts);
  const carried = filter.services != null || filter.expandFamilies === true;
  const inForce = tables.certificates.filter(
    ({ issuedOn, expiresOn }) => (issuedOn === null || issuedOn <= day) && (expiresOn === null || day <= expiresOn),
  );
  const certificates = inForce.filter(
    ({ id, standards }) =>
      keeps(filter.certificates, id) &&
      (filter.standards == null || standards.some((one) => keeps(filter.standards, one))),
  );
  const places = filter.environmentNotStated ? [...(filter.environments ?? []), NOT_STATED] : filter.environments;
  const environments = [null, ...tables.environments].filter((id) => keeps(places, id ?? NOT_STATED));
  const rows: ReferenceRow[] = [];
  for (const subject of subjectsAsked(tables, filter)) {
    const ways = waysFrom(tables, subject);
    const isService = tables.services.includes(subject);
    for (const environment of environments) {
      for (const certificate of certificates) {
        const entries = (id: string) => entriesOn(tables, day, id);
        const isUnsure = certificate.standards.length > 1;
        const hops = filter.leverageHops ?? 1;
        const place = { ways, environment, inForce, certificate: certificate.id, hops, isUnsure };
        const supports = supportsOf(tables, entries, place);
        // What a family gives counts alone only where families are carried down.
        if (isService && !carried && supports.every(({ way }) => way.basis === 'FAMILY')) continue;
        rows.push(...rowsOf(tables, filter, { subject, environment, certificate }, supports));
      }
    }
  }
  return rows;
}

/** One for each requirement, whatever number of entries give it. */
function rowsOf(
  tables: FactTables,
  filter: Partial<InheritanceFilter>,
  place: { subject: string; environment: string | null; certificate: CertificateRow },
  supports: readonly Support[],
): ReferenceRow[] {
  const { subject, environment, certificate } = place;
  const strongest = supports[0];
  if (strongest === undefined) return [];
  const { basis, certainty, possibleBecause, entry, chain, exclusions, possibleExclusions } = strongest;
  if (!keeps(filter.bases, basis) || !keeps(filter.certainties, certainty)) return [];
  if (filter.possibleBecause != null && !possibleBecause.some((one) => keeps(filter.possibleBecause, one))) return [];
  const clausesAsked = filter.clauses == null ? null : withSubclauses(tables, filter.clauses);
  const passed = tables.certificates.filter(({ id }) => id === certificate.id || chain.includes(id));
  const starts = [...passed.map(({ issuedOn }) => issuedOn), entry.validFrom];
  const expiries = passed.map(({ expiresOn }) => (expiresOn === null ? null : dayAfter(expiresOn)));
  const ends = [...expiries, entry.validUntil];
  return tables.clauses
    .filter(({ standard, isRequirement }) => certificate.standards.includes(standard) && isRequirement)
    .filter(({ standard }) => keeps(filter.standards, standard))
    .filter(({ id }) => keeps(clausesAsked, id))
    .map(({ id }) => ({
      subject,
      environment,
      certificate: certificate.id,
      clause: id,
      basis,
      certainty,
      possibleBecause,
      contradicted: exclusions.length > 0,
      responsibility: responsibilityOf(tables, id, { environment, certificate: certificate.id }),
      validFrom: known(starts).at(-1) ?? null,
      validFromStated: !starts.includes(null),
      validUntil: known(ends)[0] ?? null,
      validUntilStated: !ends.includes(null),
      supports: [...new Set(supports.map((support) => support.entry.id))],
      against: [...new Set([...exclusions, ...possibleExclusions].map((other) => other.id))].sort(),
    }))
    .filter(({ responsibility }) => keeps(filter.responsibilities, responsibility));
}

/** Those named and, on `expandFamilies`, the services of the families named; everybody where nobody is named. */
function subjectsAsked(tables: FactTables, { services, families, expandFamilies }: Partial<InheritanceFilter>) {
  const everybody = [...tables.services, ...tables.families].sort();
  if (services == null && families == null) return everybody;
  const members = expandFamilies ? (families ?? []).flatMap((family) => leadingTo(tables, 'IN_FAMILY', family)) : [];
  return everybody.filter((id) => [...(services ?? []), ...(families ?? []), ...members].includes(id));
}

function entriesOn({ entries }: FactTables, day: string, certificateId: string): Entry[] {
  return entries
    .filter((entry) => entry.certificateId === certificateId)
    .filter(({ validFrom }) => validFrom === null || validFrom <= day)
    .filter(({ validUntil }) => validUntil === null || day < validUntil);
}

/** The weakest that is stated for the environment, for the certificate or for whichever. */
function responsibilityOf(
  { responsibilities }: FactTables,
  clauseId: string,
  place: { environment: string | null; certificate: string },
): ResponsibilityKind {
  const stated = responsibilities
    .filter((said) => said.clauseId === clauseId && said.environmentId === place.environment)
    .filter(({ certificateId }) => certificateId === null || certificateId === place.certificate)
    .map(({ responsibility }) => responsibility);
  return WEAKEST_FIRST.find((kind) => stated.includes(kind)) ?? 'UNKNOWN';
}

function withSubclauses(tables: FactTables, ids: readonly string[]): string[] {
  const below = ids.flatMap((id) => leadingTo(tables, 'UNDER', id));
  return below.length === 0 ? [...ids] : [...ids, ...withSubclauses(tables, below)];
}

function leadingTo(tables: FactTables, membership: MembershipKind, id: string): string[] {
  return tables.links(membership).flatMap(({ fromId, toId }) => (toId === id ? [fromId] : []));
}

function keeps<Value>(list: readonly Value[] | null | undefined, value: Value): boolean {
  return list == null || list.includes(value);
}

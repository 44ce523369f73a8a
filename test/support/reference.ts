import type { InheritanceBasis } from '../../src/domain/catalogue/lineage.ts';
import type { Certainty } from '../../src/domain/certainty/certainty.ts';
import type { PossibleReason } from '../../src/domain/certainty/possible-reasons.ts';
import type { MembershipKind, ResponsibilityKind } from '../../src/domain/statements/statements.ts';
import type { InheritanceFilter } from '../../src/graphql/generated/resolvers.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type CertificateRow, type Entry, type FactTables, readTables } from './fact-tables.ts';
import { withCatalogs } from './reference-chains.ts';
import { dayAfter, known } from './reference-days.ts';
import { daysOfEdition, editionFrom, editionUntil, standardsAsked } from './reference-editions.ts';
import { type Support, supportsOf, waysFrom } from './reference-supports.ts';

/**
 * Row of the reference implementation, which follows the text of docs/inheritance.md with plain loops and filters, at
 * any cost.
 */
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
  readonly confirmedOn: string | null;
  /** Ids of the entries that support the row, strongest first. */
  readonly supports: readonly string[];
  /** Ids of the entries that contradict it, sorted. */
  readonly against: readonly string[];
}

const NOT_STATED = 'not stated';
const WEAKEST_FIRST = ['CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'] as const;

/** Returns the inherited rows; missing or null lists of the filter do not restrict. */
export function inheritedRows(facts: readonly Fact[], filter: Partial<InheritanceFilter>, day: string): ReferenceRow[] {
  const tables = readTables(facts);
  const carried = filter.services != null || filter.expandFamilies === true;
  const inForce = tables.certificates
    .filter(({ status }) => status === null || status === 'AUTHORIZED')
    .filter(({ issuedOn, expiresOn }) => (issuedOn ?? day) <= day && day <= (expiresOn ?? day))
    .filter((certificate) => (editionFrom(tables, certificate) ?? day) <= day)
    .filter((certificate) => day <= (editionUntil(tables, certificate) ?? day));
  const certificates = inForce.filter(({ id }) => keeps(filter.certificates, id));
  const places = filter.environmentNotStated ? [...(filter.environments ?? []), NOT_STATED] : filter.environments;
  const environments = [null, ...tables.environments].filter((id) => keeps(places, id ?? NOT_STATED));
  const rows: ReferenceRow[] = [];
  for (const subject of subjectsAsked(tables, filter)) {
    const ways = waysFrom(tables, subject);
    const isService = tables.services.includes(subject);
    for (const environment of environments) {
      for (const certificate of certificates) {
        const entries = (id: string) => entriesOn(tables, day, id);
        const hops = filter.leverageHops ?? 0;
        const place = { ways, environment, inForce, certificate: certificate.id, hops, day };
        const bySort = tables.standards.flatMap(({ id: standard }) => {
          const supports = supportsOf(tables, entries, { ...place, standard });
          const hides = isService && !carried;
          return rowsOf(tables, filter, { subject, environment, certificate, standard, hides }, supports);
        });
        const positionOf = ({ clause }: ReferenceRow) => tables.clauses.findIndex(({ id }) => id === clause);
        rows.push(...bySort.sort((left, right) => positionOf(left) - positionOf(right)));
      }
    }
  }
  return rows;
}

/** Returns one row per requirement of a standard, for any number of supporting entries. */
function rowsOf(
  tables: FactTables,
  filter: Partial<InheritanceFilter>,
  { standard, ...place }: Place & { readonly standard: string },
  all: readonly Support[],
): ReferenceRow[] {
  if (all.length === 0) return [];
  const clausesAsked = filter.clauses == null ? null : withSubclauses(tables, filter.clauses);
  const standards = filter.standards == null ? null : standardsAsked(tables, filter.standards);
  return tables.clauses
    .filter((clause) => clause.isRequirement && clause.standard === standard)
    .filter(({ id }) => keeps(standards, standard) && keeps(clausesAsked, id))
    .flatMap((clause) => {
      const supports = all
        .filter(({ passing }) => passing === null || passing === clause.id)
        .filter((support) => !excepts(tables, support, { ...place, clause: clause.id }));
      return rowOf(tables, filter, { ...place, clause: clause.id }, supports) ?? [];
    });
}

interface Place {
  readonly subject: string;
  readonly environment: string | null;
  readonly certificate: CertificateRow;
  readonly hides: boolean;
}

/**
 * True if an exception excludes the clause: one of the row's certificate as a whole, or one of its or the entry's
 * certificate that names a node of the path.
 */
function excepts(
  tables: FactTables,
  { entry, way }: Support,
  { environment, certificate, clause }: { environment: string | null; certificate: CertificateRow; clause: string },
): boolean {
  return tables.exceptions
    .filter(({ environmentId }) => environmentId === null || environmentId === environment)
    .filter(({ certificateId, subjectId }) =>
      subjectId === null
        ? certificateId === certificate.id
        : way.nodes.includes(subjectId) && [certificate.id, entry.certificateId].includes(certificateId),
    )
    .some(({ clauseId }) => withSubclauses(tables, [clauseId]).includes(clause));
}

function rowOf(
  tables: FactTables,
  filter: Partial<InheritanceFilter>,
  place: Place & { readonly clause: string },
  supports: readonly Support[],
): ReferenceRow | null {
  const { subject, environment, certificate, clause } = place;
  const strongest = supports[0];
  if (strongest === undefined) return null;
  // Support by a family alone counts only if families are expanded.
  if (place.hides && supports.every(({ way }) => way.basis === 'FAMILY')) return null;
  const { basis, certainty, possibleBecause, entry, chain, exclusions, possibleExclusions } = strongest;
  if (!keeps(filter.bases, basis) || !keeps(filter.certainties, certainty)) return null;
  if (filter.possibleBecause != null && !possibleBecause.some((one) => keeps(filter.possibleBecause, one))) return null;
  const passed = tables.certificates.filter(({ id }) => id === certificate.id || chain.includes(id));
  const starts = [...passed.map(({ issuedOn }) => issuedOn), entry.validFrom];
  const edition = daysOfEdition(tables, clause);
  const editions = [...passed.map((one) => editionFrom(tables, one)), edition.from];
  const expiries = passed.map(({ expiresOn }) => (expiresOn === null ? null : dayAfter(expiresOn)));
  const ends = [...expiries, entry.validUntil];
  const validFrom = known([...starts, ...editions]).at(-1) ?? null;
  const lastDays = known(passed.map((one) => editionUntil(tables, one)));
  const validUntil = known([...ends, edition.until, ...lastDays.map(dayAfter)])[0] ?? null;
  const responsibility = responsibilityOf(tables, clause, { environment, certificate: certificate.id });
  if (!keeps(filter.responsibilities, responsibility)) return null;
  return {
    subject,
    environment,
    certificate: certificate.id,
    clause,
    basis,
    certainty,
    possibleBecause,
    contradicted: exclusions.length > 0,
    responsibility,
    validFrom,
    validFromStated: !starts.includes(null) && (starts.includes(validFrom) || edition.roughFrom !== validFrom),
    validUntil,
    validUntilStated: !ends.includes(null) && (ends.includes(validUntil) || edition.roughUntil !== validUntil),
    confirmedOn: latestDateOf(
      tables,
      supports.filter((support) => support.certainty === certainty),
    ),
    supports: [...new Set(supports.map((support) => support.entry.id))],
    against: [...new Set([...exclusions, ...possibleExclusions].map((other) => other.id))].sort(),
  };
}

/** Returns the latest date of the entries' sources. */
function latestDateOf({ sources }: FactTables, supports: readonly Support[]): string | null {
  const ids = supports.flatMap(({ entry }) => entry.sourceIds);
  return known(sources.filter(({ id }) => ids.includes(id)).map(({ date }) => date)).at(-1) ?? null;
}

/** Returns the named subjects and, with `expandFamilies`, the services of named families; all if none is named. */
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

/**
 * Returns the weakest responsibility stated for the environment, by the certificate or independent of one. A baseline's
 * clause also has those of its catalog.
 */
function responsibilityOf(
  { responsibilities, standards }: FactTables,
  clauseId: string,
  place: { environment: string | null; certificate: string },
): ResponsibilityKind {
  const ids = withCatalogs(standards, clauseId);
  const stated = responsibilities
    .filter((said) => ids.includes(said.clauseId) && said.environmentId === place.environment)
    .filter(({ certificateId }) => certificateId === null || certificateId === place.certificate)
    .map(({ responsibility }) => responsibility);
  return WEAKEST_FIRST.find((kind) => stated.includes(kind)) ?? 'UNKNOWN';
}

export function withSubclauses(tables: FactTables, ids: readonly string[]): string[] {
  const below = ids.flatMap((id) => leadingTo(tables, 'UNDER', id));
  return below.length === 0 ? [...ids] : [...ids, ...withSubclauses(tables, below)];
}

function leadingTo(tables: FactTables, membership: MembershipKind, id: string): string[] {
  return tables.links(membership).flatMap(({ fromId, toId }) => (toId === id ? [fromId] : []));
}

function keeps<Value>(list: readonly Value[] | null | undefined, value: Value): boolean {
  return list == null || list.includes(value);
}

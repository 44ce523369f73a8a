import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import type { CertificateRow, Entry } from '../fact-tables.ts';
import {
  certificateStandsFor,
  certified,
  editionFrom,
  editionUntil,
  type Stand,
  standardsAsked,
  standsFor,
} from '../reference-editions.ts';
import { waysFrom } from '../reference-supports.ts';
import type { World } from './world.ts';

/** What the tables of a world say, by the rules of the reference. */

export function certificateOf({ tables }: World, id: string): CertificateRow {
  const found = tables.certificates.find((certificate) => certificate.id === id);
  if (found === undefined) throw new Error(`No certificate ${id}`);
  return found;
}

export function isInForce(world: World, id: string, day: string): boolean {
  const { status, issuedOn, expiresOn } = certificateOf(world, id);
  const { from, until } = editionDaysOf(world, id);
  return (
    (status === null || status === 'AUTHORIZED') &&
    [issuedOn, from].every((first) => first === null || first <= day) &&
    [expiresOn, until].every((last) => last === null || day <= last)
  );
}

export function editionDaysOf(
  world: World,
  id: string,
): { readonly from: string | null; readonly until: string | null } {
  const certificate = certificateOf(world, id);
  return { from: editionFrom(world.tables, certificate), until: editionUntil(world.tables, certificate) };
}

export function holdsOn({ validFrom, validUntil }: Entry, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day < validUntil);
}

/** Standards for which an entry stands on a day: its own, else those of its certificate. */
export function standsOfEntry(world: World, entry: Entry, day: string): Stand[] {
  if (entry.standardId !== null) return standsFor(world.tables, entry.standardId, day);
  return certificateStandsFor(world.tables, certificateOf(world, entry.certificateId), day);
}

/** The subject and all that an entry may name instead of it. */
export function namedFor({ tables }: World, subjectId: string): ReadonlySet<string> {
  return new Set(waysFrom(tables, subjectId).flatMap(({ nodes }) => nodes));
}

export function requirementsOf({ tables }: World, standardId: string): string[] {
  return tables.clauses
    .filter(({ standard, isRequirement }) => isRequirement && standard === standardId)
    .map(({ id }) => id);
}

/** Standards that a filter asks about, with editions; null: any. */
export function standardsOf(
  { tables }: World,
  { standards, clauses }: Partial<InheritanceFilter>,
): readonly string[] | null {
  const ofClauses = clauses?.map((id) => `standard/${id.split('/')[1]}`);
  if (standards == null) return ofClauses ?? null;
  const all = standardsAsked(tables, standards);
  return ofClauses?.filter((id) => all.includes(id)) ?? all;
}

export function standardsCertified(world: World, id: string): string[] {
  return [...new Set(certificateOf(world, id).certifications.map(({ toId }) => toId))];
}

/** Those of them that count: an edition that is stated settles which one is meant. */
export function standardsCounting(world: World, id: string): string[] {
  return certified(world.tables, certificateOf(world, id));
}

/** Places of a filter; null among them: where no environment is stated. Null: everywhere. */
export function placesOf({ environments, environmentNotStated }: Partial<InheritanceFilter>): (string | null)[] | null {
  if (environmentNotStated) return [...(environments ?? []), null];
  return environments == null ? null : [...environments];
}

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

/** Facts derived from the tables of a world by the rules of the reference implementation. */

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

/** Returns the standards of an entry on a day: its own, otherwise those of its certificate. */
export function standsOfEntry(world: World, entry: Entry, day: string): Stand[] {
  if (entry.standardId !== null) return standsFor(world.tables, entry.standardId, day);
  return certificateStandsFor(world.tables, certificateOf(world, entry.certificateId), day);
}

/** Returns the ids that an entry may name to cover the subject, including its own. */
export function namedFor({ tables }: World, subjectId: string): ReadonlySet<string> {
  return new Set(waysFrom(tables, subjectId).flatMap(({ nodes }) => nodes));
}

export function requirementsOf({ tables }: World, standardId: string): string[] {
  return tables.clauses
    .filter(({ standard, isRequirement }) => isRequirement && standard === standardId)
    .map(({ id }) => id);
}

/** Returns the standards of a filter, with their editions; null: any. */
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

/** Returns the certified standards that count: a stated edition takes precedence over the standard without edition. */
export function standardsCounting(world: World, id: string): string[] {
  return certified(world.tables, certificateOf(world, id));
}

/** Returns the environments of a filter; a null item means that none is stated, null means all. */
export function placesOf({ environments, environmentNotStated }: Partial<InheritanceFilter>): (string | null)[] | null {
  if (environmentNotStated) return [...(environments ?? []), null];
  return environments == null ? null : [...environments];
}

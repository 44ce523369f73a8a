import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { kindOfId } from '../../domain/ids.ts';
import { type InheritanceFilter, subjectAsked } from './filter.ts';
import { subjectsAsked } from './question.ts';

/** Restricts a filter to the node of a field: a service, family, certificate or clause. */
export function within(catalogue: Catalogue, filter: InheritanceFilter, nodeId: string): InheritanceFilter {
  const kind = kindOfId(nodeId);
  // Ids removed from the lists may be unknown; they are still noted.
  const { services, families, certificates, clauses } = filter;
  if (kind === 'Certificate') {
    const both = certificates?.filter((id) => id === nodeId) ?? [nodeId];
    return { ...filter, certificates: both, alsoNamed: certificates ?? [] };
  }
  if (kind === 'Clause') {
    return { ...filter, clauses: clausesWithin(catalogue, clauses, nodeId), alsoNamed: clauses ?? [] };
  }
  const alsoNamed = [...(services ?? []), ...(families ?? [])];
  return { ...filter, ...subjectsWithin(catalogue, filter, nodeId), alsoNamed };
}

function subjectsWithin(
  catalogue: Catalogue,
  filter: InheritanceFilter,
  subjectId: string,
): Pick<InheritanceFilter, 'services' | 'families'> {
  const own = subjectAsked(subjectId);
  const asked = subjectsAsked(catalogue, filter);
  if (asked === null || asked.includes(subjectId)) return own;
  // The services of an expanded family may be selected.
  const expanded = subjectsAsked(catalogue, { ...filter, ...own }) ?? [];
  return { services: expanded.filter((id) => asked.includes(id)), families: null };
}

/** Returns the clauses that are under both the filter's clauses and the node's, each with its sub-clauses. */
function clausesWithin(catalogue: Catalogue, asked: InheritanceFilter['clauses'], clauseId: string): readonly string[] {
  const idsFrom = (id: string) => catalogue.withSubclauses(id).map((clause) => clause.id);
  if (asked === null || asked.some((id) => idsFrom(id).includes(clauseId))) return [clauseId];
  const own = new Set(idsFrom(clauseId));
  // If sources disagree on the parent, two clauses may share a sub-clause without containing each other.
  return asked.flatMap((id) => (own.has(id) ? [id] : idsFrom(id).filter((below) => own.has(below))));
}

import type { Catalogue } from '../../domain/catalogue.ts';
import { kindOfId } from '../../domain/ids.ts';
import { type InheritanceFilter, subjectAsked } from './filter.ts';
import { subjectsAsked } from './question.ts';

/** Both what a filter asks for and the node that it is asked of: a service, family, certificate or clause. */
export function within(catalogue: Catalogue, filter: InheritanceFilter, nodeId: string): InheritanceFilter {
  const kind = kindOfId(nodeId);
  // What the lists lose may be unknown, and is noted then.
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
  // Of a family that is expanded, some of its services may be asked for.
  const expanded = subjectsAsked(catalogue, { ...filter, ...own }) ?? [];
  return { services: expanded.filter((id) => asked.includes(id)), families: null };
}

/** A clause takes its sub-clauses along, of those that are asked for as of the one that is asked. */
function clausesWithin(catalogue: Catalogue, asked: InheritanceFilter['clauses'], clauseId: string): readonly string[] {
  const idsFrom = (id: string) => catalogue.withSubclauses(id).map((clause) => clause.id);
  if (asked === null || asked.some((id) => idsFrom(id).includes(clauseId))) return [clauseId];
  const own = new Set(idsFrom(clauseId));
  // Where sources disagree on what a clause stands under, two that do not hold each other may share it.
  return asked.flatMap((id) => (own.has(id) ? [id] : idsFrom(id).filter((below) => own.has(below))));
}

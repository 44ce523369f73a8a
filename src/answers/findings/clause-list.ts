import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { sortedIds } from '../../domain/ids.ts';
import { remembering } from '../../domain/remembering.ts';
import type { Finding } from './finding.ts';

/** Returns the sources that list the clauses of a standard, not those that only mention the standard. */
export function clauseListSources(catalogue: Catalogue, standardId: string): readonly string[] {
  return sortedIds(catalogue.clausesOf(standardId).flatMap(({ sourceIds }) => sourceIds));
}

/** Makes findings on missing clauses cite the list of clauses instead of the standard's own sources. */
export function citingClauseLists(catalogue: Catalogue, findings: readonly Finding[]): readonly Finding[] {
  const listOf = remembering((standardId) => clauseListSources(catalogue, standardId));
  return findings.map((finding) => {
    if (finding.kind !== 'CITATION_UNKNOWN') return finding;
    const standards = catalogue.findAll('Standard', finding.nodeIds);
    const lists = standards.flatMap(({ id }) => listOf(id));
    if (lists.length === 0) return finding;
    const own = new Set(standards.flatMap(({ sourceIds }) => sourceIds));
    return { ...finding, sourceIds: sortedIds([...lists, ...finding.sourceIds.filter((id) => !own.has(id))]) };
  });
}

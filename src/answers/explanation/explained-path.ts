import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Entity } from '../../domain/entities/entity.ts';
import type { Membership, StandardRelation, Statement } from '../../domain/statements/statements.ts';
import { verbOf } from '../../domain/statements/verbs.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';

interface PathEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  /** Null between a clause and its standard. */
  readonly statement: Statement | null;
}

export interface ExplainedPath {
  readonly nodes: readonly Entity[];
  readonly edges: readonly PathEdge[];
}

export const NO_PATH: ExplainedPath = { nodes: [], edges: [] };

/** Returns the path from the subject of a row to its requirement. */
export async function pathOf(snapshot: Snapshot, { participation, clause }: InheritedRow): Promise<ExplainedPath> {
  const [{ entry, path, leverage }] = participation.supports;
  const edges = [
    ...path.memberships.map((membership) => edgeOf(membership, membership.fromId, membership.toId)),
    edgeOf(entry, entry.certificateId, entry.subjectId),
    ...(entry.environmentId === null ? [] : [edgeOf(entry, entry.subjectId, entry.environmentId)]),
    ...leverage.map((statement) => edgeOf(statement, statement.fromId, statement.toId)),
    ...standardEdges(snapshot.catalogue, participation, clause.standardId),
    edgeOf(null, clause.id, clause.standardId),
  ];
  const ids = new Set([participation.subjectId, ...edges.flatMap(({ from, to }) => [from, to])]);
  // The requirement comes last, although the last edge names it before its standard.
  ids.delete(clause.id);
  const nodes = await Promise.all([...ids, clause.id].map((id) => loadEntity(snapshot, id)));
  return { nodes: nodes.filter((node) => node !== null), edges };
}

/** Returns the edges to the standard: from the entry if it names one itself, else from the certificate. */
function standardEdges(
  catalogue: Catalogue,
  { certificateId, supports: [{ entry, standardId: named }] }: InheritedRow['participation'],
  standardId: string,
): readonly PathEdge[] {
  const statements = named === null ? certifiedBy(catalogue, certificateId, standardId) : [];
  const edges = statements.map((statement) => edgeOf(statement, statement.fromId, statement.toId));
  if (named === null) return edges;
  const listed = { id: `${entry.id} ${certificateId} ${named}`, from: certificateId, to: named, verb: 'lists it for' };
  const editions = catalogue.relationsFrom(standardId, 'EDITION_OF').filter(({ toId }) => toId === named);
  return [{ ...listed, statement: entry }, ...editions.map((edition) => edgeOf(edition, edition.fromId, edition.toId))];
}

/**
 * Returns the certification of the standard. For an edition that no certification names, returns that of the standard
 * without an edition.
 */
function certifiedBy(
  catalogue: Catalogue,
  certificateId: string,
  standardId: string,
): readonly (Membership | StandardRelation)[] {
  const certifications = catalogue.membershipsFrom(certificateId, 'CERTIFIES');
  const own = certifications.find(({ toId }) => toId === standardId);
  if (own !== undefined) return [own];
  for (const edition of catalogue.relationsFrom(standardId, 'EDITION_OF')) {
    const wider = certifications.find(({ toId }) => toId === edition.toId);
    if (wider !== undefined) return [wider, edition];
  }
  return [];
}

function edgeOf(statement: Statement | null, id: string, otherId: string): PathEdge {
  const { from, to, verb } = verbOf(statement, id, otherId);
  return { id: `${statement?.id ?? 'part-of'} ${from} ${to}`, from, to, verb, statement };
}

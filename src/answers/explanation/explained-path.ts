import type { Entity } from '../../domain/entity.ts';
import type { Statement } from '../../domain/statements.ts';
import { verbOf } from '../../domain/verbs.ts';
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
  const certifications = snapshot.catalogue
    .membershipsFrom(participation.certificateId, 'CERTIFIES')
    .filter(({ toId }) => toId === clause.standardId);
  const edges = [
    ...path.memberships.map((membership) => edgeOf(membership, membership.fromId, membership.toId)),
    edgeOf(entry, entry.certificateId, entry.subjectId),
    ...(entry.environmentId === null ? [] : [edgeOf(entry, entry.subjectId, entry.environmentId)]),
    ...leverage.map((statement) => edgeOf(statement, statement.fromId, statement.toId)),
    ...certifications.slice(0, 1).map((membership) => edgeOf(membership, membership.fromId, membership.toId)),
    edgeOf(null, clause.id, clause.standardId),
  ];
  const ids = new Set([participation.subjectId, ...edges.flatMap(({ from, to }) => [from, to])]);
  // The requirement comes last, though the last edge names it before its standard.
  ids.delete(clause.id);
  const nodes = await Promise.all([...ids, clause.id].map((id) => loadEntity(snapshot, id)));
  return { nodes: nodes.filter((node) => node !== null), edges };
}

function edgeOf(statement: Statement | null, id: string, otherId: string): PathEdge {
  const { from, to, verb } = verbOf(statement, id, otherId);
  return { id: `${statement?.id ?? 'part-of'} ${from} ${to}`, from, to, verb, statement };
}

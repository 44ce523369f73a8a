import { compareText, kindOfId } from '../ids.ts';
import type { Membership } from '../statements/statements.ts';
import { type Catalogue, MOST_COMPONENT_HOPS } from './catalogue.ts';

/** Strongest first (docs/inheritance.md, R5). */
export const BASES = ['LISTED', 'COMPONENT', 'FAMILY', 'LEVERAGED'] as const;
export type InheritanceBasis = (typeof BASES)[number];
/** Basis of a path between a subject and the node that an entry names, without leverage. */
export type LineageBasis = Exclude<InheritanceBasis, 'LEVERAGED'>;

/** A path from a subject to a node that entries may name instead of the subject. */
export interface LineagePath {
  readonly basis: LineageBasis;
  /** The node that an entry must name: the subject, a service it is a component of, or its family. */
  readonly namedId: string;
  readonly memberships: readonly Membership[];
  /** All nodes of the path, from the subject to the named node. */
  readonly nodeIds: readonly string[];
  /** True if any membership on the path is inferred. */
  readonly inferred: boolean;
}

/**
 * Returns all paths from a subject: by basis, stated before inferred, then shortest first. A component does not inherit
 * from the family of its whole.
 */
export function lineageOf(catalogue: Catalogue, subjectId: string): readonly LineagePath[] {
  const known = lineages.get(catalogue) ?? new Map<string, readonly LineagePath[]>();
  lineages.set(catalogue, known);
  const cached = known.get(subjectId);
  if (cached !== undefined) return cached;
  const lineage = findLineage(catalogue, subjectId);
  known.set(subjectId, lineage);
  return lineage;
}

/** Caches the paths of each subject: every answer that counts rows needs the paths of all subjects. */
const lineages = new WeakMap<Catalogue, Map<string, readonly LineagePath[]>>();

function findLineage(catalogue: Catalogue, subjectId: string): readonly LineagePath[] {
  const isFamily = kindOfId(subjectId) === 'ServiceFamily';
  const own: LineagePath = {
    basis: isFamily ? 'FAMILY' : 'LISTED',
    namedId: subjectId,
    memberships: [],
    nodeIds: [subjectId],
    inferred: false,
  };
  if (isFamily) return [own];
  const families = catalogue.membershipsFrom(subjectId, 'IN_FAMILY');
  return [
    own,
    ...componentPaths(catalogue, own).sort(comparePaths),
    ...families.map((membership) => extend(own, membership, 'FAMILY')).sort(comparePaths),
  ];
}

/**
 * True for a path from a service to its family. On its own, it supports a row only if the question expands families.
 */
export function isExpanded({ basis, memberships }: LineagePath): boolean {
  return basis === 'FAMILY' && memberships.length > 0;
}

function componentPaths(catalogue: Catalogue, path: LineagePath): LineagePath[] {
  if (path.memberships.length === MOST_COMPONENT_HOPS) return [];
  return catalogue
    .membershipsFrom(path.namedId, 'COMPONENT_OF')
    .filter(({ toId }) => !path.nodeIds.includes(toId))
    .flatMap((membership) => {
      const longer = extend(path, membership, 'COMPONENT');
      return [longer, ...componentPaths(catalogue, longer)];
    });
}

function extend(path: LineagePath, membership: Membership, basis: LineageBasis): LineagePath {
  return {
    basis,
    namedId: membership.toId,
    memberships: [...path.memberships, membership],
    nodeIds: [...path.nodeIds, membership.toId],
    inferred: path.inferred || membership.inferred,
  };
}

function comparePaths(left: LineagePath, right: LineagePath): number {
  return (
    Number(left.inferred) - Number(right.inferred) ||
    left.memberships.length - right.memberships.length ||
    compareText(left.nodeIds.join(' '), right.nodeIds.join(' '))
  );
}

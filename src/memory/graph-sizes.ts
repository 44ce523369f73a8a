import type { Catalogue } from '../domain/catalogue.ts';
import type { ScopeIndex } from '../domain/scope-index.ts';

/** How large the graph was at the revision that was read last: what work is estimated from before it begins. */
export interface GraphSizes {
  readonly services: number;
  readonly standards: number;
  readonly certificates: number;
  /** Scope entries. */
  readonly entries: number;
  /** What a search goes through. */
  readonly nodes: number;
  entriesOf(certificateId: string): number;
  clausesOf(standardId: string): number;
}

/** Of a graph that nothing was read of yet. */
export const NO_SIZES: GraphSizes = {
  services: 0,
  standards: 0,
  certificates: 0,
  entries: 0,
  nodes: 0,
  entriesOf: () => 0,
  clausesOf: () => 0,
};

export function sizesOf(catalogue: Catalogue, scopeIndex: ScopeIndex | null): GraphSizes {
  const [standards, clauses, certificates] = (['Standard', 'Clause', 'Certificate'] as const).map(
    (kind) => catalogue.all(kind).length,
  ) as [number, number, number];
  const services = catalogue.serviceIds.length;
  return {
    services,
    standards,
    certificates,
    entries: scopeIndex?.size ?? 0,
    nodes: services + standards + clauses + certificates,
    entriesOf: (id) => scopeIndex?.entriesOf(id) ?? 0,
    clausesOf: (id) => catalogue.clausesOf(id).length,
  };
}

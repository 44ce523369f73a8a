import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { ScopeIndex } from '../domain/scope/scope-index.ts';

/** Sizes of the graph at the newest revision read, used to estimate work in advance. */
export interface GraphSizes {
  readonly services: number;
  readonly standards: number;
  readonly certificates: number;
  /** Number of scope entries. */
  readonly entries: number;
  /** Number of searchable nodes. */
  readonly nodes: number;
  entriesOf(certificateId: string): number;
  clausesOf(standardId: string): number;
}

/** Sizes before anything was read. */
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

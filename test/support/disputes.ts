import type { FactGraph } from './with-facts.ts';

export interface Dispute {
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
}

/** Returns the findings on contradicting sources for nodes whose ids contain the name, at the newest revision. */
export async function disputesOn(graph: FactGraph, name: string): Promise<readonly Dispute[]> {
  await graph.refresh();
  const query = '{ findings(kinds: [PROPERTY_DISPUTED]) { nodes { sentence nodes { id } sources { id } } } }';
  const disputes: readonly Dispute[] = (await graph.must(query)).findings.nodes;
  return disputes.filter(({ nodes }) => nodes.some(({ id }) => id.includes(name)));
}

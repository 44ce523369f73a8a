import { mustAsk } from './ask.ts';
import type { SeededGraph } from './seeded.ts';

const ENTRIES = `query ($id: ID!) { node(id: $id) { ... on Source { statements(kinds: [SCOPE_ENTRY], first: 100) { nodes {
  ... on ScopeEntry { subject { ... on Node { id } } certificate { id } environment { id } } } } } } }`;

interface Entry {
  readonly subject: { readonly id: string };
  readonly certificate: { readonly id: string };
  readonly environment: { readonly id: string } | null;
}

/**
 * Returns a source's scope entries at the newest revision as short ids of subject, certificate and environment, such as
 * `batch az-fedramp-high azure`, sorted.
 */
export async function entriesOfSource({ ask, services }: SeededGraph, id: string): Promise<readonly string[]> {
  await services.watch.refresh();
  const { node } = await mustAsk(ask, ENTRIES, { id });
  const entries: readonly Entry[] = node?.statements.nodes ?? [];
  const nameOf = (entity: { readonly id: string } | null) => entity?.id.replace(/^[^/]*\//, '') ?? 'none';
  return entries
    .map(({ subject, certificate, environment }) => [subject, certificate, environment].map(nameOf).join(' '))
    .sort();
}

import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { GraphFindingKind } from '../../domain/finding-kinds.ts';
import { sortedIds } from '../../domain/ids.ts';
import { mostFirst } from '../../domain/most-first.ts';
import type { ScopeIndex } from '../../domain/scope/scope-index.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Finding } from './finding.ts';

/** A finding with the number of scope entries that it affects. */
export type WeighedFinding = Finding & { readonly entries: number };

/** Kinds that do not make answers less certain come later. Equal names come last, since there are many. */
const LATER: Readonly<Partial<Record<GraphFindingKind, number>>> = {
  LEVERAGE_CIRCLE: 1,
  STALE_SOURCE: 1,
  AMBIGUOUS_NAME: 2,
};

export async function weighed(snapshot: Snapshot, findings: readonly Finding[]): Promise<WeighedFinding[]> {
  const scopeIndex = await snapshot.scopeIndex();
  return findings.map((finding) => ({
    ...finding,
    entries: entriesConcerned(snapshot.catalogue, scopeIndex, finding),
  }));
}

/** Counts the entries of the certificates that a finding is about, or those that cite its source. */
function entriesConcerned(catalogue: Catalogue, scopeIndex: ScopeIndex, { kind, nodeIds }: Finding): number {
  if (kind === 'STALE_SOURCE') {
    const citing = scopeIndex.claims.filter(({ sourceIds }) => nodeIds.some((id) => sourceIds.includes(id)));
    return citing.reduce((sum, claim) => sum + scopeIndex.entriesBehind(claim), 0);
  }
  const certificates = sortedIds(
    nodeIds.flatMap((id) => [id, ...catalogue.certificatesOf(id).map((certificate) => certificate.id)]),
  );
  return certificates.reduce((sum, id) => sum + scopeIndex.entriesOf(id), 0);
}

/** `entries` is absent for a finding on a citation. */
export type Weight = Pick<Finding, 'kind'> & Partial<Pick<WeighedFinding, 'entries'>>;

/** Returns a sort key: findings that make answers less certain first, then those that affect the most entries. */
export function weightKeyOf({ kind, entries = 0 }: Weight): string {
  return `${LATER[kind as GraphFindingKind] ?? 0} ${mostFirst(entries)}`;
}

import { withCatalogClauses } from '../../domain/mappings/baselines.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

export interface ClauseText {
  /** The clause itself, or the catalog's clause with the same number if its standard is a baseline. */
  readonly clauseId: string;
  readonly text: string;
}

/**
 * Returns the text of a clause or, without one, of the catalog's clause with the same number; null if the graph has
 * neither.
 */
export async function clauseTextOf(snapshot: Snapshot, clauseId: string): Promise<ClauseText | null> {
  const ids = withCatalogClauses(snapshot.catalogue, clauseId);
  const loaded = await Promise.all(ids.map((id) => snapshot.longTexts.load(id)));
  const [first] = loaded.flatMap((one) => (one?.text == null ? [] : [{ clauseId: one.id, text: one.text }]));
  return first ?? null;
}

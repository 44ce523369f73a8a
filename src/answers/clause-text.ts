import { withCatalogClauses } from '../domain/baselines.ts';
import type { Snapshot } from '../loaders/snapshot.ts';

export interface ClauseText {
  /** The clause itself, or the catalog's clause of its number if its standard is a baseline. */
  readonly clauseId: string;
  readonly text: string;
}

/** Returns the words of a clause, else those of the catalog's clause of its number; null if the graph holds neither. */
export async function clauseTextOf(snapshot: Snapshot, clauseId: string): Promise<ClauseText | null> {
  const ids = withCatalogClauses(snapshot.catalogue, clauseId);
  const loaded = await Promise.all(ids.map((id) => snapshot.longTexts.load(id)));
  const [first] = loaded.flatMap((one) => (one?.text == null ? [] : [{ clauseId: one.id, text: one.text }]));
  return first ?? null;
}

import { compareText } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

interface SaidBy {
  readonly sourceId: string;
  /** True to count only statements with no other source. */
  readonly alone: boolean;
}

export function statementIdsOfSource(snapshot: Snapshot, { sourceId, alone }: SaidBy): Promise<readonly string[]> {
  return snapshot.remember(['statements of source', sourceId, alone], async () => {
    const said = await snapshot.statementsOfSource.load(sourceId);
    const kept = alone ? said.filter(({ sourceIds }) => sourceIds.length === 1) : said;
    return kept.flatMap(({ statementIds }) => statementIds).sort(compareText);
  });
}

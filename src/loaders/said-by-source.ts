import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { Engine } from '../engine/engine.ts';
import { readStatementsOfSources, type SaidBySource } from '../store/source.ts';

export type SaidBySources = DataLoader<string, readonly SaidBySource[]>;

/** Not cached as rows: some sources state most of the graph. Callers cache what they derive. */
export function loadSaidBySource(engine: Engine, revision: number): SaidBySources {
  return new DataLoader(async (ids) => {
    const said = groupBy(await readStatementsOfSources(engine, ids, revision), ({ sourceId }) => sourceId);
    return ids.map((id) => said.get(id) ?? []);
  });
}
